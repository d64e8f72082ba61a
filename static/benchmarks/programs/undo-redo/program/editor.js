import { History } from './history.js';

/** A list of lines; every change of it can be undone. */
export class Editor {
  #lines = [];
  #history = new History();

  get text() {
    return this.#lines.join('\n');
  }

  get canUndo() {
    return this.#history.canUndo;
  }

  get canRedo() {
    return this.#history.canRedo;
  }

  append(line) {
    this.#change((lines) => lines.push(line));
  }

  insert(index, line) {
    this.#change((lines) => lines.splice(index, 0, line));
  }

  remove(index) {
    this.#change((lines) => lines.splice(index, 1));
  }

  replace(index, line) {
    this.#change((lines) => {
      lines[index] = line;
    });
  }

  undo() {
    this.#lines = this.#history.undo(this.#lines);
  }

  redo() {
    this.#lines = this.#history.redo(this.#lines);
  }

  #change(edit) {
    this.#history.record(this.#lines);
    edit(this.#lines);
  }
}

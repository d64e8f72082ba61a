/** The states before and after the present one. */
export class History {
  #past = [];
  #future = [];

  /** Remember a state before it is changed; what was undone cannot be redone any more. */
  record(state) {
    this.#past.push(state);
    this.#future = [];
  }

  get canUndo() {
    return this.#past.length > 0;
  }

  get canRedo() {
    return this.#future.length > 0;
  }

  undo(present) {
    if (!this.canUndo) return present;
    this.#future.push(present);
    return this.#past.pop();
  }

  redo(present) {
    if (!this.canRedo) return present;
    this.#past.push(present);
    return this.#future.pop();
  }
}

import type { Files, Task } from '../../evolution/task';

/** The file in which the editor shows the task's instruction. */
export const INSTRUCTION = 'instruction.txt';

/** A person's edits of a task, laid over it: the original stays as it was, and comes back by Reset. */
export class TaskOverlay {
  #task = $state.raw<Task | null>(null);
  #edited = $state.raw<Files>({});

  /** What can be edited: program, visible tests, instruction. Held-out tests stay as they are. */
  get paths(): string[] {
    if (!this.#task) return [];
    const added = Object.keys(this.#edited);
    const own = [...Object.keys(this.#task.program), ...Object.keys(this.#task.visible)];
    return [...new Set([...own, ...added.filter((path) => path !== INSTRUCTION)]), INSTRUCTION];
  }
  get changed(): boolean {
    return Object.keys(this.#edited).length > 0;
  }
  /** The task as edited; null while no task is chosen. */
  get task(): Task | null {
    const task = this.#task;
    if (!task) return null;
    const pick = (files: Files, folder: string): Files => {
      const edits = Object.entries(this.#edited).filter(([path]) => path.startsWith(folder));
      return { ...files, ...Object.fromEntries(edits) };
    };
    return {
      ...task,
      instruction: this.#edited[INSTRUCTION] ?? task.instruction,
      program: pick(task.program, 'program/'),
      visible: pick(task.visible, 'visible/'),
    };
  }

  /** Another task: the edits of the one before go. */
  begin(task: Task): void {
    if (task === this.#task) return;
    this.#task = task;
    this.#edited = {};
  }

  isChanged(path: string): boolean {
    return path in this.#edited;
  }
  original(path: string): string {
    const task = this.#task;
    if (path === INSTRUCTION) return task?.instruction ?? '';
    return task?.program[path] ?? task?.visible[path] ?? '';
  }
  text(path: string): string {
    return this.#edited[path] ?? this.original(path);
  }

  /** Typing a file back to what it was takes it off the overlay. */
  write(path: string, text: string): void {
    if (text === this.original(path)) return this.reset(path);
    if (text === this.#edited[path]) return;
    this.#edited = { ...this.#edited, [path]: text };
  }
  /** Lays a variant's program over the task's. */
  writeAll(files: Files): void {
    for (const [path, text] of Object.entries(files)) this.write(path, text);
  }
  /** Back to the original: one file, or all of them. */
  reset(path?: string): void {
    this.#edited = path ? Object.fromEntries(Object.entries(this.#edited).filter(([p]) => p !== path)) : {};
  }
  /** What is edited now, to be laid on again by {@link restore}. */
  snapshot(): Files {
    return this.#edited;
  }
  restore(edited: Files): void {
    this.#edited = edited;
  }
}

import type { Files } from '../../evolution/task';
import { roleOf, TEMPLATE, type OwnFile, type Role } from './ownTask';

/** What a person has typed into the dialog for a program of their own. Outlives the dialog: closing it loses nothing. */
class OwnDraft {
  title = $state('Median');
  instruction = $state('');
  #files = $state.raw<readonly OwnFile[]>(TEMPLATE);

  get files(): readonly OwnFile[] {
    return this.#files;
  }

  /** A solution bears the name of the file that it replaces. */
  get #toSolve(): string {
    const solved = this.#files.filter(({ role }) => role === 'solution').map(({ name }) => name);
    const open = this.#files.find(({ role, name }) => role === 'program' && !solved.includes(name));
    return open?.name ?? 'more.js';
  }

  edit(index: number, change: Partial<OwnFile>): void {
    this.#files = this.#files.map((file, i) => (i === index ? { ...file, ...change } : file));
  }
  remove(index: number): void {
    this.#files = this.#files.filter((_, i) => i !== index);
  }
  add(role: Role): void {
    const name = {
      program: 'more.js',
      visible: 'more.test.js',
      'held-out': 'held-out.test.js',
      solution: this.#toSolve,
    }[role];
    this.#files = [...this.#files, { name, role, text: '' }];
  }
  reset(): void {
    this.#files = TEMPLATE;
  }
  /** Brings back what {@link files} held before something was thrown away. */
  restore(files: readonly OwnFile[]): void {
    this.#files = files;
  }

  /** Takes in files that were dropped: the untouched template makes room for them, a file of the same name is replaced. */
  take(dropped: Files): void {
    const before = this.#files === TEMPLATE ? [] : this.#files.filter((file) => !(file.name in dropped));
    const fresh = Object.entries(dropped).map(([name, text]) => ({ name, role: roleOf(name), text }));
    if (this.#files === TEMPLATE)
      this.title = fresh.find((file) => file.role === 'program')?.name.replace(/\.\w+$/, '') ?? this.title;
    this.#files = [...before, ...fresh];
  }
}

export const ownDraft = new OwnDraft();

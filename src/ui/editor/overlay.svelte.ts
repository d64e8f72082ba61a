import type { Experiment } from '../../evolution/experiment';
import type { KeptEdits } from '../../../workers/loop/protocol';
import type { Files } from '../../evolution/task';

/** The file in which the editor shows the task's instruction. */
export const INSTRUCTION = 'instruction.txt';

/** In this folder the editor shows the agent's own source. */
const AGENT = 'agent/';

/** The variant whose program is edited. */
export interface EditedVariant {
  /** Empty for the program as it starts, before there is a run. */
  readonly id: string;
  readonly number: number;
  readonly files: Files;
}

/** Files that belong together, as the editor lists them. */
export interface FileGroup {
  readonly title: string;
  readonly paths: readonly string[];
}

/**
 * A person's edits, laid over the experiment and one of its variants: the originals stay as they were, and come back by Reset.
 * The program is that of the variant that is shown, until the first edit of it: from then on it is that variant's.
 */
export class Overlay {
  readonly #shown: () => EditedVariant | null;
  #experiment = $state.raw<Experiment | null>(null);
  #edited = $state.raw<Files>({});
  #pinned = $state.raw<EditedVariant | null>(null);

  constructor(shown: () => EditedVariant | null) {
    this.#shown = shown;
  }

  /** The variant whose program is edited; null while no experiment is chosen. */
  get base(): EditedVariant | null {
    const task = this.#experiment?.task;
    return this.#pinned ?? this.#shown() ?? (task ? { id: '', number: 0, files: task.program } : null);
  }
  /** What can be edited. Held-out tests stay as they are: what is measured with them would mean nothing. */
  get groups(): readonly FileGroup[] {
    const { base } = this;
    const experiment = this.#experiment;
    if (!experiment || !base) return [];
    // Who improves itself is its own program.
    const agent = experiment.selfImprovement ? [] : Object.keys(experiment.agent.files);
    return [
      { title: 'Program', paths: Object.keys(base.files).sort() },
      { title: 'Visible tests', paths: Object.keys(experiment.task.visible).sort() },
      { title: 'Task', paths: [INSTRUCTION] },
      { title: `Agent '${experiment.agent.name}'`, paths: agent.sort().map((path) => AGENT + path) },
    ].filter(({ paths }) => paths.length > 0);
  }
  get paths(): readonly string[] {
    return this.groups.flatMap(({ paths }) => paths);
  }
  get changed(): boolean {
    return Object.keys(this.#edited).length > 0;
  }
  /** The program itself is edited: it could be a variant. */
  get programChanged(): boolean {
    return this.#pinned !== null && this.#edits(Object.keys(this.#pinned.files)).length > 0;
  }
  get agentChanged(): boolean {
    return Object.keys(this.#edited).some((path) => path.startsWith(AGENT));
  }
  /** The program as edited. */
  get program(): Files {
    const files = this.base?.files ?? {};
    return { ...files, ...Object.fromEntries(this.#edits(Object.keys(files))) };
  }
  /** The agent's files as edited. */
  get agent(): Files {
    const files = this.#experiment?.agent.files ?? {};
    const edits = this.#edits(Object.keys(files).map((path) => AGENT + path));
    return { ...files, ...Object.fromEntries(edits.map(([path, text]) => [path.slice(AGENT.length), text])) };
  }
  /** The experiment as edited; null while none is chosen. */
  get experiment(): Experiment | null {
    const before = this.#experiment;
    if (!before) return null;
    const { task } = before;
    return {
      ...before,
      task: {
        ...task,
        instruction: this.#edited[INSTRUCTION] ?? task.instruction,
        program: this.program,
        visible: { ...task.visible, ...Object.fromEntries(this.#edits(Object.keys(task.visible))) },
      },
      ...(this.agentChanged && {
        agent: { name: `${before.agent.name}, edited`, files: this.agent },
      }),
    };
  }

  /** Another experiment: the edits of the one before go, unless only its rules differ. */
  begin(experiment: Experiment): void {
    const before = this.#experiment;
    this.#experiment = experiment;
    if (experiment.task === before?.task) return;
    this.clear();
  }

  isChanged(path: string): boolean {
    return path in this.#edited;
  }
  original(path: string): string {
    if (path === INSTRUCTION) return this.#experiment?.task.instruction ?? '';
    if (path.startsWith(AGENT)) return this.#experiment?.agent.files[path.slice(AGENT.length)] ?? '';
    return this.base?.files[path] ?? this.#experiment?.task.visible[path] ?? '';
  }
  text(path: string): string {
    return this.#edited[path] ?? this.original(path);
  }

  /** Typing a file back to what it was takes it off the overlay. */
  write(path: string, text: string): void {
    if (text === this.original(path)) return this.reset(path);
    if (text === this.#edited[path]) return;
    const { base } = this;
    if (base && path in base.files) this.#pinned ??= base;
    this.#edited = { ...this.#edited, [path]: text };
  }
  /** Back to the original: one file, or all of them. */
  reset(path?: string): void {
    this.#edited = path ? Object.fromEntries(Object.entries(this.#edited).filter(([p]) => p !== path)) : {};
    const files = this.#pinned?.files ?? {};
    if (this.#edits(Object.keys(files)).length === 0) this.#pinned = null;
  }
  /** What is edited now, to be laid on again by {@link restore}. */
  snapshot(): { edited: Files; pinned: EditedVariant | null } {
    return { edited: this.#edited, pinned: this.#pinned };
  }
  restore({ edited, pinned }: ReturnType<Overlay['snapshot']>): void {
    this.#edited = edited;
    this.#pinned = pinned;
  }

  /**
   * Lays on again what was typed before over this variant's program, the tests, the instruction and the agent: each file only where
   * its original is still the same, and has not been edited meanwhile. True if anything was laid on.
   */
  lay(base: EditedVariant, files: KeptEdits['files']): boolean {
    const pinned = this.#pinned;
    // Originals are those of the variant from here on.
    this.#pinned ??= base;
    const laid = Object.entries(files).filter(
      ([path, { original }]) => !this.isChanged(path) && this.original(path) === original,
    );
    this.#edited = { ...Object.fromEntries(laid.map(([path, { text }]) => [path, text])), ...this.#edited };
    if (!this.programChanged) this.#pinned = pinned;
    return laid.length > 0;
  }
  /** What is edited, with the originals. */
  get edits(): KeptEdits['files'] {
    return Object.fromEntries(
      Object.entries(this.#edited).map(([path, text]) => [path, { original: this.original(path), text }]),
    );
  }
  /** Takes every edit off: another run is opened. */
  clear(): void {
    this.#edited = {};
    this.#pinned = null;
  }

  #edits(paths: readonly string[]): [string, string][] {
    return paths.flatMap((path) => {
      const text = this.#edited[path];
      return text === undefined ? [] : [[path, text] as [string, string]];
    });
  }
}

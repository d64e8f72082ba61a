import type { Edit } from '../../../src/evolution/proposal';
import { BENCH_COMPILED_AT_ONCE, BENCH_MEMO_PROGRAMS, BENCH_MEMO_RESULTS } from '../../../src/sandbox/limits';
import type { ProposeJob } from '../../../src/sandbox/sandbox';
import type { ListedEdit } from './edits/listEdits';
import type { Effects } from './effects/effects';
import { TestBed, type Upcoming } from './testBed';
import type { TestReport } from './report';
import type { Trace } from './trace';

/**
 * A test bed that remembers what it found out. Memory makes a run faster; it changes neither its result nor what the agent
 * pays for it.
 */
export class RememberingBed {
  readonly #bed: TestBed;
  readonly #reports = new Map<string, TestReport>();
  #trace: Trace | Promise<Trace> | null = null;
  #effects: Effects | Promise<Effects> | null = null;

  constructor(job: ProposeJob) {
    this.#bed = new TestBed(job.program, job.visible, job.format);
  }

  parent(): Promise<TestReport> {
    return this.#bed.parent();
  }

  /** Whether a run has to wait for something, so that the agent must stand still meanwhile. */
  get waits(): boolean {
    return this.#bed.waits;
  }

  /** What a run with these edits came to, if it is remembered. */
  known(key: string): TestReport | undefined {
    return this.#reports.get(key);
  }

  /**
   * @param key of the edits, see {@link editsKey}.
   * @param ahead edits that are about to be run, this one first.
   */
  run(edits: readonly Edit[], key: string, ahead: Iterable<Upcoming> = []): TestReport | Promise<TestReport> {
    const known = this.#reports.get(key);
    if (known) return known;
    const report = this.#bed.run(edits, (file) => this.#unknown(file, ahead));
    if (!(report instanceof Promise)) return this.#keep(key, report);
    // The agent may have gone on beside a run that waits although the program itself does not.
    return this.waits ? report.then((settled) => this.#keep(key, settled)) : report;
  }

  /** Those of one file that are not remembered. */
  #unknown(file: string, ahead: Iterable<Upcoming>): readonly Upcoming[] {
    const unknown: Upcoming[] = [];
    for (const edit of ahead) {
      if (edit.file !== file || this.#reports.has(editsKey([edit]))) continue;
      unknown.push(edit);
      if (unknown.length === BENCH_COMPILED_AT_ONCE) break;
    }
    return unknown;
  }

  #keep(key: string, report: TestReport): TestReport {
    if (this.#reports.size < BENCH_MEMO_RESULTS) this.#reports.set(key, report);
    return report;
  }

  trace(): Trace | Promise<Trace> {
    return (this.#trace ??= this.#bed.trace());
  }

  /** What edits would change for the tests. @param edits all of the program's, wanted if that is not known yet. */
  effects(edits: () => readonly ListedEdit[], trace: Trace): Effects | Promise<Effects> {
    return (this.#effects ??= this.#bed.effects(edits(), trace));
  }
}

/** Names a list of edits of one program. */
export const editsKey = (edits: readonly Edit[]): string =>
  edits.map(({ file, start, end, text }) => `${file}\n${start},${end},${text}`).join('\n\n');

/** Keeps the beds of the programs worked on last. */
export class BedKeeper {
  readonly #beds = new Map<string, RememberingBed>();

  bedFor(job: ProposeJob): RememberingBed {
    const key = JSON.stringify([job.format, job.program, job.visible]);
    const bed = this.#beds.get(key) ?? new RememberingBed(job);
    this.#beds.delete(key);
    this.#beds.set(key, bed);
    for (const oldest of this.#beds.keys()) {
      if (this.#beds.size <= BENCH_MEMO_PROGRAMS) break;
      this.#beds.delete(oldest);
    }
    return bed;
  }
}

import type { Run } from '../../src/evolution/run';
import type { PromisedDigest, RunRow } from '../../src/storage/runRow';
import type { Contents } from './contents';
import type { News, RunState } from './protocol';

/** Tells the page what has become of a run since it was told last. */
export class Telling {
  readonly #contents: Contents;
  readonly #tell: (news: News) => void;
  #rows: number;
  #refused: number;
  #compared = false;

  /** What is in `contents` at first is known to the page. */
  constructor(contents: Contents, tell: (news: News) => void) {
    this.#contents = contents;
    this.#tell = tell;
    this.#rows = contents.rows.length;
    this.#refused = contents.refused.length;
  }

  progress(row: RunRow, state: RunState): void {
    const { rows, refused } = this.#contents;
    const run = row.id;
    if (rows.length > this.#rows) {
      this.#tell({ type: 'archived', run, variants: rows.slice(this.#rows) });
      this.#rows = rows.length;
    }
    if (refused.length > this.#refused) {
      this.#tell({ type: 'refused', run, parents: refused.slice(this.#refused) });
      this.#refused = refused.length;
    }
    this.#tell({ type: 'progress', row, state });
  }

  /**
   * Whether the run came to the digest that was promised, once its turn has come. Several commits may stand at one turn: a run of
   * agents ends with its champion's measures.
   */
  compare(run: Run, id: string, { turns, digest }: PromisedDigest): void {
    if (this.#compared || run.archive.turns < turns) return;
    const same = run.journal.digest === digest;
    const isLast = !run.experiment.selfImprovement || run.archive.champion !== null;
    this.#compared = same || isLast || run.archive.turns > turns;
    if (this.#compared) this.#tell({ type: 'compared', run: id, same });
  }
}

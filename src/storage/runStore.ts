import type { Experiment } from '../evolution/experiment';
import type { RunEvent } from '../evolution/journal';
import type { Texts } from '../evolution/run';
import type { Outline } from './outline';
import type { RunRow } from './runRow';

/** Some of a run's journal, written at once. */
export interface Batch {
  /** Place of the first event in the journal, from 0. */
  readonly first: number;
  readonly events: readonly RunEvent[];
  /** Wall clock, milliseconds since 1970; not part of the digest. */
  readonly at: number;
}

/** A batch with its outline. */
export interface Part {
  readonly batch: Batch;
  readonly outline: Outline;
}

/** A run as it was kept. */
export interface StoredRun {
  readonly row: RunRow;
  readonly experiment: Experiment;
  /** In order. */
  readonly batches: readonly Batch[];
  readonly texts: Texts;
}

/** A run as it was kept, without its journal and its texts. */
export interface OutlinedRun {
  readonly row: RunRow;
  readonly experiment: Experiment;
  /** In order. Those of a run from before there were outlines are missing. */
  readonly outlines: readonly Outline[];
}

/** What of a run is neither its journal nor its texts. */
export type RunHead = Pick<StoredRun, 'row' | 'experiment'>;

/** Where runs are kept. Rejections are the store's own (a full disk, a blocked database). */
export interface RunStore {
  rows(): Promise<RunRow[]>;
  /**
   * Reads a run's journal, of 50,000 variants a hundred megabytes and more. `take` gets the batches in order, some at a time, and what
   * share of them is there then, 0 to 1.
   */
  journal(id: string, take: (batches: readonly Batch[], share: number) => void): Promise<RunHead | undefined>;
  /** Reads all texts of a run; `take` as in `journal`. */
  allTexts(id: string, take: (texts: Texts, share: number) => void): Promise<void>;
  /** The run in short; `from` leaves out the outlines of events before that one. */
  outline(id: string, from?: number): Promise<OutlinedRun | undefined>;
  /** The batch of the journal that begins with the event number `first`. */
  batch(id: string, first: number): Promise<Batch | undefined>;
  /** The texts of these content ids, as far as the run has them. */
  texts(id: string, contents: readonly string[]): Promise<Texts>;
  create(row: RunRow, experiment: Experiment): Promise<void>;
  /**
   * Adds to the journal, keeps the texts that it names and replaces the row, all or nothing; a run that is gone stays gone.
   */
  append(row: RunRow, parts: readonly Part[], texts: Texts): Promise<void>;
  /** Keeps outlines of batches that were written without. */
  addOutlines(id: string, outlines: readonly Outline[]): Promise<void>;
  /** Replaces the row, and the experiment where one is given; a run that is gone stays gone. */
  update(row: RunRow, experiment?: Experiment): Promise<void>;
  remove(id: string): Promise<void>;
}

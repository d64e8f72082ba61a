import type { Experiment } from '../evolution/experiment';
import type { RunEvent } from '../evolution/journal';
import type { Texts } from '../evolution/run';
import type { RunRow } from './runRow';

/** Some of a run's journal, written at once. */
export interface Batch {
  /** Place of the first event in the journal, from 0. */
  readonly first: number;
  readonly events: readonly RunEvent[];
  /** Wall clock, milliseconds since 1970; not part of the digest. */
  readonly at: number;
}

/** A run as it was kept. */
export interface StoredRun {
  readonly row: RunRow;
  readonly experiment: Experiment;
  /** In order. */
  readonly batches: readonly Batch[];
  readonly texts: Texts;
}

/** Where runs are kept. Rejections are the store's own (a full disk, a blocked database). */
export interface RunStore {
  rows(): Promise<RunRow[]>;
  read(id: string): Promise<StoredRun | undefined>;
  /** The batches that begin at or after the event number `first`, and the row: for one who reads along. */
  readFrom(id: string, first: number): Promise<StoredRun | undefined>;
  create(row: RunRow, experiment: Experiment): Promise<void>;
  /**
   * Adds to the journal, keeps the texts that it names and replaces the row, all or nothing; a run that is gone stays gone.
   */
  append(row: RunRow, batch: Batch, texts: Texts): Promise<void>;
  /** Replaces the row, and the experiment where one is given; a run that is gone stays gone. */
  update(row: RunRow, experiment?: Experiment): Promise<void>;
  remove(id: string): Promise<void>;
}

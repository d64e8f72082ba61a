import type { Experiment } from '../../evolution/experiment';

/** What a score counts, in words: tests that a program passes, or exam tasks that an agent solves. */
export interface ScoreWords {
  /** `12 of 30 visible tests`. */
  readonly counted: string;
  /** `12 of 30 visible`. */
  readonly short: string;
  /** `visible tests passed`. */
  readonly done: string;
  /** Heads a column. */
  readonly title: string;
}

const PROGRAM: ScoreWords = {
  counted: 'visible tests',
  short: 'visible',
  done: 'visible tests passed',
  title: 'Visible tests',
};

const AGENT: ScoreWords = {
  counted: 'exam tasks',
  short: 'of the exam',
  done: 'exam tasks solved',
  title: 'Exam tasks',
};

/** The words for an experiment; those for programs while none is chosen. */
export const scoreWords = (experiment: Experiment | null): ScoreWords =>
  experiment?.selfImprovement ? AGENT : PROGRAM;

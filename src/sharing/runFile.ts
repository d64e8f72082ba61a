import { experimentProblem } from '../evolution/checkExperiment';
import { contentId } from '../evolution/digest';
import type { Experiment } from '../evolution/experiment';
import type { RunEvent } from '../evolution/journal';
import { Run } from '../evolution/run';
import { runFigures, type RunFigures } from '../storage/runFigures';
import type { RunRow } from '../storage/runRow';

/** Names the format and its version: the first thing in every run file. */
const FORMAT = 'lamarck-run-1';

interface RunFile {
  readonly format: typeof FORMAT;
  readonly title: string;
  readonly seconds: number;
  readonly digest: string;
  readonly experiment: Experiment;
  readonly events: readonly RunEvent[];
  readonly texts: Readonly<Record<string, string>>;
}

/** What a run file holds, checked. */
export interface ReadRun {
  readonly row: Pick<RunRow, 'title' | 'seconds'> & RunFigures;
  readonly run: Run;
}

/** The run as the text of a file: everything that is needed to read it and go on with it elsewhere. */
export function writeRunFile(row: RunRow, run: Run): string {
  const file: RunFile = {
    format: FORMAT,
    title: row.title,
    seconds: row.seconds,
    digest: run.journal.digest,
    experiment: run.experiment,
    events: run.journal.events,
    texts: Object.fromEntries(run.texts),
  };
  return JSON.stringify(file, null, 1);
}

/**
 * Reads a run file and checks it: every text against its name, the events against each other and against the digest.
 * @throws Error with one sentence that says what is wrong.
 */
export function readRunFile(text: string): ReadRun {
  const file = parse(text);
  const problem = experimentProblem(file.experiment);
  if (problem) throw damaged(problem);
  const texts = new Map(Object.entries(file.texts));
  for (const [id, content] of texts) {
    if (typeof content !== 'string' || contentId(content) !== id)
      throw damaged('a file’s text is not what it was');
  }
  const run = new Run(file.experiment);
  try {
    run.commit(file.events, texts);
    for (const variant of run.archive.variants) run.filesOf(variant);
  } catch (error) {
    throw damaged((error as Error).message);
  }
  if (run.journal.digest !== file.digest) throw damaged('its events do not add up to its digest');
  const row = { title: file.title, seconds: file.seconds, ...runFigures(run, file.seconds) };
  return { row, run };
}

function parse(text: string): RunFile {
  let data: Partial<RunFile>;
  try {
    data = JSON.parse(text) as Partial<RunFile>;
  } catch {
    throw new Error('this file is not a run: it is not JSON. A run file is what Export writes.');
  }
  if (data?.format !== FORMAT)
    throw new Error('this file is not a run of Lamarck: a run file is what Export writes.');
  const { title, seconds, digest, experiment, events, texts } = data;
  const whole =
    typeof title === 'string' &&
    typeof seconds === 'number' &&
    typeof digest === 'string' &&
    typeof experiment?.task?.program === 'object' &&
    typeof experiment.agent?.files === 'object' &&
    Array.isArray(events) &&
    typeof texts === 'object' &&
    texts !== null;
  if (!whole) throw damaged('parts of it are missing');
  return data as RunFile;
}

const damaged = (what: string): Error =>
  new Error(`this run file is damaged: ${what}. Nothing was imported.`);

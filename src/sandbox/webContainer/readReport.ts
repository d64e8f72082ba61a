import type { Ending, TestResult } from '../../evolution/verdict';
import { classify } from './classify';

/** One line of `static/webContainer/reporter.mjs`: an event of Node's test runner. */
interface ReportedEvent {
  readonly type: 'test:start' | 'test:pass' | 'test:fail' | 'test:complete' | 'test:stdout' | 'test:stderr';
  readonly file?: string;
  readonly nesting?: number;
  readonly name?: string;
  readonly message?: string;
  readonly skip?: boolean;
  readonly todo?: boolean;
  readonly suite?: boolean;
  readonly error?: ReportedError;
}

interface ReportedError {
  readonly failureType?: string;
  /** False if something else than an object was thrown: `message` is that, as text. */
  readonly isObject?: boolean;
  readonly name?: string;
  readonly code?: string;
  readonly message?: string;
}

/** What `node --test` said of one test file. */
export interface FileReport {
  readonly tests: readonly TestResult[];
  /** True if its process has ended. */
  readonly complete: boolean;
  /** Null if every test was run to its end. */
  readonly failure: { readonly ending: Ending; readonly message: string } | null;
}

/** What is known of a file while its events are read. */
interface Reading {
  readonly tests: TestResult[];
  failure: FileReport['failure'];
  complete: boolean;
  stderr: string;
  /** Names from the outside in, of what is under way. */
  path: string[];
  /** How many results there were at each depth since the last one above it. */
  results: number[];
}

const PENDING = /Promise resolution is still pending/;

/**
 * Reads what the reporter wrote. Lines that are no events are Node's own complaints: `noise`. Files that the report says
 * nothing of are left out: Node ended before their turn.
 * @param folder name of the folder, in the container's own, in which the tests ran
 */
export function readReport(text: string, files: readonly string[], folder: string) {
  const readings = new Map<string, Reading>();
  let output = '';
  let noise = '';
  let root = '';

  for (const line of text.split(/\r?\n/)) {
    const event = readEvent(line);
    if (!event) {
      noise += line === '' ? '' : `${line}\n`;
      continue;
    }
    const file = files.find((path) => event.file?.endsWith(`/${folder}/${path}`));
    if (!file) continue;
    root ||= event.file?.slice(0, -file.length) ?? '';
    const reading = readings.get(file) ?? {
      ...{ tests: [], failure: null, complete: false, stderr: '', path: [], results: [] },
    };
    readings.set(file, reading);
    if (event.type === 'test:stdout' || event.type === 'test:stderr') {
      output += event.message ?? '';
      if (event.type === 'test:stderr') reading.stderr += event.message ?? '';
    } else read(event, file, reading);
  }

  // Paths as the task names them: where the container keeps its disk is of no interest, and may differ.
  const plain = (words: string): string =>
    words.replaceAll(`file://${root}`, '').replaceAll(root || '\0', '');
  const reports = new Map<string, FileReport>();
  for (const [file, { tests, failure, complete }] of readings) {
    reports.set(file, {
      tests: tests.map((test) =>
        test.message === undefined ? test : { ...test, message: plain(test.message) },
      ),
      complete,
      failure: failure && { ...failure, message: plain(failure.message) },
    });
  }
  return { reports, output: plain(output), noise };
}

function readEvent(line: string): ReportedEvent | null {
  if (!line.startsWith('{"type":"test:')) return null;
  try {
    return JSON.parse(line) as ReportedEvent;
  } catch {
    return null;
  }
}

function read(event: ReportedEvent, file: string, reading: Reading): void {
  const { nesting = 0, name = '' } = event;
  const whole = nesting === 0 && name.endsWith(`/${file}`);
  if (event.type === 'test:complete') {
    reading.complete ||= whole;
    return;
  }
  reading.path = [...reading.path.slice(0, nesting), name];
  if (event.type === 'test:start') return;
  if (whole) return readWholeFile(event, file, reading);
  const inside = reading.results[nesting + 1] ?? 0;
  reading.results = reading.results.slice(0, nesting + 1);
  reading.results[nesting] = (reading.results[nesting] ?? 0) + 1;
  if (event.suite && !countsAsTest(event, inside)) return;
  reading.tests.push(resultOf(event, file, reading));
}

/** A suite is no test, unless it is skipped, or failed and none of its tests can tell of it. */
function countsAsTest({ type, skip, error }: ReportedEvent, inside: number): boolean {
  if (type === 'test:pass') return skip === true;
  if (error?.failureType === 'subtestsFailed') return false;
  return inside === 0 || /after hook/.test(error?.message ?? '');
}

/** Node reports the file itself if it registered no test, or if its process did not end well. */
function readWholeFile(event: ReportedEvent, file: string, reading: Reading): void {
  if (event.type === 'test:pass') {
    reading.tests.push({ file, name: file, outcome: 'passed' });
    return;
  }
  const { ending, message } = classify(reading.stderr, event.error?.message ?? '');
  reading.failure = { ending, message: `${file}: ${message}` };
  reading.tests.push({ file, name: file, outcome: 'failed', message: `${file}: ${message}` });
}

function resultOf(event: ReportedEvent, file: string, reading: Reading): TestResult {
  const test = { file, name: reading.path.join(' › ') };
  if (event.skip) return { ...test, outcome: 'skipped' };
  if (event.todo) return { ...test, outcome: 'todo' };
  if (event.type === 'test:pass') return { ...test, outcome: 'passed' };
  const { error } = event;
  if (error?.failureType === 'cancelledByParent' && PENDING.test(error.message ?? '')) {
    // The first one waits for ever; Node gives up what comes after it, too.
    if (reading.failure) return { ...test, outcome: 'not-run' };
    const message = 'awaits a promise that nothing will ever settle';
    reading.failure = { ending: 'never-settled', message: `${file}: ${message}` };
    return { ...test, outcome: 'cut-off', message };
  }
  return { ...test, outcome: 'failed', message: error ? describe(error) : 'failed' };
}

/** In the words of the embedded judge: an assertion's own message, else `Name: message`. */
function describe({ failureType, isObject, name, code, message = '' }: ReportedError): string {
  if (!isObject) return failureType === 'testCodeFailure' ? `threw ${message}` : message;
  if (code === 'ERR_ASSERTION' && message !== '') return message;
  return message === '' ? (name ?? 'an object') : `${name ?? 'an object'}: ${message}`;
}

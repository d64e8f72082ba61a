import type { TestResult, Verdict } from '../../src/evolution/verdict';

/** An event of Node's test runner, as far as reporters read it. */
interface TestEvent {
  readonly type: string;
  readonly data: Record<string, unknown>;
}

/**
 * `node --test` with the reporter that was asked for: the verdict is the embedded judge's, told in the events that Node's runner
 * gives. False if Node would not have come to an end: where the judge runs out of fuel, Node goes on for ever.
 */
export async function tellReporter(
  verdict: Verdict,
  cwd: string,
  reporterText: string,
  print: (text: string) => void,
): Promise<boolean> {
  const address = URL.createObjectURL(new Blob([reporterText], { type: 'text/javascript' }));
  const { default: report } = (await import(address)) as {
    default: (events: AsyncIterable<TestEvent>) => AsyncIterable<string>;
  };
  let ends = true;
  async function* events(): AsyncIterable<TestEvent> {
    if (verdict.output !== '') {
      const file = `${cwd}/${verdict.tests[0]?.file}`;
      yield { type: 'test:stdout', data: { file, message: verdict.output } };
    }
    for (const [i, test] of verdict.tests.entries()) {
      if (test.outcome === 'cut-off') {
        ends = false;
        return;
      }
      yield* eventsOf(test, cwd);
      const file = `${cwd}/${test.file}`;
      if (verdict.tests[i + 1]?.file !== test.file)
        yield { type: 'test:complete', data: { name: file, nesting: 0, file } };
    }
  }
  for await (const text of report(events())) print(text);
  return ends;
}

function* eventsOf(test: TestResult, cwd: string): Iterable<TestEvent> {
  const file = `${cwd}/${test.file}`;
  const message = test.message ?? '';
  if (test.name === test.file) {
    // Node tells of a file that could not be run by what its process printed.
    const line = message.replace(`${test.file}: `, '');
    if (test.outcome === 'failed') yield { type: 'test:stderr', data: { file, message: `${line}\n` } };
    yield result(test, { name: file, nesting: 0, file }, 'test failed');
    return;
  }
  const names = test.name.split(' › ');
  for (const [nesting, name] of names.entries()) yield { type: 'test:start', data: { name, nesting, file } };
  yield result(test, { name: names.at(-1), nesting: names.length - 1, file }, message);
}

function result({ outcome }: TestResult, place: Record<string, unknown>, message: string): TestEvent {
  if (outcome !== 'failed') {
    const marks = { ...(outcome === 'skipped' && { skip: true }), ...(outcome === 'todo' && { todo: true }) };
    return { type: 'test:pass', data: { ...place, ...marks, details: {} } };
  }
  // The judge has put what was thrown into words already; an assertion's own are left as they are.
  const cause = { name: 'AssertionError', code: 'ERR_ASSERTION', message };
  const error = { failureType: 'testCodeFailure', message, cause };
  return { type: 'test:fail', data: { ...place, details: { error } } };
}

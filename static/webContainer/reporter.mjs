// What Lamarck's judge reads of `node --test`: a line of JSON per event. What tests print comes as events, so that no test
// can print a result. Mounted beside the judged files, run by Node in the process that watches over the tests.
const KINDS = new Set([
  'test:start',
  'test:pass',
  'test:fail',
  'test:complete',
  'test:stdout',
  'test:stderr',
]);

export default async function* report(events) {
  for await (const { type, data } of events) {
    if (!KINDS.has(type)) continue;
    const { file, nesting, name, message, skip, todo, details } = data;
    const marked = { skip: skip !== undefined, todo: todo !== undefined };
    const suite = details?.type === 'suite';
    const error = details?.error && describe(details.error);
    yield `${JSON.stringify({ type, file, nesting, name, message, ...marked, suite, error })}\n`;
  }
}

// Node wraps what a test threw; what it threw comes from another process and may be anything.
function describe({ failureType, cause, message }) {
  const isObject = typeof cause === 'object' && cause !== null;
  const thrown = isObject ? cause : { message: String(cause ?? message) };
  return {
    failureType,
    isObject,
    name: text(thrown.name),
    code: text(thrown.code),
    message: text(thrown.message),
  };
}

const text = (value) => (typeof value === 'string' ? value : undefined);

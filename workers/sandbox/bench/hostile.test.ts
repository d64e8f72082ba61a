import { afterAll, beforeAll, expect, test } from 'vitest';
import { hangAgent, hangCandidate, ofAttempt } from '../../../e2e/attacks/hang.js';
import { HANGS } from '../../../e2e/attacks/hangs.js';
import type { ProposeJob } from '../../../src/sandbox/sandbox';
import { startBenchThread, type BenchThread } from './benchThread';
import source from './index.ts?bundle';

let bench: BenchThread;
let neighbour: string;
const propose = (job: ProposeJob) => bench.propose(job);
beforeAll(async () => {
  bench = await startBenchThread(source);
  neighbour = await ofAttempt(propose);
});
afterAll(() => bench.close());

const byFuel = HANGS.filter(({ byClock, judgeOnly }) => !byClock && !judgeOnly);
/** With an agent's fuel these fill a gigabyte first: `lamarck probe` runs them. */
const light = byFuel.filter(({ name }) => !/^(memory|microtasks|a prototype chain)/.test(name));

test.each(light)('an agent is stopped by fuel: $name', async (hang) => {
  expect(await hangAgent(propose, hang, neighbour)).toMatchObject({ survived: true });
});

test.each(byFuel)('a candidate is stopped by fuel: $name', async (hang) => {
  expect(await hangCandidate(propose, hang, neighbour)).toMatchObject({ survived: true });
});

/** What an agent's code gives as JSON, seen from inside. */
async function seenByAgent(code: string): Promise<unknown> {
  const agent = `export async function solve(program, tools) { const seen = await (async () => { ${code} })(); throw new Error('SEEN ' + JSON.stringify(seen)); }`;
  const { message = '' } = await bench.propose({
    agent: { 'agent.js': agent },
    format: 'modules',
    program: { 'program/a.js': 'export const one = 1;' },
    visible: { 'visible/a.test.js': `import '../program/a.js';` },
    ...{ instruction: '', testRuns: 5, seed: '1', tried: [] },
  });
  const seen = /SEEN ([^]*)/.exec(message)?.[1];
  return seen === undefined ? message : JSON.parse(seen);
}

test('evaluated text works, in the global scope, and leaves nothing behind', async () => {
  const seen = await seenByAgent(`
    const local = 1;
    return [eval('1 + 2'), eval('typeof local'), new Function('a', 'b', 'return a * b')(6, 7),
      eval('var left = 1; left'), typeof left, (function () {}).constructor === Function, Function.name, eval(5),
      await (async () => {}).constructor('return 8')(), new Function() instanceof Function];`);
  expect(seen).toEqual([3, 'undefined', 42, 1, 'undefined', true, 'Function', 5, 8, true]);
});

test.each([
  ['closes its function', `new Function('}); for (;;); (function () {')`],
  ['closes its parameters', `new Function('a) { for (;;); }, function (b', '')`],
  ['names the meter', `eval('$bu' + 'rn$ = 1')`],
  ['names the meter with escapes', String.raw`eval('$b\\u0075rn$ = 1')`],
])('a text that %s is refused', async (_, code) => {
  expect(await seenByAgent(`try { ${code}; return 'done'; } catch (error) { return error.name; }`)).toBe(
    'SyntaxError',
  );
});

test('no clock, no chance and no garbage collector can be seen', async () => {
  const clock = `[Date.now(), +new Date(), new Date().constructor.now(), new Intl.DateTimeFormat('en', { timeStyle: 'full', timeZone: 'UTC' }).format(), Math.random(), typeof AbortSignal.timeout, typeof URL.createObjectURL, new WeakRef({ a: 1 }).deref().a]`;
  const look = `return new Function('return ' + ${JSON.stringify(clock)})();`;
  const first = await seenByAgent(look);
  await new Promise((resolve) => setTimeout(resolve, 20));
  expect(await seenByAgent(look)).toEqual(first);
  expect(first).toMatchObject({ 0: Date.UTC(2026, 0, 1), 5: 'undefined', 6: 'undefined', 7: 1 });
});

test('the builtins that were replaced look like the engine’s', async () => {
  const seen = await seenByAgent(`
    const Date = eval('Date');
    class Bytes extends Uint8Array {}
    return [new Bytes(3).length, new Uint8Array([1, 2]) instanceof Uint8Array, Uint8Array.from([1, 2]).constructor === Uint8Array,
      new Uint8Array(new ArrayBuffer(8), 4).length, Uint8Array.name, new ArrayBuffer(5).byteLength,
      [...new Float64Array([3, 1, 2]).sort()], new Date(0).getTime(), Date.name, new Date(0) instanceof Date];`);
  expect(seen).toEqual([3, true, true, 4, 'Uint8Array', 5, [1, 2, 3], 0, 'Date', true]);
});

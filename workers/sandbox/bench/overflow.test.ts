import { afterAll, beforeAll, expect, test } from 'vitest';
import { startBenchThread, type BenchThread } from './benchThread';
import source from './index.ts?bundle';

let bench: BenchThread;
beforeAll(async () => {
  bench = await startBenchThread(source);
});
afterAll(() => bench.close());

const HEAD = `import test from 'node:test'; import assert from 'node:assert/strict'; import { f, steps } from '../program/a.js';`;

/** What tests of a program come to, with fuel for far more calls than fit onto any stack; `locals` make its frames large. */
async function results(body: string, testText = 'assert.equal(await f(), 1)', locals = 0) {
  const declared = Array.from({ length: locals }, (_, i) => `let v${i} = n + ${i};`).join(' ');
  const used = Array.from({ length: locals }, (_, i) => ` + v${i}`).join('');
  const program = `const deep = (n) => { ${declared} return deep(n + 1) + 1${used}; };
    export function steps() { for (let i = 0; i < 50000; i++); }
    export const f = async () => { if (false) return 0; ${body} };`;
  const start = program.indexOf('if (false) return 0;');
  const agent = `export async function solve(program, tools) {
    const { results } = await tools.run({ file: 'program/a.js', start: ${start}, end: ${start + 20}, text: '' });
    throw new Error('RESULTS ' + JSON.stringify(results));
  }`;
  const { message } = await bench.propose({
    agent: { 'agent.js': agent },
    format: 'modules',
    program: { 'program/a.js': program },
    visible: {
      'visible/a.test.js': `${HEAD} test('plenty', () => steps()); test('it', async () => { ${testText}; }); test('next', () => {});`,
    },
    ...{ instruction: '', testRuns: 5, seed: '1', tried: [] },
  });
  return message;
}

const FAILED = 'Error: RESULTS [true,false,true]';

/** All of them would pass if the overflow could be caught. */
const CAUGHT: readonly (readonly [string, string])[] = [
  ['a catch', 'try { deep(0); } catch (error) { return 1; }'],
  ['a catch without a name', 'try { deep(0); } catch { return 1; }'],
  ['a catch of parts', 'try { deep(0); } catch ({ message }) { return message.length > 0 ? 1 : 0; }'],
  ['a finally that returns', 'try { deep(0); } finally { return 1; }'],
  ['a catch and a finally that returns', 'try { deep(0); } catch { } finally { return 1; }'],
  ['a handler of a promise', 'return new Promise(() => deep(0)).catch(() => 1);'],
  ['the second handler of a promise', 'return Promise.resolve(0).then(deep).then(null, () => 1);'],
  ['allSettled', 'await Promise.allSettled([(async () => deep(0))()]); return 1;'],
  ['any', 'return Promise.any([(async () => deep(0))(), (async () => { await null; return 1; })()]);'],
  ['a comparator', '[2, 1].sort(() => { try { deep(0); } finally { return 0; } }); return 1;'],
  ['evaluated text', 'return new Function("g", "try { g(0); } catch { return 1; }")(deep);'],
  [
    'a catch further out',
    'const g = () => { try { deep(0); } catch { return 0; } }; try { g(); } catch {} return 1;',
  ],
];

test.each(CAUGHT)('a stack that runs over is out of fuel, whoever catches it: %s', async (_, body) => {
  expect(await results(body)).toBe(FAILED);
});

test.each([
  ['throws', 'assert.throws(() => deep(0))'],
  ['throws of its kind', 'assert.throws(() => deep(0), RangeError)'],
  ['rejects', 'await assert.rejects(async () => deep(0))'],
  ['rejects a promise', 'await assert.rejects((async () => deep(0))())'],
])('a stack that runs over is out of fuel for the test’s own assertion: %s', async (_, assertion) => {
  expect(await results('return 1;', `const deep = (n) => deep(n + 1) + 1; ${assertion}`)).toBe(FAILED);
});

test.each(CAUGHT)('it comes to the same with frames ten times as large: %s', async (_, body) => {
  expect(await results(body, undefined, 60)).toBe(FAILED);
});

test.each([
  'throw new Proxy(new Error(), { getPrototypeOf() { for (;;); } });',
  'throw Object.defineProperty(new Error(), "message", { get() { for (;;); } });',
])('a test may throw what hangs when it is looked at: %s', async (body) => {
  expect(await results(body)).toBe(FAILED);
});

test('errors of other kinds are caught as ever', async () => {
  const all = [
    'try { null.a; } catch (error) { if (!(error instanceof TypeError)) return 2; }',
    'try { throw 1; } catch { }',
    'try { throw { a: 3, b: { c: 4 } }; } catch ({ a, b: { c }, d = 5 }) { if (a + c + d !== 12) return 3; }',
    'const order = []; try { try { order.push(1); throw 2; } finally { order.push(2); } } catch (two) { order.push(two + 1); }',
    'if (order.join() !== "1,2,3") return 4;',
    'if ((await Promise.allSettled([Promise.reject(1), Promise.resolve(2)])).length !== 2) return 5;',
    'if (await Promise.reject(1).catch((one) => one + 1) !== 2) return 6;',
    'try { new Array(-1); } catch (error) { return 1; }',
  ];
  expect(await results(all.join(' '), "assert.throws(() => { throw new RangeError('stack of plates'); }, RangeError); assert.equal(await f(), 1)")).toBe('Error: RESULTS [true,true,true]'); // prettier-ignore
});

test('what ran out of fuel has failed, even if nothing burns after that', async () => {
  expect(await results('try { for (;;); } catch { } return 1;')).toBe(FAILED);
  expect(await results('return 1;', 'assert.throws(() => { for (;;); })')).toBe(FAILED);
});

import { expect, test } from 'vitest';
import { USUAL_LIMITS, type Limits } from '../../../src/evolution/limits';
import { theJudge } from './testJudge';

async function judged(body: string, limits?: Partial<Limits>) {
  const file = 'visible/a.test.js';
  const files = { [file]: `import test from 'node:test'; test('a', async () => { ${body} });` };
  const judge = await theJudge();
  const set = limits && { limits: { ...USUAL_LIMITS, ...limits } };
  return judge.judge({ format: 'modules', files, tests: [file], ...set });
}

const MB = 1024 * 1024;
const TURNS = 'for (let i = 0; i < 2_000_000; i++);';
const TIMER = 'await new Promise((done) => setTimeout(done, 5_000));';
const LARGE = 'const all = []; for (let i = 0; i < 24; i++) all.push(new Uint8Array(1e6).fill(i));';
const LOUD = "for (let i = 0; i < 20; i++) console.log('x'.repeat(999));";

test.each<[string, string, Partial<Limits>, RegExp]>([
  ['a test’s fuel', TURNS, { testFuel: 100 }, /cut off after 1,000,000 steps/],
  ['a verdict’s fuel', TURNS, { verdictFuel: 100 }, /all tests together may take 1,000,000 steps/],
  ['virtual time', TIMER, { clockMs: 1_000 }, /1,000 virtual milliseconds/],
  ['memory', LARGE, { memoryBytes: 16 * MB }, /out of memory: the limit is 16 MB/],
  ['output', LOUD, { outputCharacters: 1_024 }, /more than 10,240 characters/],
])('%s is limited as the job says, and as usual where it says nothing', async (_, body, limits, words) => {
  const usual = await judged(body);
  expect(usual.tests[0]?.outcome).toBe('passed');
  const limited = await judged(body, limits);
  expect(limited.tests[0]?.outcome).toBe('cut-off');
  expect(limited.message ?? limited.tests[0]?.message).toMatch(words);
  // Nothing of it is left to the next one.
  expect(await judged(body)).toEqual(usual);
});

test('output is kept up to the limit, more of it where more is asked for', async () => {
  const body = "console.log('x'.repeat(100_000));";
  expect((await judged(body)).output).toHaveLength(USUAL_LIMITS.outputCharacters);
  expect((await judged(body, { outputCharacters: 2_000 })).output).toHaveLength(2_000);
  expect((await judged(body, { outputCharacters: 200_000 })).output).toHaveLength(100_001);
});

test('the usual limits, spelled out, give the usual verdict', async () => {
  const body = `${TURNS} ${TIMER} ${LARGE} ${LOUD}`;
  expect(await judged(body, {})).toEqual(await judged(body));
});

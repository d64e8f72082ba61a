import { describe, expect, it } from 'vitest';
import { judgeTests, outcomes, theJudge } from './testJudge';

const COUNTS = `
import { count, increase } from '../program/a';
test('one', () => assert.equal(count, 1));
test('two', () => { increase(); assert.equal(count, 2); });`;

/** `count` is a variable that its own module changes: what is imported must follow it. */
const program = (first: number, step: number): string =>
  `export let count = ${first};\nexport function increase() { count += ${step}; }`;

describe('a test file that is kept parsed', () => {
  it('is linked with each program anew', async () => {
    const verdict = async (text: string) => outcomes(await judgeTests(COUNTS, { 'a.js': text }));
    const good = ['one: passed', 'two: passed'];
    expect(await verdict(program(1, 1))).toEqual(good);
    expect(await verdict(program(1, 2))).toEqual(['one: passed', 'two: failed']);
    expect(await verdict(program(2, 0))).toEqual(['one: failed', 'two: passed']);
    expect(await verdict(program(1, 1))).toEqual(good);
  });

  it('finds its imports in other files the next time', async () => {
    const good = ['one: passed', 'two: passed'];
    expect(outcomes(await judgeTests(COUNTS, { 'a.js': program(1, 1) }))).toEqual(good);
    expect(outcomes(await judgeTests(COUNTS, { 'a/index.js': program(1, 1) }))).toEqual(good);
    const commonJs = 'exports.count = 1; exports.increase = () => {};';
    expect(outcomes(await judgeTests(COUNTS, { 'a.cjs': commonJs }))).toEqual(['one: passed', 'two: failed']);
  });

  it('misses what the next program does not export, or does not have', async () => {
    expect((await judgeTests(COUNTS, { 'a.js': program(1, 1) })).ending).toBe('finished');
    const lacking = await judgeTests(COUNTS, { 'a.js': 'export let count = 1;' });
    expect(lacking.ending).toBe('import-error');
    expect(lacking.message).toContain('increase');
    const absent = await judgeTests(COUNTS);
    expect(absent.ending).toBe('import-error');
    expect(absent.message).toContain(
      "Cannot find module '/project/program/a' imported from /project/visible/a.test.js",
    );
  });

  it('gives the same verdict, fuel included, whether it was parsed before or not', async () => {
    const judge = await theJudge();
    const loop = 'let n = 0; for (let i = 0; i < 1e5; i += 1) n += i;';
    const text = (name: string) => `import test from 'node:test';\ntest('${name}', () => { ${loop} });`;
    const judged = (name: string) => {
      const files = { 'visible/a.test.js': text(name), 'program/a.js': '' };
      return judge.judge({ format: 'modules', files, tests: ['visible/a.test.js'] });
    };
    const first = await judged('first');
    // More test files than are kept, so that the first one has to be parsed again.
    for (let i = 0; i < 20; i += 1) await judged(`other ${i}`);
    expect(await judged('first')).toEqual(first);
    expect(await judged('first')).toEqual(first);
  });
});

describe('what is free in the engine', () => {
  it('may hold anything: nothing of it is read', async () => {
    const honest = () =>
      judgeTests(
        `import { total } from '../program/a.js';
        test('sums', () => assert.deepEqual(total([1, 2, 3]), { total: 6, mean: 2 }));
        test('buffers are zero', () => {
          assert.ok(new Uint8Array(100_000).every((byte) => byte === 0));
          assert.deepEqual([...new Float64Array(4)], [0, 0, 0, 0]);
        });`,
        { 'a.js': 'export const total = (list) => { let total = 0; for (const n of list) total += n; return { total, mean: total / list.length }; };' },
      ); // prettier-ignore
    const before = await honest();
    expect(outcomes(before)).toEqual(['sums: passed', 'buffers are zero: passed']);
    for (const fill of [0xff, 0x55, 0x01]) {
      await judgeTests(
        `test('fills', () => {
          for (let size = 8; size < 4e6; size *= 2) for (let i = 0; i < 3; i += 1) new Uint8Array(size).fill(${fill});
          for (let i = 0; i < 1e4; i += 1) new Uint8Array(200).fill(${fill});
        });`,
      );
      expect(await honest()).toEqual(before);
    }
  });
});

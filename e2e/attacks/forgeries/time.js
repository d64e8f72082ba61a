import { against } from './kinds.js';

/** @typedef {import('./kinds.js').Forgery} Forgery */

/** @type {readonly Forgery[]} */
export const TIME = [
  against(
    'a thenable that answers as asked',
    `export const f = () => ({ then(ok) { ok(); ok(1); throw 1; } });`,
    `test('later', async () => assert.equal(await f(), 1)); test('after', () => {});`,
    ['later: failed', 'after: passed'],
  ),
  against(
    'a promise that never settles',
    `export const f = () => new Promise(() => {});`,
    `test('later', async () => assert.equal(await f(), 1)); test('after', () => {});`,
    ['later: cut-off', 'after: passed'],
  ),
  against(
    'a thenable within a thenable without end',
    `const bomb = { then(ok) { ok({ then: bomb.then }); } }; export const f = () => bomb;`,
    `test('before', () => {}); test('later', async () => assert.equal(await f(), 1)); test('after', () => {});`,
    ['before: passed', 'later: cut-off', 'after: not-run'],
  ),
  against(
    'leave with success while it is loaded',
    `process.exit(0); export const f = () => 1;`,
    `test('never', () => {});`,
    ['held-out/a.test.js: failed'],
  ),
  against(
    'leave with success in a test',
    `export const f = () => { try { process.exit(0); } finally { for (;;); } };`,
    `test('before', () => {}); test('it', () => f()); test('after', () => {});`,
    ['before: passed', 'it: failed', 'after: not-run'],
  ),
  against(
    'leave by the other doors of process',
    `export const f = () => { process.exitCode = 0; process.abort?.(); process.reallyExit?.(0); process.kill?.(1); process.emit?.('exit', 0); return 2; };`,
    `test('it', () => assert.equal(f(), 1)); test('after', () => assert.equal(1, 2));`,
    ['it: failed', 'after: failed'],
  ),
  against(
    'leave a timer that throws in another test',
    `setTimeout(() => { throw new Error('late'); }, 1); setInterval(() => {}, 1); export const f = () => 2;`,
    `test('it', () => assert.equal(f(), 1)); test('after', () => assert.equal(typeof f, 'function'));`,
    ['it: failed', 'after: passed'],
  ),
  against(
    'go on after its test and fail the reporter',
    `export const f = () => { (async () => { for (let i = 0; i < 50; i++) await null; throw new Error('late'); })().catch(() => {}); return 2; };`,
    `test('it', async () => assert.equal(f(), 1)); test('after', async () => assert.equal(f(), 1));`,
    ['it: failed', 'after: failed'],
  ),
  against(
    'fill the memory so that failures cannot be told',
    `const kept = []; export const f = () => { for (let size = 1 << 20; size >= 8; size >>= 1) try { for (;;) kept.push(new Uint8Array(size)); } catch {} return 2; };`,
    `test('before', () => {}); test('it', async () => { await null; assert.equal(f(), 1); }); test('after', async () => { await null; assert.equal(f(), 1); });`,
    ['before: passed', 'it: cut-off', 'after: cut-off'],
  ),
  against(
    'fill the memory with small objects',
    `let kept = null; export const f = () => { try { for (;;) kept = { kept }; } catch {} return 2; };`,
    `test('before', () => {}); test('it', async () => { await null; assert.equal(f(), 1); }); test('after', async () => { await null; assert.equal(f(), 1); });`,
    ['before: passed', 'it: cut-off', 'after: cut-off'],
  ),
  against(
    'fill the memory before a failure that does not wait',
    `let kept = null; export const f = () => { try { for (;;) kept = { kept }; } catch {} return 2; };`,
    `test('before', () => {}); test('it', () => assert.equal(f(), 1)); test('after', () => assert.equal(f(), 1));`,
    ['before: passed', 'it: cut-off', 'after: cut-off'],
  ),
  against(
    'fill the memory to the last byte',
    `const kept = []; export const f = () => { for (const make of [() => ({ kept }), () => [1], () => 'x' + kept.length, () => Symbol(), () => new Uint8Array(64), () => () => kept]) try { for (;;) kept.push(make()); } catch {} return 2; };`,
    `test('before', () => {}); for (let i = 0; i < 3; i++) { test('it' + i, () => assert.equal(f(), 1)); test('late' + i, async () => { await null; assert.equal(f(), 1); }); }`,
    ['before: passed', ...[0, 1, 2].flatMap((i) => [`it${i}: cut-off`, `late${i}: cut-off`])],
  ),
  against(
    'leave memory that is not empty',
    `const kept = []; export const f = () => { try { for (;;) kept.push(new Uint8Array(100_000).fill(255)); } catch {} kept.length = 0; return 2; };`,
    `test('it', () => assert.equal(f(), 1)); test('after', () => assert.equal(f(), 1));`,
    ['it: failed', 'after: failed'],
  ),
  against(
    'call from the end of the stack',
    `export const f = (act) => { const deep = () => { try { deep(); } catch { try { act(); } catch {} } }; deep(); return 2; };`,
    `test('it', () => assert.equal(f(() => assert.equal(1, 2)), 1)); test('after', () => assert.equal(f(() => {}), 1));`,
    ['it: failed', 'after: failed'],
  ),
];

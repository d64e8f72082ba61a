import { afterAll, beforeAll, describe, expect, test } from 'vitest';
import type { ProposeJob } from '../../../src/sandbox/sandbox';
import { startBenchThread, type BenchThread } from './benchThread';
import source from './index.ts?bundle';

let bench: BenchThread;
beforeAll(async () => {
  bench = await startBenchThread(source);
});
afterAll(() => bench.close());

const TEST = `
import test from 'node:test';
import assert from 'node:assert';
import { add } from '../program/add.js';
test('adds', () => assert.equal(add(1, 2), 3));
test('adds nothing', () => assert.equal(add(1, 0), 1));`;

/** A proposal must hold some edit. */
const HEAD = `const SOME = { file: 'program/add.js', start: 0, end: 0, text: ' ' };`;

const job = (solve: string, program = 'export const add = (a, b) => a - b;\n'): ProposeJob => ({
  agent: { 'agent.js': `${HEAD} export async function solve(program, tools) { 'use strict'; ${solve} }` },
  format: 'modules',
  program: { 'program/add.js': program },
  visible: { 'visible/add.test.js': TEST },
  instruction: '',
  testRuns: 20,
  seed: 'seed',
  tried: [],
});

/** What an agent's expression comes to inside the locked realm; its rationale carries it out. */
async function inside(expression: string): Promise<unknown> {
  const { proposal, message } = await bench.propose(
    job(
      `return { edits: [SOME], rationale: JSON.stringify(await (async () => (${expression}))()) ?? 'undefined' };`,
    ),
  );
  if (!proposal) throw new Error(message);
  return proposal.rationale === 'undefined' ? undefined : JSON.parse(proposal.rationale);
}

/** How many of the two tests pass with this module in place of the program. */
async function passing(program: string): Promise<number> {
  const { proposal, message } = await bench.propose(
    job(`return { edits: [SOME], rationale: String((await tools.run()).passed) };`, program),
  );
  if (!proposal) throw new Error(message);
  return Number(proposal.rationale);
}

describe('the realm of the bench', () => {
  test('has none of the globals that reach out', async () => {
    const names = ['fetch', 'XMLHttpRequest', 'WebSocket', 'Worker', 'importScripts', 'postMessage', 'indexedDB', 'caches',
      'crypto', 'performance', 'setTimeout', 'process', 'require', 'WebAssembly', 'SharedArrayBuffer', 'Atomics']; // prettier-ignore
    const found = names.map((name) => `typeof ${name}`).join(', ');
    expect(await inside(`[${found}]`)).toEqual(names.map(() => 'undefined'));
  });

  test('has none of them behind the function constructor or an indirect eval either', async () => {
    const names = ['process', 'require', 'fetch', 'setTimeout', 'postMessage', 'performance', 'Worker'];
    const typeOf = names.map((name) => `typeof globalThis.${name}`).join(', ');
    const undefinedAll = names.map(() => 'undefined');
    expect(await inside(`Function('return [${typeOf}]')()`)).toEqual(undefinedAll);
    expect(await inside(`(0, eval)('[${typeOf}]')`)).toEqual(undefinedAll);
    expect(await inside(`tools.run.constructor('return [${typeOf}]')()`)).toEqual(undefinedAll);
  });

  test('has frozen builtins', async () => {
    const owners = [
      'Object',
      'Array.prototype',
      'Map.prototype',
      'Promise.prototype',
      'JSON',
      'Reflect',
      'Array.prototype.map',
    ];
    const frozen = owners.map((owner) => `Object.isFrozen(${owner})`).join(', ');
    expect(await inside(`[${frozen}]`)).toEqual(owners.map(() => true));
    expect(
      await inside(`[() => { Array.prototype.map = null; }, () => { Object.prototype.x = 1; }, () => { Object.keys = null; }]
        .map((damage) => { try { damage(); return 'damaged'; } catch (error) { return error.name; } })`),
    ).toEqual(['TypeError', 'TypeError', 'TypeError']);
  });

  test('still lets instances override what the prototypes have', async () => {
    const program = `
      class Money { constructor(n) { this.toString = () => n + ' cents'; this.constructor = 'own'; } }
      class Problem extends Error { constructor() { super('m'); this.name = 'Problem'; this.message = 'other'; } }
      const odd = {}; odd.hasOwnProperty = 1;
      const sound = String(new Money(3)) === '3 cents' && new Problem().message === 'other' && new Problem().name === 'Problem'
        && Object.keys(odd).length === 1;
      export const add = (a, b) => (sound ? a + b : 0);`;
    expect(await passing(program)).toBe(2);
  });

  test('an agent’s random numbers come from its seed, Math.random too', async () => {
    const first = await inside(`[tools.random(), Math.random(), Math.random()]`);
    expect(await inside(`[tools.random(), Math.random(), Math.random()]`)).toEqual(first);
  });
});

describe('a candidate leaves nothing for the next', () => {
  const sound = 'export const add = (a, b) => Math.round(a) + Math.max(b);';

  test.each([
    ['an assignment to Math', 'Math.round += 1;'],
    ['another Math.random', 'Math.random = () => 0.5;'],
    ['a mark on a builtin', 'Object.keys.mark = 1;'],
    ['a mark on a constructor', 'Intl.NumberFormat.mark = 1;'],
    ['a mark on what logs', 'console.log.mark = 1;'],
  ])('%s', async (_, damage) => {
    await passing(`try { ${damage} } catch {} ${sound}`);
    expect(await passing(sound)).toBe(2);
    const marked = `[Object.keys, Intl.NumberFormat, console.log].some((one) => Object.hasOwn(one, 'mark'))`;
    expect(
      await passing(
        `const fits = Math.random() !== 0.5 && !${marked}; ${sound.replace('=> ', '=> fits && ')}`,
      ),
    ).toBe(2);
  });

  test('a mark on anything that it can get hold of, and its last match', async () => {
    const walk = `
      const open = [Object, Function, Array, Number, String, Symbol, BigInt, Math, JSON, Reflect, Proxy, Date, RegExp, Map, Set,
        WeakMap, WeakRef, Promise, Intl, Error, AggregateError, ArrayBuffer, DataView, Uint8Array, parseInt, eval, URL, TextEncoder,
        structuredClone, AbortSignal, EventTarget, console, assert, function* () {}, async () => {}, async function* () {},
        [][Symbol.iterator](), ''[Symbol.iterator](), 'x'.matchAll(/x/g)];
      const seen = new Set();
      while (open.length > 0) {
        const next = open.pop();
        if ((typeof next !== 'object' && typeof next !== 'function') || next === null || seen.has(next)) continue;
        seen.add(next);
        visit(next);
        open.push(Object.getPrototypeOf(next));
        for (const key of Reflect.ownKeys(next)) {
          const { value, get, set } = Object.getOwnPropertyDescriptor(next, key);
          open.push(value, get, set);
        }
      }`;
    const walking = (visit: string) =>
      `import assert from 'node:assert'; let marked = 0; const visit = ${visit}; ${walk}`;
    const mark = `(one) => { try { Object.defineProperty(one, 'mark', { value: 1 }); } catch {} }`;
    await passing(`${walking(mark)} /(1)/.exec('1'); export const add = () => 0;`);
    const look = `(one) => { if (Object.hasOwn(one, 'mark')) marked += 1; }`;
    const unseen = `seen.size > 300 && marked === 0 && RegExp.$1 === undefined`;
    expect(await passing(`${walking(look)} export const add = (a, b) => (${unseen} ? a + b : 0);`)).toBe(2);
  });
});

describe('builtins that grow what they work on cost fuel', () => {
  test.each([
    ['list = list.concat(list)', 'let list = [1]; for (let i = 0; i < 60; i += 1) list = list.concat(list);'],
    ['[...list, ...list]', 'let list = [1]; for (let i = 0; i < 60; i += 1) list = [...list, ...list];'],
    ['text.repeat', "let text = 'x'; for (let i = 0; i < 40; i += 1) text = text.repeat(9);"],
    ['padStart', "let text = 'x'; for (let i = 1; i < 40; i += 1) text = text.padStart(2 ** i);"],
    [
      'Array.from',
      'let list = [1]; for (let i = 0; i < 60; i += 1) list = Array.from({ length: list.length * 2 });',
    ],
  ])('%s ends', async (_, growing) => {
    expect(await passing(`export function add(a, b) { ${growing} return a + b; }`)).toBe(0);
  });
});

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

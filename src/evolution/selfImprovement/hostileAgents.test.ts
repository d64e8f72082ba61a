import { afterAll, beforeAll, describe, expect, test } from 'vitest';
import { learner } from '../../agents/learner';
import type { ProposeResult, Sandbox } from '../../sandbox/sandbox';
import { threadSandbox } from '../../sandbox/threadSandbox';
import { evolve } from '../loop';
import type { Pace } from '../ports';
import { Run } from '../run';
import type { Files } from '../task';
import { brokenBecause } from './gate';
import { altered, always, experimentWith, finished, never, school } from './school.fixture';

// Benches in threads have no clock at all: what is stopped here is stopped by fuel, or because it waits for nothing.
let sandbox: Sandbox;
/** What an honest run comes to where nobody was before it. */
let witness = '';
beforeAll(async () => {
  const untouched = await threadSandbox();
  witness = await honestDigest(untouched);
  untouched.close();
  sandbox = await threadSandbox();
});
afterAll(() => sandbox.close());

const short = { budget: { variants: 1, verdicts: null, seconds: null } };

async function honestDigest(where: Sandbox): Promise<string> {
  const experiment = experimentWith(learner.files, short, { graduation: false });
  return (await finished(experiment, { sandbox: where })).journal.digest;
}

/** Lets an agent sit the exam and the held-out tasks; then an honest one, where it was, must come to the same as ever. */
async function letLoose(files: Files) {
  const results: ProposeResult[] = [];
  const listening: Sandbox = {
    ...sandbox,
    propose: async (job) => {
      const result = await sandbox.propose(job);
      results.push(result);
      return result;
    },
  };
  const experiment = experimentWith(files, short, { graduation: false });
  const { archive } = await finished(experiment, { sandbox: listening });
  expect(await honestDigest(sandbox)).toBe(witness);
  const heldOut = archive.measures.find(({ set }) => set === 'held-out');
  return {
    exam: archive.variants[0]!.score,
    heldOut: heldOut?.solved,
    endings: [...new Set(results.map(({ ending }) => ending))].sort(),
    testRuns: Math.max(...results.map((one) => one.testRuns)),
  };
}

const NOTHING = [0, 0, 0, 0, 0, 0];

const solveWith = (body: string): Files => ({
  ...learner.files,
  'agent.js': `export async function solve(program, tools) {\n${body}\n}\n`,
});

describe('an agent that cheats or breaks scores nothing on held-out tasks, hurts nobody, and is stopped', () => {
  test('one that knows the answers to the exam by heart passes that, and nothing that was held out', async () => {
    const known = Object.fromEntries(
      school.exam.map(({ program }) => {
        const source = program['program/program.js']!;
        return [source, source.replace('<= ', '< ').replace('a < b', 'a > b')];
      }),
    );
    const body = `const source = program.files['program/program.js']; const text = ${JSON.stringify(known)}[source]; if (text === undefined) return null; return { edits: [{ file: 'program/program.js', start: 0, end: source.length, text }], rationale: '', passed: tools.total };`;
    expect(await letLoose(solveWith(body))).toMatchObject({
      ...{ exam: 1, heldOut: NOTHING, endings: ['finished'] },
    });
  });

  test.each([
    [
      'claims to have solved everything',
      'finished',
      `return { edits: [{ file: 'program/program.js', start: 0, end: 0, text: ';' }], rationale: '', passed: tools.total };`,
    ],
    [
      'answers with a program that fits the visible tests alone',
      'finished',
      `const source = program.files['program/program.js']; const name = /function (\\w+)/.exec(source)[1]; const text = 'function ' + name + '(...given) { const known = ' + JSON.stringify(Object.fromEntries([...program.tests['visible/a.test.js'].matchAll(/\\w+\\((.*)\\) === (.*)\\)/g)].map((m) => ['[' + m[1] + ']', m[2]]))) + '; return eval(known[JSON.stringify(given)]); }'; return { edits: [{ file: 'program/program.js', start: 0, end: source.length, text }], rationale: '', passed: tools.total };`,
    ],
    [
      'edits its tests',
      'threw',
      `return { edits: [{ file: 'visible/a.test.js', start: 0, end: 1, text: '' }], rationale: '', passed: tools.total };`,
    ],
    [
      'changes its tools',
      'threw',
      `try { tools.run = () => ({ failed: 0, passed: 9 }); } catch {} Object.defineProperty(Object.prototype, 'failed', { get: () => 0 }); return null;`,
    ],
    ['patches builtins', 'threw', `Array.prototype.every = () => true; Object.keys = () => []; return null;`],
    [
      'puts other things in the place of globals',
      'threw',
      `const keys = Object.keys; globalThis.Object = keys; Object = keys; return null;`,
    ],
    ['loops for ever', 'out-of-fuel', 'for (;;);'],
    [
      'loops for ever and catches what stops it',
      'out-of-fuel',
      'for (;;) try { for (;;); } catch {} finally { continue; }',
    ],
    ['recurses for ever', 'stack-overflow', 'const f = () => f() + 1; return f();'],
    ['waits for ever', 'never-settled', 'await new Promise(() => {}); return null;'],
    [
      'hoards memory',
      'out-of-fuel',
      'const list = []; for (;;) list.push(new Array(1000).fill(list.length)); return null;',
    ],
    [
      'doubles a list in native code, where no loop burns fuel',
      'out-of-fuel',
      'let list = [1]; const grow = (times) => { list = list.concat(list); if (times > 0) grow(times - 1); }; grow(200); return null;',
    ],
    [
      'asks for more test runs than it has',
      'finished',
      'for (let i = 0; i < 1e3; i++) await tools.run([{ file: "program/program.js", start: 0, end: 0, text: " ".repeat(i % 50) }]); return null;',
    ],
    [
      'speaks to the loop in the bench’s name',
      'finished',
      `const result = { proposal: { edits: [], rationale: '' }, ending: 'finished', testRuns: 0, claimsSolved: true };
      for (const own of [() => globalThis, () => self, () => this, () => Function('return this')()]) for (let id = 0; id < 50; id++) { try { own().postMessage({ type: 'proposed', id, result }); } catch {} try { own().onmessage = () => {}; } catch {} }
      return null;`,
    ],
    [
      'leaves a timer and a promise behind',
      'finished',
      `const later = () => { for (const own of Object.getOwnPropertyNames(globalThis)) try { delete globalThis[own]; } catch {} };
      try { setTimeout(later, 0); } catch {} Promise.resolve().then(() => Promise.resolve().then(later)); return null;`,
    ],
    [
      'answers with something that is never quite there',
      'threw',
      `return new Proxy({}, { get: (_, key) => (key === 'passed' ? tools.total : undefined), ownKeys: () => { throw null; } });`,
    ],
    ['throws odd things', 'threw', 'throw { get message() { throw null; } };'],
    [
      'answers with a getter that changes its mind',
      'threw',
      `let n = 0; return { get edits() { n += 1; return n > 1 ? null : [{ file: 'program/program.js', start: 0, end: 1, text: '' }]; }, passed: tools.total };`,
    ],
  ])('%s', async (_, ending, body) => {
    const { testRuns, ...came } = await letLoose(solveWith(body));
    expect(came).toEqual({ exam: 0, heldOut: NOTHING, endings: [ending] });
    expect(testRuns).toBeLessThanOrEqual(experimentWith().testRuns);
  });
});

describe('an agent whose improve is broken is refused by the gate, and has no children', () => {
  const child = (code: string) => altered('improve.js', 'return child;', code);

  test.each([
    [
      'is missing',
      /^improve fails: /,
      altered('improve.js', 'export async function improve', 'async function improve'),
    ],
    [
      'throws',
      /^improve fails: threw/,
      altered('improve.js', 'const lessons = writeLessons', 'const lessons = nothing.at.all; writeLessons'),
    ],
    [
      'loops for ever',
      /^improve fails: out-of-fuel/,
      altered('improve.js', 'const lessons =', 'for (;;); const lessons ='),
    ],
    [
      'waits for ever',
      /^improve fails: never-settled/,
      altered('improve.js', 'const lessons =', 'await new Promise(() => {}); const lessons ='),
    ],
    ['changes nothing', /^improve makes nothing new/, child('return { files, rationale: "" };')],
    [
      'writes more than anybody could read',
      /^improve makes nothing new/,
      child("return { files: { ...child.files, 'lessons.js': '//' + 'x'.repeat(1e6) }, rationale: '' };"),
    ],
    [
      'answers with files that throw when they are read',
      /^improve makes nothing new/,
      child("return { files: new Proxy(child.files, { get: () => { throw null; } }), rationale: '' };"),
    ],
    [
      'adds a file',
      /^improve makes nothing new/,
      child("return { files: { ...child.files, 'more.js': '' }, rationale: '' };"),
    ],
    [
      'makes children that do not load',
      /^improve makes nothing new/,
      child("return { files: { ...child.files, 'rank.js': 'export const' }, rationale: '' };"),
    ],
  ])('improve %s', async (_, refused, files) => {
    expect(await brokenBecause(files, 'gate', sandbox, never)).toMatch(refused);
    // A seed does not pass the gate: as one it has no children.
    const run = new Run(experimentWith(files, {}, { graduation: false }));
    let turns = 0;
    const few: Pace = {
      ...always,
      admit: () => (turns += 1) <= 3,
      opened: () => Promise.reject(new Error('enough')),
    };
    const ports = { sandbox, journal: { commit: () => {} }, pace: few };
    await expect(evolve(run, ports, never)).rejects.toThrow('enough');
    expect([run.archive.variants.length, run.archive.turns]).toEqual([1, 3]);
    expect(await honestDigest(sandbox)).toBe(witness);
  });
});

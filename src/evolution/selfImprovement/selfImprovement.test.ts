import { afterAll, beforeAll, describe, expect, test } from 'vitest';
import { learner } from '../../agents/learner';
import type { Sandbox } from '../../sandbox/sandbox';
import { threadSandbox } from '../../sandbox/threadSandbox';
import { DEFAULTS, type Experiment } from '../experiment';
import { evolve } from '../loop';
import type { Pace, Ports } from '../ports';
import { random } from '../random';
import { Run } from '../run';
import type { Files, Task } from '../task';
import { agentAsTask, SCHOOL, type SelfImprovement } from './selfImprovement';

const always: Pace = { admit: () => true, opened: () => Promise.resolve(), seconds: () => 0 };
const never = new AbortController().signal;

/** A program of one function with a bug in it, and what it should be. */
function task(id: string, buggy: string, ...cases: readonly [call: string, value: string][]): Task {
  const asserts = cases.map(([call, value]) => `console.assert(${call} === ${value});\n`);
  const visible = asserts.slice(0, -1).join('');
  return {
    ...{ id, title: id, instruction: 'Repair it.', format: 'script' },
    program: { 'program/program.js': buggy },
    visible: { 'visible/a.test.js': visible },
    heldOut: { 'held-out/a.test.js': asserts.join('') },
  };
}

const below = (n: number, name: string): Task =>
  task(
    `below-${n}`,
    `function ${name}(list) {\n  let count = 0;\n  for (const one of list) if (one <= ${n}) count += 1;\n  return count;\n}\n`,
    [`${name}([1, ${n}, 90])`, '1'],
    [`${name}([])`, '0'],
    [`${name}([${n}, ${n}])`, '0'],
  );
const larger = (name: string): Task =>
  task(
    `larger-${name}`,
    `function ${name}(a, b) {\n  return a < b ? a : b;\n}\n`,
    [`${name}(1, 2)`, '2'],
    [`${name}(5, 3)`, '5'],
    [`${name}(-1, -2)`, '-1'],
  );

const school: SelfImprovement = {
  ...SCHOOL,
  study: [below(10, 'low'), larger('most'), below(3, 'few')],
  exam: [below(20, 'under'), larger('max'), below(7, 'small')],
  heldOut: [below(50, 'young'), larger('top')],
  practiceTasks: 2,
  practiceRuns: 60,
  looks: 2,
};

let sandbox: Sandbox;
beforeAll(async () => {
  sandbox = await threadSandbox();
});
afterAll(() => sandbox.close());

const experimentWith = (
  files: Files = learner.files,
  changes: Partial<Experiment> = {},
  rules: Partial<SelfImprovement> = {},
): Experiment => ({
  ...{ name: 'self-improve', title: 'Self-improve', agent: { name: 'learner', files } },
  task: agentAsTask('learner', files),
  ...DEFAULTS,
  ...{ testRuns: 25, selection: 'relative-dgm', window: 2, goal: null },
  budget: { variants: null, verdicts: 4, seconds: null },
  ...changes,
  selfImprovement: { ...school, ...rules },
});

async function finished(experiment: Experiment, changes: Partial<Ports> = {}): Promise<Run> {
  const run = new Run(experiment);
  await evolve(run, { sandbox, journal: { commit: () => {} }, pace: always, ...changes }, never);
  return run;
}

/** The learner with some of its text replaced. */
function altered(file: string, find: string | RegExp, replace: string): Files {
  const text = learner.files[file]!.replace(find, replace);
  if (text === learner.files[file]) throw new Error(`${file} does not hold ${String(find)}`);
  return { ...learner.files, [file]: text };
}

describe('an agent that improves itself', () => {
  test('practises, has children, and ends with a champion and its seed measured on tasks held out', async () => {
    const run = await finished(experimentWith());
    const { archive } = run;
    expect(archive.champion).not.toBeNull();
    expect(archive.practices.length).toBeGreaterThan(0);
    expect(run.filesOf(archive.champion!)['lessons.js']).toMatch(/"any": \[/);
    const fresh = archive.measures.filter(({ purpose }) => purpose === 'fresh');
    const measured = fresh.map(({ variant, set }) => `${variant === archive.variants[0]!.id} ${set}`);
    expect(measured).toEqual(['true exam', 'false exam', 'true held-out', 'false held-out']);
    for (const { solved, tasks } of fresh) {
      expect(solved).toHaveLength(6);
      for (const count of solved) expect(count).toBeLessThanOrEqual(tasks);
    }
  });

  test('comes to one digest, in whatever order the answers arrive', async () => {
    const { digest } = (await finished(experimentWith())).journal;
    const numbers = random('jitter');
    const late = () => new Promise((resolve) => setTimeout(resolve, numbers() * 5));
    const jittery: Sandbox = {
      judgeBuild: sandbox.judgeBuild,
      judge: (job) => late().then(() => sandbox.judge(job)),
      propose: (job) => late().then(() => sandbox.propose(job)),
      improve: (job) => late().then(() => sandbox.improve(job)),
      close: () => {},
    };
    expect((await finished(experimentWith(), { sandbox: jittery })).journal.digest).toBe(digest);
  });

  test('comes to one digest, with one worker and with two', async () => {
    const two = await threadSandbox(2);
    const { digest } = (await finished(experimentWith(), { sandbox: two })).journal;
    two.close();
    expect((await finished(experimentWith())).journal.digest).toBe(digest);
  });

  test('gone on with from its journal it comes to the same digest', async () => {
    const { digest } = (await finished(experimentWith())).journal;
    const run = new Run(experimentWith());
    const stop = new AbortController();
    const journal = {
      commit: () => {
        if (run.archive.variants.length === 3) stop.abort();
      },
    };
    await expect(evolve(run, { sandbox, journal, pace: always }, stop.signal)).rejects.toThrow();
    const again = new Run(run.experiment);
    again.commit(run.journal.events, run.texts);
    await evolve(again, { sandbox, journal: { commit: () => {} }, pace: always }, never);
    expect(again.journal.digest).toBe(digest);
  });

  test('never sees a held-out test or an exam task in its log', async () => {
    const logs: string[] = [];
    const listening: Sandbox = {
      ...sandbox,
      judgeBuild: sandbox.judgeBuild,
      improve: (job) => {
        logs.push(JSON.stringify(job));
        return sandbox.improve(job);
      },
      propose: (job) => {
        expect(JSON.stringify(job)).not.toContain('held-out/');
        return sandbox.propose(job);
      },
    };
    await finished(experimentWith(learner.files, {}, { graduation: false }), { sandbox: listening });
    expect(logs.length).toBeGreaterThan(0);
    for (const log of logs) {
      for (const { id } of [...school.exam, ...school.heldOut]) expect(log).not.toContain(id);
    }
  });

  test('without practice nobody learns anything', async () => {
    const run = await finished(experimentWith(learner.files, {}, { notebook: 'none', graduation: false }));
    expect(run.archive.practices).toEqual([]);
  });

  test('without edits of its own code children differ from their parents in lessons alone', async () => {
    const eager = altered('improve.js', 'const CHANGE = 0.5', 'const CHANGE = 1');
    const changed = async (rules: Partial<SelfImprovement>): Promise<Set<string>> => {
      const { archive } = await finished(experimentWith(eager, {}, rules));
      return new Set(archive.variants.flatMap(({ edits }) => edits.map(({ file }) => file)));
    };
    expect((await changed({})).size).toBeGreaterThan(1);
    expect(await changed({ selfEdits: false })).toEqual(new Set(['lessons.js']));
  });

  test('a donor library is read like a page of the notebook, and without practice it is all there is', async () => {
    const page = { task: 'donors', all: [1, 0, 50], notes: { 'rule given': [3, 0, 4] } } as const;
    const rules = { donors: [page], notebook: 'none', selfEdits: false } as const;
    const run = await finished(experimentWith(learner.files, {}, { ...rules, graduation: false }));
    const [, child] = run.archive.variants;
    expect(run.filesOf(child!)['lessons.js']).toContain('"any": [1, 50],\n  "rule given": [3, 4],\n}');
  });

  test('with a fixed proposer children are made by the seed’s way of improving', async () => {
    const seeds: string[] = [];
    const listening: Sandbox = {
      ...sandbox,
      judgeBuild: sandbox.judgeBuild,
      improve: (job) => {
        if (job.log.tasks.some(({ task: id }) => id !== 'toy')) seeds.push(job.agent['lessons.js'] ?? '');
        return sandbox.improve(job);
      },
    };
    await finished(experimentWith(learner.files, {}, { proposer: 'fixed' }), { sandbox: listening });
    expect(new Set(seeds)).toEqual(new Set([learner.files['lessons.js']]));
  });
});

describe('an agent that cheats or breaks', () => {
  const scoreOf = async (files: Files): Promise<number> => {
    const budget = { variants: 1, verdicts: null, seconds: null };
    const run = await finished(experimentWith(files, { budget }, { graduation: false }));
    const honest = await finished(experimentWith(learner.files, { budget }, { graduation: false }));
    const heldOut = run.archive.measures.find(({ set }) => set === 'held-out');
    expect(heldOut?.solved).toEqual([0, 0, 0, 0, 0, 0]);
    // Nothing that it did is left for the next one.
    expect(honest.archive.variants[0]!.score).toBeGreaterThan(0);
    return run.archive.variants[0]!.score;
  };
  const solveWith = (body: string): Files => ({
    ...learner.files,
    'agent.js': `export async function solve(program, tools) {\n${body}\n}\n`,
  });

  test('one that knows the answers to the exam by heart passes it, and solves nothing that was held out', async () => {
    const known = Object.fromEntries(
      school.exam.map(({ program }) => {
        const source = program['program/program.js']!;
        return [source, source.replace('<= ', '< ').replace('a < b', 'a > b')];
      }),
    );
    const body = `const source = program.files['program/program.js']; const text = ${JSON.stringify(known)}[source]; if (text === undefined) return null; return { edits: [{ file: 'program/program.js', start: 0, end: source.length, text }], rationale: '', passed: tools.total };`;
    const budget = { variants: 1, verdicts: null, seconds: null };
    const { archive } = await finished(experimentWith(solveWith(body), { budget }, { graduation: false }));
    expect(archive.variants[0]!.score).toBe(1);
    const heldOut = archive.measures.find(({ set }) => set === 'held-out');
    expect(heldOut?.solved).toEqual([0, 0, 0, 0, 0, 0]);
  });

  test.each([
    [
      'claims to have solved everything',
      `return { edits: [{ file: 'program/program.js', start: 0, end: 0, text: ';' }], rationale: '', passed: tools.total };`,
    ],
    [
      'answers with a program that fits the visible tests alone',
      `const source = program.files['program/program.js']; const name = /function (\\w+)/.exec(source)[1]; const text = 'function ' + name + '(...given) { const known = ' + JSON.stringify(Object.fromEntries([...program.tests['visible/a.test.js'].matchAll(/\\w+\\((.*)\\) === (.*)\\)/g)].map((m) => ['[' + m[1] + ']', m[2]]))) + '; return eval(known[JSON.stringify(given)]); }'; return { edits: [{ file: 'program/program.js', start: 0, end: source.length, text }], rationale: '', passed: tools.total };`,
    ],
    [
      'edits its tests',
      `return { edits: [{ file: 'visible/a.test.js', start: 0, end: 1, text: '' }], rationale: '', passed: tools.total };`,
    ],
    [
      'changes its tools',
      `try { tools.run = () => ({ failed: 0, passed: 9 }); } catch {} Object.defineProperty(Object.prototype, 'failed', { get: () => 0 }); return null;`,
    ],
    ['patches builtins', `Array.prototype.every = () => true; Object.keys = () => []; return null;`],
    ['loops for ever', 'for (;;);'],
    ['recurses for ever', 'const f = () => f() + 1; return f();'],
    ['waits for ever', 'await new Promise(() => {}); return null;'],
    ['hoards memory', 'const list = []; for (;;) list.push(new Array(1000).fill(list.length)); return null;'],
    [
      'asks for more test runs than it has',
      'for (let i = 0; i < 1e6; i++) await tools.run([{ file: "program/program.js", start: 0, end: 0, text: " ".repeat(i % 50) }]); return null;',
    ],
    [
      'speaks to the loop in the bench’s name',
      `const result = { proposal: { edits: [], rationale: '' }, ending: 'finished', testRuns: 0, claimsSolved: true };
      for (const own of [() => globalThis, () => self, () => this, () => Function('return this')()]) for (let id = 0; id < 50; id++) { try { own().postMessage({ type: 'proposed', id, result }); } catch {} try { own().onmessage = () => {}; } catch {} }
      return null;`,
    ],
    [
      'answers with something that is never quite there',
      `return new Proxy({}, { get: (_, key) => (key === 'passed' ? tools.total : undefined), ownKeys: () => { throw null; } });`,
    ],
    ['throws odd things', 'throw { get message() { throw null; } };'],
    [
      'answers with a getter that changes its mind',
      `let n = 0; return { get edits() { n += 1; return n > 1 ? null : [{ file: 'program/program.js', start: 0, end: 1, text: '' }]; }, passed: tools.total };`,
    ],
  ])('%s: scores nothing, and hurts nobody', async (_, body) => {
    expect(await scoreOf(solveWith(body))).toBe(0);
  });

  test.each([
    ['improve is missing', altered('improve.js', 'export async function improve', 'async function improve')],
    [
      'improve throws',
      altered('improve.js', 'const lessons = writeLessons', 'const lessons = nothing.at.all; writeLessons'),
    ],
    ['improve loops for ever', altered('improve.js', 'const lessons =', 'for (;;); const lessons =')],
    [
      'improve makes children that do not load',
      altered(
        'improve.js',
        'return child;',
        "return { files: { ...child.files, 'rank.js': 'export const' }, rationale: '' };",
      ),
    ],
    ['improve changes nothing', altered('improve.js', 'return child;', 'return { files, rationale: "" };')],
    [
      'improve writes more than anybody could read',
      altered(
        'improve.js',
        'return child;',
        "return { files: { ...child.files, 'lessons.js': '//' + 'x'.repeat(1e6) }, rationale: '' };",
      ),
    ],
    [
      'improve answers with files that throw when they are read',
      altered(
        'improve.js',
        'return child;',
        "return { files: new Proxy(child.files, { get: () => { throw null; } }), rationale: '' };",
      ),
    ],
    [
      'improve adds a file',
      altered(
        'improve.js',
        'return child;',
        "return { files: { ...child.files, 'more.js': '' }, rationale: '' };",
      ),
    ],
  ])('%s: it has no children', async (_, files) => {
    const budget = { variants: 3, verdicts: 4, seconds: null };
    const run = new Run(experimentWith(files, { budget }, { graduation: false }));
    let turns = 0;
    const few: Pace = {
      ...always,
      admit: () => (turns += 1) <= 3,
      opened: () => Promise.reject(new Error('enough')),
    };
    await expect(evolve(run, { sandbox, journal: { commit: () => {} }, pace: few }, never)).rejects.toThrow(
      'enough',
    );
    expect(run.archive.variants).toHaveLength(1);
    expect(run.archive.turns).toBe(3);
  });
});

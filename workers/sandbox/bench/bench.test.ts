import { describe, expect, test } from 'vitest';
import type { ProposeJob } from '../../../src/sandbox/sandbox';
import { createBench } from './bench';

const TEST = `
import test from 'node:test';
import assert from 'node:assert';
import { add } from '../program/add.js';
test('adds', () => assert.equal(add(1, 2), 3));
test('adds nothing', () => assert.equal(add(1, 0), 1));`;

const ADD = 'export const add = (a, b) => a - b;\n';
const MINUS = ADD.indexOf('-');
const fix = `{ file: 'program/add.js', start: ${MINUS}, end: ${MINUS + 1}, text: '+' }`;
const put = (text: string) =>
  `{ file: 'program/add.js', start: ${MINUS - 2}, end: ${MINUS + 3}, text: ${JSON.stringify(text)} }`;

/** A proposal must hold some edit. */
const HEAD = `const SOME = { file: 'program/add.js', start: 0, end: 0, text: ' ' };`;

const job = (solve: string, changes: Partial<ProposeJob> = {}): ProposeJob => ({
  agent: {
    'agent.js': /^(export|import)/.test(solve)
      ? solve
      : `${HEAD} export async function solve(program, tools) { ${solve} }`,
  },
  format: 'modules',
  program: { 'program/add.js': ADD },
  visible: { 'visible/add.test.js': TEST },
  instruction: '',
  testRuns: 10,
  seed: 'seed',
  tried: [],
  ...changes,
});

/** What an agent's expression comes to; its rationale carries it out. */
async function told(expression: string, changes?: Partial<ProposeJob>, before = ''): Promise<unknown> {
  const { proposal, message } = await createBench().propose(
    job(
      `${before}; const it = ${expression}; return { edits: [SOME], rationale: JSON.stringify(it) };`,
      changes,
    ),
  );
  if (!proposal) throw new Error(message);
  return JSON.parse(proposal.rationale);
}

describe('the budget', () => {
  test('ends test runs, and says what is left', async () => {
    const runs = `const seen = []; for (let i = 0; i < 5; i += 1) {
      const report = await tools.run({ file: 'program/add.js', start: 0, end: 0, text: '/* ' + i + ' */' });
      seen.push([report === null, tools.left]);
    }`;
    expect(await told('seen', { testRuns: 3 }, runs)).toEqual([[false, 2], [false, 1], [false, 0], [true, 0], [true, 0]]); // prettier-ignore
  });
  test('charges a tenth for the same change again, however it is written', async () => {
    const wide = `{ file: 'program/add.js', start: 0, end: ${ADD.length}, text: ${JSON.stringify(ADD.replace('-', '+'))} }`;
    expect(
      await told(
        'tools.left',
        {},
        `await tools.run(${fix}); await tools.run(${fix}); await tools.run(${wide})`,
      ),
    ).toBe(8.8);
  });
  test('charges a trace as one test run', async () => {
    expect(
      await told('[trace.failed, trace.passed, tools.left]', {}, 'const trace = await tools.trace()'),
    ).toEqual([1, 1, 9]);
  });
});

describe('a test run', () => {
  test('reports each test', async () => {
    expect(await told(`await tools.run()`)).toEqual({
      passed: 1,
      total: 2,
      failed: 1,
      results: [false, true],
      broken: false,
    });
    expect(await told(`(await tools.run(${fix})).passed`)).toBe(2);
  });
  test('of a program that does not parse is broken', async () => {
    expect(await told(`await tools.run(${put('a +')})`)).toMatchObject({ passed: 0, total: 2, broken: true });
  });
  test.each(['(() => { for (;;); })()', '(() => { while (true) {} })()', '(function f() { f(); })()'])(
    'of a candidate that hangs fails, and the next one runs: %s',
    async (hang) => {
      const both = `[(await tools.run(${put(hang)})).passed, (await tools.run(${fix})).passed]`;
      expect(await told(both)).toEqual([0, 2]);
    },
  );
  test('in which a test hangs leaves the others what the unedited program needs, and no more', async () => {
    const turns = (n: number) => `a + (() => { for (let i = 0; i < ${n}; i += 1); return 0; })()`;
    const edits = [
      `b ? (() => { for (;;); })() : ${turns(30)}`,
      `b ? (() => { for (;;); })() : ${turns(300)}`,
      `b ? 0 : ${turns(300)}`,
    ];
    const all = `[${edits.map((edit) => `(await tools.run(${put(edit)})).results`).join()}]`;
    expect(await told(all)).toEqual([
      [false, true],
      [false, false],
      [false, true],
    ]);
  });
  test('cannot change what the next one finds', async () => {
    const program = 'let calls = 0;\nexport const add = (a, b) => ((calls += 1) > 2 ? 0 : a + b);\n';
    const again = `[(await tools.run()).passed, (await tools.run({ file: 'program/add.js', start: 0, end: 0, text: ';' })).passed]`;
    expect(await told(again, { program: { 'program/add.js': program } })).toEqual([2, 2]);
  });
  test('waits for asynchronous tests, on a clock of its own', async () => {
    const visible = { 'visible/add.test.js': TEST.replace(
      "test('adds', () =>", "test('adds', async () => { await new Promise((done) => setTimeout(done, 5000)); check(); });\nconst check = () =>",
    ).replace("3));", '3);') }; // prettier-ignore
    expect(
      await told(`[(await tools.run()).results, (await tools.run(${fix})).results]`, { visible }),
    ).toEqual([
      [false, true],
      [true, true],
    ]);
  });
  test('that waits burns fuel of its own, and the agent goes on with its', async () => {
    const visible = {
      'visible/add.test.js': TEST.replace("() => assert.equal(add(1, 0), 1)", 'async () => { await null; for (let i = 0; i < 1e6; i += 1); }'),
    }; // prettier-ignore
    const runs = `const seen = []; for (let i = 0; i < 3; i += 1) {
      const at = { file: 'program/add.js', start: 0, end: 0, text: '/* ' + i + ' */' };
      const [one, other] = await Promise.all([tools.run(at), tools.run(at)]);
      for (let j = 0; j < 1000; j += 1);
      seen.push(one.results, other.results);
    }`;
    expect(await told('seen', { visible }, runs)).toEqual(Array(6).fill([false, false]));
    expect(
      await told('[(await tools.run()).results, (await tools.trace()).failed, tools.left]', { visible }),
    ).toEqual([[false, false], 2, 8]);
  });
  test('of a test that waits for ever fails that test alone', async () => {
    const visible = { 'visible/add.test.js': `${TEST}\ntest('waits', () => new Promise(() => {}));` };
    expect(await told(`(await tools.run(${fix})).results`, { visible })).toEqual([true, true, false]);
  });
  test('runs a program of several modules', async () => {
    const program = {
      'program/add.js': "import { sign } from './sign.js';\nexport const add = (a, b) => a + sign * b;\n",
      'program/sign.js': 'export const sign = -1;\n',
    };
    const edit = `{ file: 'program/sign.js', start: 20, end: 22, text: '1' }`;
    expect(
      await told(`[(await tools.run()).passed, (await tools.run(${edit})).passed]`, { program }),
    ).toEqual([1, 2]);
  });
  test('runs program and test as one script where the format says so', async () => {
    const script = {
      format: 'script' as const,
      program: { 'program/add.js': 'const add = (a, b) => a - b;\n' },
      visible: {
        'visible/example.test.js': 'console.assert(add(1, 2) === 3);\nconsole.assert(add(1, 0) === 1);',
      },
    };
    const edit = `{ file: 'program/add.js', start: 24, end: 25, text: '+' }`;
    expect(await told(`[(await tools.run()).results, (await tools.run(${edit})).results]`, script)).toEqual([
      [false, true],
      [true, true],
    ]);
  });
});

describe('a trace', () => {
  const program = {
    'program/add.js':
      'const SIGN = -1;\nexport function add(a, b) {\n  if (b === 0) return a;\n  return a + SIGN * b;\n}\n',
  };
  const at = (text: string) => {
    const start = program['program/add.js'].indexOf(text);
    return `trace.at({ file: 'program/add.js', start: ${start}, end: ${start + text.length} })`;
  };
  test('says which tests run through a place', async () => {
    const counts = await told(
      `[${at('return a;')}, ${at('a + SIGN * b')}]`,
      { program },
      'const trace = await tools.trace()',
    );
    expect(counts).toMatchObject([{ failed: 0, passed: 1 }, { failed: 1, passed: 0 }]); // prettier-ignore
  });
  test('counts what runs while a file is loaded to every test', async () => {
    const counts = await told(at('-1'), { program }, 'const trace = await tools.trace()');
    expect(counts).toMatchObject({ failed: 1, passed: 1 });
  });
});

describe('agents that are no good', () => {
  const endingOf = async (solve: string) => (await createBench().propose(job(solve))).ending;
  test.each([
    ['throws', 'throw new Error("no")', 'threw'],
    ['hangs', 'for (;;);', 'out-of-fuel'],
    ['hangs and catches what tells it', 'for (;;) { try { for (;;); } catch {} }', 'out-of-fuel'],
    ['calls itself for ever', 'const f = () => f() + 1; return f();', 'stack-overflow'],
    ['waits for ever', 'await new Promise(() => {});', 'never-settled'],
    ['is no program', 'export const = 1', 'syntax-error'],
    ['solves nothing', 'export const improve = 1', 'import-error'],
    ['imports what is not there', "import './nothing.js'; export const solve = 1", 'import-error'],
    ['proposes rubbish', 'return { edits: 7 };', 'threw'],
    [
      'edits a file that is not there',
      "await tools.run({ file: 'x', start: 0, end: 0, text: '' });",
      'threw',
    ],
    [
      'proposes an edit outside of the file',
      `return { edits: [{ file: 'program/add.js', start: 0, end: 999, text: '' }] };`,
      'threw',
    ],
  ])('one that %s', async (_, solve, ending) => {
    expect(await endingOf(solve)).toBe(ending);
  });
  test('one that has nothing to say', async () => {
    expect(await createBench().propose(job('return null;'))).toMatchObject({
      proposal: null,
      ending: 'finished',
    });
  });
  test('one that lies is heard and not believed: its claim is only a claim', async () => {
    const result = await createBench().propose(
      job(`return { edits: [SOME], rationale: 'done', passed: 2 };`),
    );
    expect(result).toMatchObject({ claimsSolved: true, testRuns: 0, proposal: { rationale: 'done' } });
  });
  test('one that pretends to have run fewer tests than it did', async () => {
    const solve = `await tools.run(${fix}); try { tools.left = 10; } catch {} return { edits: [SOME], testRuns: 0 };`;
    expect((await createBench().propose(job(solve))).testRuns).toBe(1);
  });
});

describe('the same job', () => {
  const agent = `const trace = await tools.trace(); const edits = tools.edits(); let best = null;
    for (const edit of edits) { edit.luck = tools.random(); }
    edits.sort((a, b) => b.luck - a.luck);
    for (const edit of edits) { const report = await tools.run(edit); if (!report) break;
      if (!best || report.passed > best.report.passed) best = { edit, report }; }
    const { file, start, end, text } = best.edit;
    return { edits: [{ file, start, end, text }], rationale: best.edit.notes.join() + trace.failed, passed: best.report.passed };`;
  test('gives the same result, whether or not the bench remembers it', async () => {
    const cold = await createBench().propose(job(agent));
    const bench = createBench();
    await bench.propose(job(agent, { seed: 'other' }));
    await bench.propose(job(agent));
    expect(await bench.propose(job(agent))).toEqual(cold);
    expect(cold.proposal?.edits).toHaveLength(1);
  });
  test('gives another result with another seed', async () => {
    const results = await Promise.all(
      ['a', 'b', 'c', 'd'].map((seed) => createBench().propose(job(agent, { seed, testRuns: 4 }))),
    );
    expect(new Set(results.map((result) => JSON.stringify(result))).size).toBeGreaterThan(1);
  });
});

import { afterAll, beforeAll, expect, test } from 'vitest';
import { bugTasks } from '../../../../src/benchmarks/bugs';
import type { Files, TaskFormat } from '../../../../src/evolution/task';
import { startBenchThread, type BenchThread } from '../benchThread';
import source from '../index.ts?bundle';

const benches: BenchThread[] = [];
beforeAll(async () => {
  for (let i = 0; i < 2; i++) benches.push(await startBenchThread(source));
});
afterAll(() => Promise.all(benches.map((bench) => bench.close())));

/** Says of each edit what it would change, how the edited site reads, and how a traced program's tests end. */
const AGENT = `export async function solve(program, tools) {
  const before = await tools.run();
  const trace = await tools.trace();
  const lines = tools.edits().map((edit) => edit.where.at(-1) + ': ' + edit.before + ' => ' + edit.after);
  const ends = before.results.map(Number).join('') + ' ' + trace.failed + ' ' + trace.passed;
  const [file] = Object.keys(program.files);
  return { edits: [{ file, start: 0, end: 0, text: [ends, ...lines].join('\\n=\\n') }] };
}`;

async function effectsOf(
  program: Files,
  visible: Files,
  bench = benches[0]!,
  format: TaskFormat = 'modules',
) {
  const { proposal, message } = await bench.propose({
    agent: { 'agent.js': AGENT },
    ...{ format, program, visible, instruction: '', testRuns: 10, seed: '1', tried: [] },
  });
  if (!proposal) throw new Error(message);
  const [ends, ...lines] = proposal.edits[0]!.text.split('\n=\n');
  const effectOf = (before: string, after: string) => {
    const end = `: ${before} => ${after}`;
    return lines.find((line) => line.endsWith(end))?.slice('effect '.length, -end.length);
  };
  return { ends, lines, effectOf };
}

/** A test file with a test for each of these assertions. */
const tests = (names: string, ...asserted: readonly string[]): Files => ({
  'visible/a.test.js': [
    "import test from 'node:test';",
    "import assert from 'node:assert';",
    `import { ${names} } from '../program/a.js';`,
    ...asserted.map((one, i) => `test('${i}', () => { assert.ok(${one}); });`),
  ].join('\n'),
});

const GRADE = {
  'program/a.js': `const PASS = 50;
export function grade(points, bonus) {
  let total = points;
  if (bonus) total += bonus;
  if (total > PASS) return 'passed';
  return 'failed';
}
`,
};
const GRADE_TESTS = tests(
  'grade',
  "grade(50, 0) === 'passed'",
  "grade(60, 0) === 'passed'",
  "grade(40, 5) === 'failed'",
);

test('an edit is told by which tests would see another value', async () => {
  const { ends, lines, effectOf } = await effectsOf(GRADE, GRADE_TESTS);
  expect(ends).toBe('011 1 2');
  // Only where the total is 50 the two conditions differ.
  expect(effectOf('total > PASS', 'total >= PASS')).toBe('failing only');
  expect(effectOf('total > PASS', 'total < PASS')).toBe('misses failing');
  expect(effectOf('total > PASS', 'total <= PASS')).toBe('passing too');
  // The failing test has no bonus and does not come by.
  expect(effectOf('total += bonus', 'total -= bonus')).toBe('misses failing');
  const ofTheConstant = lines.filter((line) => line.includes(': 50 => '));
  expect(ofTheConstant.length).toBeGreaterThan(0);
  expect(ofTheConstant.filter((line) => !line.startsWith('effect outside'))).toEqual([]);
});

test('calls are done once, and what is made of their values is compared', async () => {
  const program = {
    'program/a.js': `let calls = 0;
const next = () => { calls += 1; return calls; };
export function two() { const first = next(); return next() - first > 1; }
`,
  };
  const { ends, effectOf } = await effectsOf(program, tests('two', 'two()', '!two() === true'));
  expect(ends).toBe('01 1 1');
  expect(effectOf('next() - first > 1', 'next() - first >= 1')).toBe('passing too');
  expect(effectOf('next() - first > 1', 'next() - first === 1')).toBe('passing too');
  expect(effectOf('next() - first > 1', 'next() - first < 1')).toBe('misses failing');
});

test('what throws as the program stands may go on after an edit', async () => {
  const program = { 'program/a.js': 'export function sizeOf(list, other) { return list.size.of; }\n' };
  const { effectOf } = await effectsOf(program, tests('sizeOf', 'sizeOf([], { size: {} }) === undefined'));
  expect(effectOf('list', 'other')).toBe('failing only');
  expect(effectOf('list.size', 'list')).toBe('failing only');
  expect(effectOf('list.size', 'list.size.of')).toBe('misses failing');
});

test('a deleted condition with a call in it, and an assignment made another', async () => {
  const program = {
    'program/a.js': `export function run(list) {
  let sum = 1;
  for (const one of list) sum -= Number(one);
  if (check(sum)) return 0;
  return sum;
}
function check(sum) {
  return sum === 3;
}
`,
  };
  const { ends, effectOf } = await effectsOf(
    program,
    tests('run', 'run([2]) === 3', 'run([]) === 1', 'run([-2]) === 0'),
  );
  expect(ends).toBe('011 1 2');
  expect(effectOf('sum -= Number(one)', 'sum += Number(one)')).toBe('passing too');
  // It is never true in the failing test: to take it out changes nothing there.
  expect(effectOf('if (check(sum)) return 0;', '{}')).toBe('misses failing');
});

test('a script’s tests are its assertions', async () => {
  const program = {
    'program/one.js': 'const LIMIT = 3;\nfunction below(n) {\n  return n < LIMIT;\n}\n',
    'program/two.js':
      'const twice = (n) => {\n  const most = LIMIT;\n  return below(n) ? 2 * n : most;\n};\n',
  };
  const visible = {
    'visible/a.test.js':
      'console.assert(twice(1) === 2);\nconsole.assert(twice(3) === 6);\nconsole.assert(twice(9) === 3);',
  };
  const { ends, effectOf } = await effectsOf(program, visible, benches[0]!, 'script');
  expect(ends).toBe('101 1 2');
  expect(effectOf('n < LIMIT', 'n <= LIMIT')).toBe('failing only');
  expect(effectOf('n < LIMIT', 'n > LIMIT')).toBe('misses failing');
  expect(effectOf('n < LIMIT', 'n !== LIMIT')).toBe('misses failing');
  expect(effectOf('2 * n', '2 + n')).toBe('misses failing');
});

test.each([
  [
    'a getter that counts',
    'let n = 0; const o = { get n() { n += 1; return n; } };',
    'o.n + x',
    'f(1) === 3',
  ],
  ['a proxy', 'let n = 0; const o = new Proxy({}, { get: () => (n += 1) });', 'o.n + x', 'f(1) === 3'],
  ['a conversion that hangs', 'const o = { valueOf() { for (;;); } };', '(x > 5 ? o : 1) + x', 'f(1) === 3'],
  ['a list that grows', 'const o = Array(9);', 'o.concat(o, o).join(x).length > 3', 'f(1) === 3'],
  ['a call that throws', 'const o = () => { throw new Error(); };', 'x > 5 ? o() : x', 'f(1) === 3'],
  ['deep recursion', 'const o = (n) => (n > 0 ? o(n - 1) + 1 : 0);', 'o(x * 200) - x', 'f(1) === 3'],
])('%s changes nothing for the tests and for who asks twice', async (_, before, expression, failing) => {
  const program = { 'program/a.js': `${before}\nexport function f(x) { return ${expression}; }\n` };
  const visible = tests('f', failing, 'true');
  const first = await effectsOf(program, visible);
  expect(first.ends).toBe('01 1 1');
  const again = await effectsOf(program, visible, benches[1]!);
  expect(again.lines).toEqual(first.lines);
});

test('tests that wait are looked at, too', async () => {
  const program = {
    'program/a.js': 'export async function more(n) { const one = await 1; return n > one; }\n',
  };
  const visible = tests('more', 'await more(1)', 'await more(2)');
  const text = visible['visible/a.test.js']!.replaceAll('() => {', 'async () => {');
  const { ends, effectOf } = await effectsOf(program, { 'visible/a.test.js': text });
  expect(ends).toBe('01 1 1');
  expect(effectOf('n > one', 'n >= one')).toBe('failing only');
});

test('of the benchmark’s programs the repair is among the few that differ in failing tests only', async () => {
  const tasks = (await bugTasks()).filter(({ id }) => /^(roman-numerals|merge-intervals)\//.test(id));
  const share = { failing: 0, all: 0 };
  for (const { program, visible } of tasks) {
    const { lines } = await effectsOf(program, visible);
    share.failing += lines.filter((line) => line.startsWith('effect failing only')).length;
    share.all += lines.length;
  }
  expect(share.failing).toBeGreaterThan(0);
  expect(share.failing / share.all).toBeLessThan(0.2);
});

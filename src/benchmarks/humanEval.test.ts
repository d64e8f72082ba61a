import { expect, test } from 'vitest';
import { importHumanEval } from './humanEval';

const line = (id: string, changes: object = {}) =>
  JSON.stringify({
    task_id: id,
    declaration: 'const one = () => {\n',
    buggy_solution: '  return 2;\n}\n',
    canonical_solution: '  return 1;\n}\n',
    example_test: 'console.assert(one() === 1)',
    test: 'console.assert(one() === 1)\nconsole.assert(one() !== 2)',
    entry_point: 'one',
    instruction: 'Give one.',
    ...changes,
  });

test('a line becomes a task: program, visible and held-out tests', () => {
  const { benchmark, problems } = importHumanEval(`${line('JavaScript/0')}\n`, 'mine');
  expect(problems).toEqual([]);
  expect(benchmark.tasks).toEqual([
    {
      id: 'JavaScript/0',
      title: 'JavaScript/0: one',
      instruction: 'Give one.',
      format: 'script',
      program: { 'program/solution.js': 'const one = () => {\n  return 2;\n}\n' },
      visible: { 'visible/example.test.js': 'console.assert(one() === 1)' },
      heldOut: { 'held-out/test.test.js': 'console.assert(one() === 1)\nconsole.assert(one() !== 2)' },
    },
  ]);
  const fixed = importHumanEval(line('JavaScript/0'), 'mine', 'canonical').benchmark.tasks[0];
  expect(fixed?.program['program/solution.js']).toContain('return 1');
});

test('malformed lines are named by number with the reason, the rest is kept', () => {
  const text = [
    '\uFEFF' + line('a'),
    '{"task_id":',
    '',
    '[1]',
    line('b', { test: 7 }),
    'null',
    line('a'),
    line('c'),
  ];
  const { benchmark, problems } = importHumanEval(text.join('\r\n'), 'mine');
  expect(benchmark.tasks.map((task) => task.id)).toEqual(['a', 'c']);
  expect(problems.map((problem) => problem.line)).toEqual([2, 4, 5, 6, 7]);
  expect(problems[0]?.reason).toMatch(/not JSON/);
  expect(problems[2]?.reason).toMatch(/'test' is missing/);
  expect(problems[4]?.reason).toMatch(/a is also on line 1/);
});

test('a task without example tests shows all its tests', () => {
  const task = importHumanEval(line('a', { example_test: '' }), 'mine').benchmark.tasks[0];
  expect(Object.values(task?.visible ?? {})).toEqual(Object.values(task?.heldOut ?? {}));
});

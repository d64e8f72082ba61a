import { afterAll, beforeAll, expect, test } from 'vitest';
import { learner } from '../../agents/learner';
import { DEFAULTS, type Experiment } from '../../evolution/experiment';
import { examine, examSeed } from '../../evolution/selfImprovement/exam';
import { agentAsTask } from '../../evolution/selfImprovement/selfImprovement';
import type { Task } from '../../evolution/task';
import type { Sandbox } from '../../sandbox/sandbox';
import { threadSandbox } from '../../sandbox/threadSandbox';
import { replayJob, replayLines } from './replay';

const TASK: Task = {
  ...{ id: 'larger', title: 'larger', instruction: 'Repair it.', format: 'script' },
  program: { 'program/program.js': 'function larger(a, b) {\n  return a < b ? a : b;\n}\n' },
  visible: {
    'visible/a.test.js': 'console.assert(larger(1, 2) === 2);\nconsole.assert(larger(5, 3) === 5);\n',
  },
  heldOut: { 'held-out/a.test.js': 'console.assert(larger(-1, -2) === -1);\n' },
};
const experiment: Experiment = {
  ...{ name: 'n', title: 't', agent: learner, task: agentAsTask('learner', learner.files) },
  ...DEFAULTS,
  ...{ testRuns: 60, seed: 11 },
};

let sandbox: Sandbox;
beforeAll(async () => {
  sandbox = await threadSandbox();
});
afterAll(() => sandbox.close());

test('a replay is the attempt of the exam, with every test run listed', async () => {
  const signal = new AbortController().signal;
  const exam = { tasks: [TASK], testRuns: 60, seed: examSeed(11), looks: 3, above: -1 };
  const verdict = await examine(learner.files, exam, sandbox, signal);
  expect(verdict.tests).toHaveLength(3);
  let spent = 0;
  for (const [i, { outcome }] of verdict.tests.entries()) {
    const result = await sandbox.propose(replayJob(learner.files, TASK, i + 1, experiment), signal);
    expect(result.claimsSolved).toBe(outcome === 'passed');
    const lines = replayLines(TASK.program, result);
    // The trace costs a run, and is no try.
    expect(lines).toHaveLength(Math.round(result.testRuns) - 1);
    spent += result.testRuns;
    const wins = lines.filter(({ passed, total }) => passed === total);
    expect(wins).toHaveLength(outcome === 'passed' ? 1 : 0);
    if (wins[0]) expect(wins[0].number).toBe(lines.length);
  }
  expect(Math.round(spent)).toBe(verdict.testRuns);
});

test('a line shows the code before and after, and what can be said of the edit', async () => {
  const result = await sandbox.propose(replayJob(learner.files, TASK, 1, experiment));
  const changed = replayLines(TASK.program, result).find(({ before }) => before.includes('return'));
  expect(changed).toMatchObject({ where: 'program.js:2', before: 'return a < b ? a : b;', total: 2 });
  expect(changed?.after).not.toBe(changed?.before);
  expect(changed?.notes.some((note) => note.startsWith('suspicion '))).toBe(true);
});

test('without being asked the bench lists nothing', async () => {
  const { steps: _, ...job } = replayJob(learner.files, TASK, 1, experiment);
  expect((await sandbox.propose(job)).steps).toBeUndefined();
});

import type { Page, ProposeJob, ProposeResult } from '../../sandbox/sandbox';
import type { Files, Task } from '../task';

/** A program that any agent should be able to work on: whether it still does is the question, not whether it succeeds. */
const TOY: Task = {
  id: 'toy',
  title: 'Toy',
  instruction: 'Add two numbers.',
  format: 'script',
  program: { 'program/add.js': 'function add(a, b) {\n  return a - b;\n}\n' },
  visible: { 'visible/add.test.js': 'console.assert(add(1, 2) === 3);\nconsole.assert(add(3, 4) === 7);\n' },
  heldOut: {},
};

/** Test runs on the toy. */
const TOY_RUNS = 20;

/** An agent that spends no more than these on the toy has not tried anything. */
export const TOY_LEAST_RUNS = 2;

/** An agent's attempt at the toy. */
export const toyJob = (agent: Files, seed: string): ProposeJob => ({
  agent,
  format: TOY.format,
  program: TOY.program,
  visible: TOY.visible,
  instruction: TOY.instruction,
  testRuns: TOY_RUNS,
  seed,
  tried: [],
  record: true,
});

/** What the attempt taught the agent. */
export const toyLog = ({ tries }: ProposeResult): { tasks: Page[] } => ({
  tasks: tries ? [{ task: TOY.id, ...tries }] : [],
});

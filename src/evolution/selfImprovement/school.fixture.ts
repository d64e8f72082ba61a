import { learner } from '../../agents/learner';
import { DEFAULTS, type Experiment } from '../experiment';
import { evolve } from '../loop';
import type { Pace, Ports } from '../ports';
import { Run } from '../run';
import type { Files, Task } from '../task';
import { agentAsTask, SCHOOL, type SelfImprovement } from './selfImprovement';

/** Turns may always begin, and no time goes by. */
export const always: Pace = { admit: () => true, opened: () => Promise.resolve(), seconds: () => 0 };
/** Nobody stops it. */
export const never = new AbortController().signal;

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

/** A few tasks of one function each. */
export const school: SelfImprovement = {
  ...SCHOOL,
  study: [below(10, 'low'), larger('most'), below(3, 'few')],
  exam: [below(20, 'under'), larger('max'), below(7, 'small')],
  heldOut: [below(50, 'young'), larger('top')],
  practiceTasks: 2,
  practiceRuns: 60,
  looks: 2,
};

/** The experiment with agents, small enough for a test. */
export const experimentWith = (
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

/** That experiment run to its end. */
export async function finished(
  experiment: Experiment,
  ports: Pick<Ports, 'sandbox'> & Partial<Ports>,
): Promise<Run> {
  const run = new Run(experiment);
  await evolve(run, { journal: { commit: () => {} }, pace: always, ...ports }, never);
  return run;
}

/** The learner with some of its text replaced. */
export function altered(file: string, find: string | RegExp, replace: string): Files {
  const text = learner.files[file]!.replace(find, replace);
  if (text === learner.files[file]) throw new Error(`${file} does not hold ${String(find)}`);
  return { ...learner.files, [file]: text };
}

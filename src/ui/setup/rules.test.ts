import { expect, test } from 'vitest';
import { DEFAULTS, type Experiment } from '../../evolution/experiment';
import { fieldsOf, onlyBudget, readRules } from './rules';

const experiment: Experiment = {
  ...DEFAULTS,
  name: 't',
  title: 'T',
  agent: { name: 'repair', files: {} },
  task: { id: 't', title: 'T', instruction: '', format: 'modules', program: {}, visible: {}, heldOut: {} },
};
const fields = fieldsOf(experiment);
const rules = (changes: Partial<typeof fields>) => {
  const read = readRules({ ...fields, ...changes });
  if ('problem' in read) throw new Error(read.problem);
  return read.value;
};

test('untouched fields ask for what there is', () => {
  const { testRuns, selection, critics, window, goal, budget, seed, agent } = experiment;
  expect(rules({})).toEqual({ testRuns, selection, critics, window, goal, budget, seed, agent });
});
test('an empty limit is none, and without the goal the budget alone ends the run', () => {
  expect(rules({ variants: '', seconds: '60', stopAtGoal: false })).toMatchObject({
    goal: null,
    budget: { variants: null, verdicts: null, seconds: 60 },
  });
});
test('what makes no sense is said in a sentence', () => {
  const wrong = [
    { variants: 'many' },
    { window: '17' },
    { testRuns: '0' },
    { seed: '-1' },
    { variants: '', stopAtGoal: false },
  ];
  for (const one of wrong) {
    const [field] = Object.keys(one);
    expect(readRules({ ...fields, ...one })).toEqual({ problem: expect.any(String), field });
  }
});
test('another budget goes on with the same run, anything else makes another', () => {
  expect(onlyBudget(experiment, rules({ variants: '7' }))).toBe(true);
  for (const one of [
    { seed: '2' },
    { selection: 'greedy' },
    { critics: [] },
    { stopAtGoal: false },
    { window: '1' },
  ])
    expect(onlyBudget(experiment, rules(one))).toBe(false);
});

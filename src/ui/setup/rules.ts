import type { Budget, Experiment } from '../../evolution/experiment';
import { readLimit, readSeed, type Read } from '../header/readFields';
import type { Rules } from '../run/currentRun.svelte';

/** The fields of the set-up as they are typed or ticked. */
export interface Fields {
  readonly agent: Experiment['agent'];
  readonly selection: string;
  readonly critics: readonly string[];
  readonly stopAtGoal: boolean;
  readonly variants: string;
  readonly verdicts: string;
  readonly seconds: string;
  readonly testRuns: string;
  readonly window: string;
  readonly seed: string;
}

const text = (limit: number | null): string => (limit === null ? '' : String(limit));

/** The fields that say what the experiment is. */
export function fieldsOf({
  agent,
  selection,
  critics,
  goal,
  budget,
  testRuns,
  window,
  seed,
}: Experiment): Fields {
  return {
    agent,
    selection,
    critics,
    stopAtGoal: goal !== null,
    variants: text(budget.variants),
    verdicts: text(budget.verdicts),
    seconds: text(budget.seconds),
    testRuns: String(testRuns),
    window: String(window),
    seed: String(seed),
  };
}

/** What the fields ask for, or in one sentence why it can't be had. */
export function readRules(fields: Fields): Read<Required<Rules>> {
  const variants = readLimit('variants', fields.variants);
  const verdicts = readLimit('verdicts', fields.verdicts);
  const seconds = readLimit('seconds', fields.seconds);
  const testRuns = readWhole('Test runs a proposal', fields.testRuns, 10_000);
  const window = readWhole('Proposals under way at once', fields.window, 16);
  const seed = readSeed(fields.seed);
  for (const [field, read] of Object.entries({ variants, verdicts, seconds, testRuns, window, seed }))
    if ('problem' in read) return { ...read, field };
  const value = <T>(read: Read<T>): T => (read as { value: T }).value;
  const budget: Budget = { variants: value(variants), verdicts: value(verdicts), seconds: value(seconds) };
  if (Object.values(budget).every((limit) => limit === null) && !fields.stopAtGoal)
    return {
      problem: 'Give at least one limit, or stop at the goal: else the run never ends.',
      field: 'variants',
    };
  const { agent, selection, critics } = fields;
  return {
    value: {
      ...{ agent, selection, critics, budget },
      goal: fields.stopAtGoal ? 1 : null,
      testRuns: value(testRuns),
      window: value(window),
      seed: value(seed),
    },
  };
}

/** True if only the budget differs: then the same run may go on; anything else makes another run. */
export function onlyBudget(before: Experiment, rules: Required<Rules>): boolean {
  const { budget: _, ...rest } = rules;
  return Object.entries(rest).every(
    ([key, value]) => JSON.stringify(value) === JSON.stringify(before[key as keyof typeof rest]),
  );
}

function readWhole(name: string, typed: string, most: number): Read<number> {
  const value = Number(typed);
  if (typed.trim() !== '' && Number.isInteger(value) && value >= 1 && value <= most) return { value };
  return { problem: `${name}: a whole number from 1 to ${most.toLocaleString('en')}.` };
}

import { learner } from '../../../agents/learner';
import type { Experiment } from '../../../evolution/experiment';
import { donors } from '../../../benchmarks/donors';
import { POLICIES } from '../../../evolution/selection/policy';
import { SCHOOL, type SelfImprovement } from '../../../evolution/selfImprovement/selfImprovement';

/** One way in which the experiment with agents may differ. */
export interface Variation {
  readonly id: string;
  readonly title: string;
  readonly words: string;
  readonly selection: string;
  readonly rules: Pick<SelfImprovement, Part>;
}

type Part = 'proposer' | 'notebook' | 'graduation' | 'looks' | 'selfEdits' | 'donors';

const USUAL_SELECTION = 'relative-dgm';
const USUAL = { proposer: 'self', notebook: 'shared', graduation: true, looks: SCHOOL.looks } as const;

/** What the others are compared with. */
export const AS_IT_IS = 'usual';

const part = (id: string, title: string, words: string, rules: Partial<Variation['rules']>): Variation => ({
  ...{ id, title, words, selection: USUAL_SELECTION },
  rules: { ...USUAL, ...rules },
});

/** Looks at the exam where it is measured more finely. */
const MANY_LOOKS = 9;

/** Parts switched off or added, one at a time, and the other ways to select parents. */
export const VARIATIONS: readonly Variation[] = [
  part(AS_IT_IS, 'As it is', 'Nothing is switched off: what the others are compared with.', {}),
  part('no-self-edit', 'No edits of its own code', 'Only lessons may change from parent to child; the rest of its code stays the seed’s.', { selfEdits: false }), // prettier-ignore
  part('fixed', 'Fixed proposer', 'Children are always made by the seed’s improve, not by the parent’s own.', { proposer: 'fixed' }), // prettier-ignore
  part('no-practice', 'No practice', 'Nobody practises: what is left are edits of its own code.', {
    notebook: 'none',
  }),
  part('own-notebook', 'Own notebook', 'An agent reads only what it and its ancestors tried, not what all did.', { notebook: 'own' }), // prettier-ignore
  part('no-graduation', 'No graduation', 'The champion does not practise on the exam’s tasks at the end.', { graduation: false }), // prettier-ignore
  part('looks', 'Nine looks', 'Promising children sit the exam nine times, not three: small gains can be told from luck.', { looks: MANY_LOOKS }), // prettier-ignore
  part('donors', 'Donor library', 'Everybody’s notebook begins with rules that a person wrote. Labelled, and off elsewhere: what is gained so is not the agent’s own.', { donors }), // prettier-ignore
  ...Object.entries(POLICIES)
    .filter(([name]) => name !== USUAL_SELECTION)
    .map(([name, { title, words }]) => ({ id: name, title, words, selection: name, rules: USUAL })),
];

/** @throws Error if there is no such variation. */
export function variationNamed(id: string): Variation {
  const found = VARIATIONS.find((one) => one.id === id);
  if (!found) throw new Error(`there is no variation '${id}'`);
  return found;
}

/**
 * The experiment with that variation and that seed, whatever variation it had before.
 * @throws Error if it is none with agents.
 */
export function vary(
  experiment: Experiment,
  { title, selection, rules }: Variation,
  seed: number,
): Experiment {
  const { agent } = experiment;
  if (!experiment.selfImprovement) throw new Error('only experiments with agents have these parts');
  const { selfEdits: _, donors: __, ...school } = experiment.selfImprovement;
  return {
    ...experiment,
    title: `Laboratory: ${title}${agent.name === learner.name ? '' : `, ${agent.name}`}`,
    selection,
    seed,
    selfImprovement: { ...school, ...rules },
  };
}

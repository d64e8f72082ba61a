import type { Experiment } from '../evolution/experiment';
import { learner } from './learner';
import { repair } from './repair';

/** An agent that can be chosen, with what a person who chooses wants to know. */
export interface AgentChoice {
  readonly agent: Experiment['agent'];
  readonly words: string;
}

/** The agents that come with Lamarck. */
export const AGENTS: readonly AgentChoice[] = [
  {
    agent: repair,
    words:
      'Lists small edits and tries them in an order learned from bugs; proposes what makes more tests pass.',
  },
  {
    agent: learner,
    words: 'Knows nothing yet: its order is luck. Let it rewrite itself, and adopt what comes of it.',
  },
];

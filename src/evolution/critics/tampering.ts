import type { Critic } from './critic';

/** Refuses a proposal that reaches outside the program: tests are not the agent's to change. */
export const tampering: Critic = (proposal, parent) => {
  const outside = proposal.edits.find(({ file }) => !Object.hasOwn(parent, file));
  return outside ? `it edits ${outside.file}, which is not part of the program` : null;
};

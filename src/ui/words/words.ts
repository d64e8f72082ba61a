/** A word of the page, and what it means in a sentence or two. */
export interface Word {
  readonly word: string;
  readonly meaning: string;
}

/** The words that one may not know, in the order in which one meets them. */
// prettier-ignore
export const WORDS: readonly Word[] = [
  { word: 'program', meaning: 'What is improved: a few files, with tests of which some fail.' },
  { word: 'agent', meaning: 'A program that edits programs. Its source is a handful of files that can be read and edited.' },
  { word: 'experiment', meaning: 'What is improved, who proposes, how parents are selected, which critics look, budgets and the seed of chance.' },
  { word: 'run', meaning: 'One execution of an experiment.' },
  { word: 'variant', meaning: 'One version of what is improved, with its parent, its edit and its verdict.' },
  { word: 'the seed', meaning: 'The variant with which a run begins: the program as it starts. Also the number that all chance in a run comes from: the same number, the same run.' },
  { word: 'proposal', meaning: 'An edit that has not been judged yet, with the agent’s reason.' },
  { word: 'critic', meaning: 'Reads a proposal before it may run, and can refuse it: that is an objection.' },
  { word: 'review', meaning: 'A person’s decision on a proposal, in experiments that ask for one.' },
  { word: 'verdict', meaning: 'What the judge says of a variant: each test’s outcome, the score, the fuel.' },
  { word: 'visible tests', meaning: 'Tests that the agent may see and run. The score is the share of them that passes.' },
  { word: 'held-out tests', meaning: 'Tests that only the judge runs. They tell whether a repair is a real one; nothing is selected by them.' },
  { word: 'fuel', meaning: 'Loop turns and calls that the judge counts instead of time, so that a verdict is the same on every machine. One unit is 10,000 steps.' },
  { word: 'test runs', meaning: 'How often an agent ran the visible tests to find an edit. A repeated edit counts a tenth.' },
  { word: 'archive', meaning: 'All variants of a run, worse ones included: what is worse now may lead to something better.' },
  { word: 'selection', meaning: 'How the next parent is drawn from the archive. Each variant has its odds; Draws shows them turn by turn.' },
  { word: 'line of the best', meaning: 'The steps that lead from the seed to the best variant so far, in the tree’s own colour.' },
  { word: 'journal', meaning: 'The list of all that happened in a run. Each event is hashed onto the one before.' },
  { word: 'digest', meaning: 'The hash of the journal’s last event. Two runs with one digest did the same thing, step by step.' },
  { word: 'study, exam, held-out tasks', meaning: 'Where agents rewrite themselves: what they practise on, what decides who is bred from, and what tells at the end whether it worked.' },
  { word: 'champion', meaning: 'The agent that did best when the best were looked at again at the end of a run.' },
];

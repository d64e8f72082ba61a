import { learner } from '../../agents/learner';
import { naive } from '../../agents/naive';
import { repair } from '../../agents/repair';

/** Names that are taken by agents that come with Lamarck: links and runs tell agents apart by them. */
const TAKEN = [learner.name, naive.name, repair.name];

/** Longest name, in characters: it stands in the page's summary. */
const LONGEST = 40;

/** What is wrong with a name for an adopted agent, in one sentence; null if it will do. */
export function agentNameProblem(name: string): string | null {
  const text = name.trim();
  if (text === '') return 'Give it a name.';
  if (text.length > LONGEST) return `A name has at most ${LONGEST} characters.`;
  if (!/^[\p{L}\p{N}][\p{L}\p{N} ._-]*$/u.test(text))
    return 'A name begins with a letter or digit, and has letters, digits, spaces, ‘.’, ‘-’ and ‘_’ only.';
  if (TAKEN.includes(text)) return `‘${text}’ comes with Lamarck: choose another name.`;
  return null;
}

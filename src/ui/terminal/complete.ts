import type { Files } from '../../evolution/task';
import { COMMAND_NAMES } from './commands';
import { entriesOf, resolve } from './folders';

/**
 * What Tab makes of the line, in that folder: the longest beginning that all candidates share, and the candidates if there are
 * several. The first word of a command is one of the commands, any other a path.
 */
export function complete(
  line: string,
  files: Files,
  folder: string,
): { line: string; candidates: readonly string[] } {
  const start = line.search(/[^\s|;&>]*$/);
  const word = line.slice(start);
  const before = line.slice(0, start);
  const isCommand = /(^|[|;&])\s*$/.test(before);
  // A path is completed one folder at a time.
  const parent = isCommand ? '' : word.slice(0, word.lastIndexOf('/') + 1);
  const begun = word.slice(parent.length);
  const pool = isCommand ? COMMAND_NAMES : entriesOf(resolve(parent, folder), files);
  const candidates = pool.filter((candidate) => candidate.startsWith(begun)).sort();
  const [first] = candidates;
  if (first === undefined) return { line, candidates: [] };
  if (candidates.length === 1)
    return { line: `${before}${parent}${first}${first.endsWith('/') ? '' : ' '}`, candidates: [] };
  let common = first;
  for (const candidate of candidates) while (!candidate.startsWith(common)) common = common.slice(0, -1);
  return { line: before + parent + common, candidates };
}

import type { Sandbox } from '../../sandbox/sandbox';
import type { Files } from '../task';
import { TOY_LEAST_RUNS, toyJob, toyLog } from './toy';

/**
 * Whether a version of an agent still works, as a sentence on what does not: it must try to repair a toy, and make
 * something of what that taught it. Parents ask the same of themselves in the bench, but nobody takes their word.
 */
export async function brokenBecause(
  agent: Files,
  seed: string,
  sandbox: Sandbox,
  signal: AbortSignal,
): Promise<string | null> {
  const attempt = await sandbox.propose(toyJob(agent, seed), signal);
  if (attempt.ending !== 'finished') return `solve fails: ${attempt.ending}, ${attempt.message ?? ''}`;
  if (attempt.testRuns <= TOY_LEAST_RUNS) return 'solve tries nothing';
  const improved = await sandbox.improve({ agent, files: agent, log: toyLog(attempt), seed }, signal);
  if (improved.ending !== 'finished') return `improve fails: ${improved.ending}, ${improved.message ?? ''}`;
  return improved.proposal ? null : 'improve makes nothing new';
}

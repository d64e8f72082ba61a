import type { JudgeJob } from '../sandbox/sandbox';
import { isTestFile, type Files, type Task } from './task';

/** What the judge is asked about a version of a task's program: visible tests first, then held-out ones. */
export function judgeJob({ format, visible, heldOut, needs, limits }: Task, program: Files): JudgeJob {
  const tests = [...Object.keys(visible).sort(), ...Object.keys(heldOut).sort()].filter(isTestFile);
  const files = { ...program, ...visible, ...heldOut };
  return { format, files, tests, ...(needs && { needs }), ...(limits && { limits }) };
}

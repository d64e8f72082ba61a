import type { Files, Task } from '../../evolution/task';
import type { JudgeJob } from '../../sandbox/sandbox';

/** Test folders may hold fixtures beside the tests. */
const isTestFile = (path: string): boolean => /\.(test|spec)\.[cm]?[jt]sx?$/.test(path);

/** What the judge is asked to say of `program` under a task's tests. */
export function jobFor({ format, visible, heldOut, needs }: Task, program: Files): JudgeJob {
  const tests = [...Object.keys(visible).sort(), ...Object.keys(heldOut).sort()].filter(isTestFile);
  return { format, files: { ...program, ...visible, ...heldOut }, tests, ...(needs && { needs }) };
}

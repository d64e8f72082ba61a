import type { TestResult, Verdict } from '../../evolution/verdict';

/** One exam task in the verdict on an agent, beside its parent's. */
export interface TaskChange {
  readonly task: string;
  /** In how many looks it was solved, of how many. */
  readonly solved: number;
  readonly looks: number;
  /** The same in the looks that agent and parent both had; null where there are none. */
  readonly common: { readonly solved: number; readonly before: number; readonly looks: number } | null;
  /** Compared by the looks that both had: the luck of a look is the same for everybody. */
  readonly change: 'gained' | 'lost' | 'same';
  /** How it was solved, or if it was not, what came of the attempts; each said once. */
  readonly messages: readonly string[];
  /** The same of the parent, in the looks that both had. */
  readonly messagesBefore: readonly string[];
}

/** The exam's tasks in the order of the verdict; `before` is the parent's verdict, null for the seed. */
export function examChanges(verdict: Verdict, before: Verdict | null): TaskChange[] {
  const then = byTask(before?.tests ?? []);
  return [...byTask(verdict.tests)].map(([task, looks]) => {
    const earlier = new Map((then.get(task) ?? []).map((look) => [look.name, look]));
    const shared = looks.filter(({ name }) => earlier.has(name));
    const solved = shared.filter(isSolved).length;
    const solvedBefore = shared.filter(({ name }) => isSolved(earlier.get(name)!)).length;
    return {
      task,
      solved: looks.filter(isSolved).length,
      looks: looks.length,
      common: shared.length > 0 ? { solved, before: solvedBefore, looks: shared.length } : null,
      change: solved > solvedBefore ? 'gained' : solved < solvedBefore ? 'lost' : 'same',
      messages: said(looks),
      messagesBefore: said(shared.map(({ name }) => earlier.get(name)!)),
    };
  });
}

/** Looks at each task, without those that were not had because the exam was broken off. */
function byTask(tests: readonly TestResult[]): Map<string, TestResult[]> {
  const tasks = new Map<string, TestResult[]>();
  for (const test of tests) {
    if (!test.file.startsWith('exam/')) continue;
    const task = test.file.slice('exam/'.length);
    const looks = tasks.get(task) ?? [];
    if (test.outcome !== 'not-run') looks.push(test);
    tasks.set(task, looks);
  }
  return tasks;
}

const isSolved = ({ outcome }: TestResult): boolean => outcome === 'passed';

function said(tests: readonly TestResult[]): string[] {
  const solved = tests.filter(isSolved);
  const telling = solved.length > 0 ? solved : tests;
  return [...new Set(telling.flatMap(({ message }) => (message === undefined ? [] : [message])))];
}

import type { Remote } from 'comlink';
import type { LoopApi } from '../../workers/loop/protocol';
import { isTestFile } from '../evolution/task';
import type { Files } from '../evolution/task';
import type { TestResult, Verdict } from '../evolution/verdict';
import { inOrder, type Progress } from './progress';

/** Judges every test file among `files`, each in a realm of its own; tests stand in the order of the files' paths. */
export async function judgeFolder(loop: Remote<LoopApi>, files: Files, show: (progress: Progress) => void) {
  const testFiles = Object.keys(files)
    .filter((path) => isTestFile(path) && !path.startsWith('node_modules/'))
    .sort();
  const judged = await inOrder(
    testFiles,
    async (file) => resultsOf(file, await loop.judge({ format: 'modules', files, tests: [file] })),
    show,
  );
  const tests = judged.flat();
  const passed = tests.filter(({ outcome }) => outcome === 'passed').length;
  const skipped = tests.filter(({ outcome }) => outcome === 'skipped' || outcome === 'todo').length;
  return { total: tests.length, passed, failed: tests.length - passed - skipped, skipped, tests };
}

/** What became of a file's tests. One that could not be run to its end has failed, even if it named no test. */
function resultsOf(file: string, verdict: Verdict): readonly TestResult[] {
  const shown = verdict.tests.some(
    ({ outcome }) => outcome !== 'passed' && outcome !== 'skipped' && outcome !== 'todo',
  );
  if (verdict.ending === 'finished' || shown) return verdict.tests;
  return [
    ...verdict.tests,
    { file, name: file, outcome: 'failed', message: verdict.message ?? verdict.ending },
  ];
}

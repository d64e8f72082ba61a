import type { Files } from '../../evolution/task';
import type { JudgeJob } from '../sandbox';
import { FOLDER } from './folder';
import guard from '../../../static/webContainer/guard.mjs?raw';
import reporter from '../../../static/webContainer/reporter.mjs?raw';

/** What watches over the tests stands beside the folder, `package.json` and installed packages too, so that both find them. */
const WATCH: Files = { 'reporter.mjs': reporter, 'guard.mjs': guard };

/** Names reporter and guard by their text: verdicts are comparable under one build only. */
export const watchText = reporter + guard;

/** Files of the job as they are mounted. `heldOut` false: without held-out tests. */
export function layOut(job: JudgeJob, heldOut: boolean): Files {
  const files: Record<string, string> = { ...WATCH };
  for (const [path, text] of Object.entries(job.files)) {
    if (heldOut || !isHeldOut(path)) files[`${FOLDER}/${path}`] = text;
  }
  files[`${FOLDER}/package.json`] ??= JSON.stringify({ private: true, ...moduleType(job.files) });
  return files;
}

export const isHeldOut = (path: string): boolean => path.startsWith('held-out/');

/** Node before 20.19 takes a `.js` file without a `package.json` for CommonJS, even if it imports. */
function moduleType(files: Files): { type?: 'module' } {
  const scripts = Object.entries(files).filter(([path]) => /\.[jt]sx?$/.test(path));
  return scripts.some(([, text]) => /^\s*(import|export)\b(?!\s*\()/m.test(text)) ? { type: 'module' } : {};
}

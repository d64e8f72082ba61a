import type { Ending } from '../../evolution/verdict';

const KINDS: readonly (readonly [RegExp, Ending])[] = [
  [
    /does not provide an export named|Cannot find (?:module|package)|MODULE_NOT_FOUND|ERR_PACKAGE_|ERR_UNSUPPORTED_DIR_IMPORT/,
    'import-error',
  ],
  [/^SyntaxError\b/, 'syntax-error'],
  [/Maximum call stack size exceeded/, 'stack-overflow'],
  [/heap out of memory|ERR_WORKER_OUT_OF_MEMORY/, 'out-of-memory'],
];

/** An uncaught error as Node prints it: at the start of a line, so that causes and stacks, which are indented, don't count. */
const THROWN = /^(?:Uncaught )?(?:[A-Z]\w*(?:Error|Exception)?)(?: \[\w+\])?: .*$/gm;
const FATAL = /^FATAL ERROR: .*$/m;

/** Why a test file's process did not end well, from what it printed last; `otherwise` if it printed nothing of the kind. */
export function classify(stderr: string, otherwise: string): { ending: Ending; message: string } {
  const thrown = [...stderr.matchAll(THROWN)].at(-1)?.[0];
  const line = FATAL.exec(stderr)?.[0] ?? thrown ?? otherwise;
  const where = /^file:\/\/\S+:\d+$/m.exec(stderr)?.[0];
  const ending = KINDS.find(([pattern]) => pattern.test(line))?.[1] ?? 'threw';
  return { ending, message: where && ending === 'syntax-error' ? `${line} (${where})` : line };
}

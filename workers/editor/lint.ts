import { isTypeScript, pretty, Unparsable } from './format';
import type { Mark } from './protocol';

/** Rules that find mistakes; matters of style are left to Format. */
const ERRORS = [
  'for-direction',
  'getter-return',
  'no-class-assign',
  'no-compare-neg-zero',
  'no-const-assign',
  'no-dupe-args',
  'no-dupe-class-members',
  'no-dupe-else-if',
  'no-dupe-keys',
  'no-duplicate-case',
  'no-func-assign',
  'no-import-assign',
  'no-invalid-regexp',
  'no-loss-of-precision',
  'no-obj-calls',
  'no-redeclare',
  'no-self-assign',
  'no-sparse-arrays',
  'no-this-before-super',
  'no-undef',
  'no-unsafe-finally',
  'no-unsafe-negation',
  'use-isnan',
  'valid-typeof',
];
const WARNINGS = [
  'no-cond-assign',
  'no-constant-condition',
  'no-empty',
  'no-self-compare',
  'no-unmodified-loop-condition',
  'no-unreachable',
  'no-unused-vars',
  'no-useless-assignment',
];

/** What judge and bench have beyond the language itself. */
const GLOBALS = (
  'AbortController AbortSignal Buffer Event EventTarget TextDecoder TextEncoder URL URLSearchParams clearInterval ' +
  'clearTimeout console exports global module performance process queueMicrotask require setInterval setTimeout structuredClone'
).split(' ');

/** The marks of one file, by ESLint; of a TypeScript file whether it can be read. None for what is no program. */
export async function lint(path: string, text: string, known: readonly string[]): Promise<readonly Mark[]> {
  if (isTypeScript(path)) return syntaxOnly(path, text);
  if (!/\.[cm]?jsx?$/.test(path)) return [];
  const { Linter } = await import('eslint-linter-browserify');
  const module = /\.mjs$/.test(path) || /^\s*(import|export)\b/m.test(text);
  const found = new Linter().verify(text, {
    languageOptions: {
      ecmaVersion: 'latest',
      sourceType: module ? 'module' : 'commonjs',
      globals: Object.fromEntries([...GLOBALS, ...known].map((name) => [name, 'writable'])),
    },
    rules: Object.fromEntries([
      ...ERRORS.map((rule) => [rule, 'error']),
      ...WARNINGS.map((rule) => [rule, 'warn']),
    ]),
  });
  const offset = offsets(text);
  return found.map(({ line, column, endLine, endColumn, message, ruleId, severity }) => {
    const from = offset(line, column);
    const to = endLine && endColumn ? offset(endLine, endColumn) : Math.min(text.length, from + 1);
    return {
      from,
      to: Math.max(from, to),
      severity: severity === 2 ? 'error' : 'warning',
      message,
      ...(ruleId && { rule: ruleId }),
    };
  });
}

async function syntaxOnly(path: string, text: string): Promise<readonly Mark[]> {
  try {
    await pretty(path, text);
    return [];
  } catch (error) {
    if (!(error instanceof Unparsable)) throw error;
    const from = offsets(text)(error.line, error.column);
    return [{ from, to: Math.min(text.length, from + 1), severity: 'error', message: error.message }];
  }
}

/** Line and column, both from 1, to the offset in the text; never outside it. */
function offsets(text: string): (line: number, column: number) => number {
  const starts = [0, ...[...text.matchAll(/\n/g)].map(({ index }) => index + 1)];
  return (line, column) => Math.min(text.length, Math.max(0, (starts[line - 1] ?? text.length) + column - 1));
}

import { readFileSync } from 'node:fs';
import { createRequire } from 'node:module';
import type { Verdict } from '../../../src/evolution/verdict';
import { createJudge, type Judge } from './judge';
import { meterEngine } from './metering/meterEngine';

let made: Promise<Judge> | null = null;

/** One judge for all tests of a file; the real engine, from the installed package. */
export function theJudge(): Promise<Judge> {
  const path = createRequire(import.meta.url).resolve('@jitl/quickjs-wasmfile-release-sync/wasm');
  return (made ??= createJudge(meterEngine(readFileSync(path)).buffer));
}

const HEADER = `import test, { describe, it } from 'node:test';\nimport assert from 'node:assert/strict';\n`;

/** Judges one visible test file, which has `test` and `assert`, with a program. */
export async function judgeTests(
  tests: string,
  program: Readonly<Record<string, string>> = {},
): Promise<Verdict> {
  const files: Record<string, string> = { 'visible/a.test.js': HEADER + tests };
  for (const [name, text] of Object.entries(program)) files[`program/${name}`] = text;
  return (await theJudge()).judge({ format: 'modules', files, tests: ['visible/a.test.js'] });
}

/** Judges a script program with a script test. */
export async function judgeScript(program: string, test: string): Promise<Verdict> {
  const files = { 'program/program.js': program, 'visible/test.js': test };
  return (await theJudge()).judge({ format: 'script', files, tests: ['visible/test.js'] });
}

/** `name: outcome` of each test, for short expectations. */
export const outcomes = (verdict: Verdict): string[] =>
  verdict.tests.map(({ name, outcome }) => `${name}: ${outcome}`);

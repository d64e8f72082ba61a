import assert from 'node:assert/strict';
import { readFileSync } from 'node:fs';

const FOLDER = new URL('candidate/', import.meta.url);
const PROGRAM = readFileSync(new URL('program/bookings.js', FOLDER), 'utf8');
const TESTS = readFileSync(new URL('visible/bookings.test.js', FOLDER), 'utf8');

/** What makes each candidate's source its own, so that no engine answers from what it compiled before. */
export const MARK = 'DAY_MINUTES = 1440';

/** The candidate of about 50 lines, and its tests with 20 assertions. */
export const PROGRAM_FILE = 'program/bookings.js';
export const TEST_FILE = 'visible/bookings.test.js';
export const FILES = { [PROGRAM_FILE]: PROGRAM, [TEST_FILE]: TESTS };

/** @param {number} n @returns {Record<string, string>} the files of candidate n */
export const candidate = (n) => ({ ...FILES, [PROGRAM_FILE]: PROGRAM.replace(MARK, `${MARK} + 0 * ${n}`) });

/** Program and tests as one text that uses `assert` and `test`. */
export const BODY = `${PROGRAM.replaceAll('export ', '')}\n${TESTS.replace(/^import .*$/gm, '')}`;

/**
 * Runs candidates `first` to `first + count` as plain Node would, all in this one realm.
 * @param {number} first @param {number} count @returns {number} runs a second
 */
export function runInNode(first, count) {
  let passed = 0;
  /** @param {string} _name @param {() => void} body */
  const test = (_name, body) => {
    try {
      body();
      passed += 1;
    } catch {
      // A failing test is a result; here none may fail, which is checked below.
    }
  };
  const began = performance.now();
  for (let n = first; n < first + count; n += 1) {
    new Function('assert', 'test', BODY.replace(MARK, `${MARK} + 0 * ${n}`))(assert, test);
  }
  const seconds = (performance.now() - began) / 1000;
  if (passed !== count * 5) throw new Error(`plain Node passed ${passed} of ${count * 5} tests`);
  return count / seconds;
}

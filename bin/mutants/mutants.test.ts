import { parse } from 'acorn';
import { expect, test } from 'vitest';
import { equivalents, withoutEquivalent } from './equivalent';
import { mutantsOf } from './mutations';
import { solvedPrograms } from './programs';
import { runTests } from './realm';
import { survey } from './survey';

const program = (text: string) => ({ 'program/it.js': text });
const tests = (body: string) => ({
  'held-out/it.test.js': `import test from 'node:test';
import assert from 'node:assert/strict';
import { it } from '../program/it.js';
${body}`,
});
const ENOUGH = 1_000;
const run = (text: string, body: string) =>
  runTests({ ...program(text), ...tests(body) }, ['held-out/it.test.js'], ENOUGH);

test('each operator makes its mutants, text of errors stays', () => {
  const source = `export function it(a, b) {
  if (a < b) throw new Error('too ' + 'small');
  return max(a, b) + 1;
}`;
  expect(mutantsOf(source).map(({ kind, line, after }) => `${line} ${kind}: ${after}`)).toEqual([
    '2 statement deleted: ;',
    "2 operator: if (a >= b) throw new Error('too ' + 'small');",
    "2 boundary: if (a <= b) throw new Error('too ' + 'small');",
    '3 return value: return undefined;',
    '3 argument swapped: return max(b, a) + 1;',
    '3 operator: return max(a, b) - 1;',
    '3 constant: return max(a, b) + 2;',
  ]);
});

test('every mutant of the benchmark is another program that can be parsed', () => {
  const sources = solvedPrograms().flatMap(({ program }) => Object.values(program));
  const parses = (text: string): boolean => {
    try {
      parse(text, { ecmaVersion: 'latest', sourceType: 'module' });
      return true;
    } catch {
      return false;
    }
  };
  const useless = sources.flatMap((source) =>
    mutantsOf(source).filter(({ text }) => text === source || !parses(text)),
  );
  expect(useless.map(({ after }) => after)).toEqual([]);
});

test('a test that fails is named, one that passes is not', () => {
  const add = 'export const it = (a, b) => a + b;';
  const body = "test('adds', () => assert.equal(it(2, 2), 4)); test('one', () => assert.equal(it(2, 1), 3));";
  expect(run(add, body).failed).toBeNull();
  expect(run(add.replace('+', '*'), body).failed).toBe('one');
});

test('promises are waited for, errors are of the kind they are', () => {
  const late = "export const it = async () => { await null; throw new RangeError('late'); };";
  expect(run(late, "test('late', () => assert.rejects(it(), RangeError));").failed).toBeNull();
  expect(run(late, "test('late', () => assert.rejects(it(), SyntaxError));").failed).toBe('late');
  expect(run(late, "test('late', async () => { await it(); });").failed).toBe('late');
});

test('a program that does not end runs out of fuel, one that waits for ever does not pass', () => {
  const endless = run('export const it = () => { for (;;); };', "test('ends', () => it());");
  expect(endless.failed).toBe('ends');
  expect(endless.fuel).toBeGreaterThan(ENOUGH);
  expect(run('export const it = new Promise(() => {});', "test('waits', () => it);").failed).not.toBeNull();
});

test('a program that does not load fails', () => {
  expect(run('export const it = missing;', "test('x', () => {});").failed).toBe('loading');
});

test('a survey finds the mutants that weak tests let live', () => {
  const heldOut = tests("test('it', () => assert.equal(it(5), true));");
  const found = survey({
    name: 'it',
    program: program('export const it = (n) => n > 3;'),
    visible: {},
    heldOut,
  });
  expect(found.mutants).toBe(4);
  expect(found.survivors.map(({ after }) => after)).toEqual([
    'export const it = (n) => n >= 3;',
    'export const it = (n) => n > 4;',
  ]);
});

test('survivors that are equivalent are left out, entries without a survivor are stale', () => {
  const mutant = { program: 'p', file: 'f', before: 'a', after: 'b' };
  const survivor = { ...mutant, line: 1, kind: 'operator' };
  const other = { ...survivor, after: 'c' };
  const listed = { ...mutant, why: '' };
  const gone = { ...listed, after: 'd' };
  expect(withoutEquivalent([survivor, other], [listed, gone])).toEqual({ survivors: [other], stale: [gone] });
});

test('every mutant that is listed as equivalent can be made and is explained', () => {
  const programs = new Map(solvedPrograms().map((one) => [one.name, one.program]));
  for (const { program, file, before, after, why } of equivalents()) {
    const mutants = mutantsOf(programs.get(program)?.[file] ?? '');
    expect(
      mutants.some((one) => one.before === before && one.after === after),
      `${program}/${file}: ${after}`,
    ).toBe(true);
    expect(why).toMatch(/^[A-Z].*\.$/);
  }
});

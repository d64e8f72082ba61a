import { expect, test } from 'vitest';
import { ownProblems, ownTask, roleOf, solvedProgram, TEMPLATE, type OwnFile } from './ownTask';

const program: OwnFile = { name: 'wrap.js', role: 'program', text: 'export const wrap = 1;' };
const tests = (text: string): OwnFile => ({ name: 'wrap.test.js', role: 'visible', text });

test('tests that stand beside the program are pointed at it', () => {
  const task = ownTask('My Wrap', '', [
    program,
    tests("import { wrap } from './wrap.js';\nconst a = require('../src/wrap');"),
  ]);
  expect(task.visible['visible/wrap.test.js']).toBe(
    "import { wrap } from '../program/wrap.js';\nconst a = require('../program/wrap.js');",
  );
  expect([task.id, Object.keys(task.program)]).toEqual(['my-wrap', ['program/wrap.js']]);
});

test('what is no import of the program stays as it is', () => {
  const text =
    "import test from 'node:test';\nimport './fixture.js';\nimport { x } from '../program/wrap.js';\nconst s = './wrap.js';";
  const task = ownTask('x', '', [program, tests(text), { name: 'fixture.js', role: 'visible', text: '1' }]);
  expect(task.visible['visible/wrap.test.js']).toBe(text);
});

test('files are told apart by their names', () => {
  expect([
    roleOf('a.js'),
    roleOf('a.test.js'),
    roleOf('a.held-out.test.js'),
    roleOf('lib/a.spec.ts'),
  ]).toEqual(['program', 'visible', 'held-out', 'visible']);
});

test('what is missing or can not be named is said', () => {
  expect(ownProblems([])).toEqual([
    'There is no program.',
    expect.stringContaining('There are no visible tests'),
  ]);
  expect(ownProblems([program, tests('x'), { name: '../a b.js', role: 'program', text: '' }])).toEqual([
    expect.stringContaining("'../a b.js' can’t be a file name"),
  ]);
  expect(ownProblems([program, program, tests('x')])).toEqual(["There are two files named 'wrap.js'."]);
});

test('what is too large to be run is said before it is tried', () => {
  const large = { ...program, text: 'x'.repeat(5_000_000) };
  expect(ownProblems([large, tests('x')])).toEqual([
    'The program is too large: 5,000,000 characters; at most 1,000,000 can be run here.',
  ]);
});

test('the template has nothing wrong with it', () => {
  expect(ownProblems(TEMPLATE)).toEqual([]);
});

test('a program that names npm packages needs real Node', () => {
  const manifest = (text: string): OwnFile => ({ name: 'package.json', role: 'program', text });
  const needs = (text: string) => ownTask('x', '', [program, manifest(text)]).needs;
  expect(needs('{"dependencies":{"left-pad":"1.3.0"}}')).toBe('node');
  expect(needs('{"devDependencies":{"left-pad":"1.3.0"}}')).toBe('node');
  expect(needs('{"type":"module","dependencies":{}}')).toBeUndefined();
  expect(needs('{ damaged')).toBeUndefined();
});

test('a solution replaces a file of the program for the check, and is no part of the task', () => {
  const solution: OwnFile = { name: 'wrap.js', role: 'solution', text: 'export const wrap = 2;' };
  const files = [program, tests('x'), solution];
  expect(ownProblems(files)).toEqual([]);
  const task = ownTask('x', '', files);
  expect(JSON.stringify(task)).not.toContain('wrap = 2');
  expect(solvedProgram(task, files)).toEqual({ 'program/wrap.js': solution.text });
  expect(solvedProgram(task, [program, tests('x')])).toBeNull();
  expect(ownProblems([program, tests('x'), { ...solution, name: 'other.js' }])).toEqual([
    expect.stringContaining("'other.js' replaces no file"),
  ]);
});

import { MOST_TEXT } from '../../evolution/checkExperiment';
import type { Files, Task } from '../../evolution/task';
import { dependsOnPackages } from '../../sandbox/webContainer/packages';
import { count } from '../format';

/** What a file of a person's own task is. A solution is for the check only: no part of the task, and shown to nobody. */
export type Role = 'program' | 'visible' | 'held-out' | 'solution';

/** A file as a person gives it: its name without a folder, and what it is for. */
export interface OwnFile {
  readonly name: string;
  readonly role: Role;
  readonly text: string;
}

/** By its name, whether a file that was dropped is a program or its tests. */
export function roleOf(name: string): Role {
  if (!/\.(test|spec)\.[cm]?[jt]sx?$/.test(name)) return 'program';
  return /held-?out|hidden/i.test(name) ? 'held-out' : 'visible';
}

const ROLE_NAMES = [
  ['program', 'The program is too large'],
  ['visible', 'The visible tests are too large'],
  ['held-out', 'The held-out tests are too large'],
] as const;

/** What is wrong with the files, a sentence each; empty if they can be judged. */
export function ownProblems(files: readonly OwnFile[]): string[] {
  const problems: string[] = [];
  const seen = new Set<string>();
  for (const { name, role } of files) {
    if (!/^[\w.@-]+(\/[\w.@-]+)*$/.test(name)) {
      problems.push(`'${name}' can’t be a file name here: letters, digits, '.', '-' and '_' only.`);
    }
    if (seen.has(`${role}/${name}`)) problems.push(`There are two files named '${name}'.`);
    seen.add(`${role}/${name}`);
    if ((role === 'visible' || role === 'held-out') && roleOf(name) === 'program') {
      problems.push(`A test file’s name ends in .test.js or .spec.js; '${name}' would not be run.`);
    }
  }
  const programs = files.filter(({ role }) => role === 'program').map(({ name }) => name);
  for (const { name, role } of files)
    if (role === 'solution' && !programs.includes(name))
      problems.push(`The solution '${name}' replaces no file of the program: give it that file’s name.`);
  if (!files.some((file) => file.role === 'program' && file.text.trim() !== ''))
    problems.push('There is no program.');
  if (!files.some((file) => file.role === 'visible' && file.text.trim() !== '')) {
    problems.push(
      'There are no visible tests: without them nothing tells a better variant from a worse one.',
    );
  }
  for (const [role, name] of ROLE_NAMES) {
    const size = files.reduce((sum, file) => sum + (file.role === role ? file.text.length : 0), 0);
    if (size > MOST_TEXT)
      problems.push(`${name}: ${count(size)} characters; at most ${count(MOST_TEXT)} can be run here.`);
  }
  return problems;
}

/**
 * The task that a person's files make. Tests usually import `./wrap.js`, as they stand beside the program; here they stand in a
 * folder of their own, so such imports are pointed at the program.
 */
export function ownTask(title: string, instruction: string, files: readonly OwnFile[]): Task {
  const named = (role: Role): Files =>
    Object.fromEntries(
      files
        .filter((file) => file.role === role && file.text.trim() !== '')
        .map((file) => [
          `${role}/${file.name}`,
          role === 'program' ? file.text : pointAtProgram(file, files),
        ]),
    );
  const packages = files.find(({ role, name }) => role === 'program' && name === 'package.json');
  const id =
    title
      .toLowerCase()
      .replace(/[^a-z0-9]+/g, '-')
      .replace(/^-|-$/g, '') || 'own';
  return {
    id,
    title: title.trim() || 'My program',
    instruction,
    format: 'modules',
    program: named('program'),
    visible: named('visible'),
    heldOut: named('held-out'),
    ...(packages && dependsOnPackages(packages.text) && { needs: 'node' as const }),
  };
}

/** The program with the person's solution laid over it; null where none is given. */
export function solvedProgram(task: Task, files: readonly OwnFile[]): Files | null {
  const solution = files.filter(({ role, text }) => role === 'solution' && text.trim() !== '');
  if (solution.length === 0) return null;
  return {
    ...task.program,
    ...Object.fromEntries(solution.map(({ name, text }) => [`program/${name}`, text])),
  };
}

const IMPORT = /(\bfrom\s*|\bimport\s*\(?\s*|\brequire\s*\(\s*)(['"])(\.{1,2}\/[^'"]+)\2/g;

function pointAtProgram(file: OwnFile, files: readonly OwnFile[]): string {
  return file.text.replace(IMPORT, (whole, before: string, quote: string, target: string) => {
    const name = target.replace(/^(\.{1,2}\/)+/, '').replace(/^(src|lib|program)\//, '');
    const beside = files.some((other) => other.role === file.role && target === `./${other.name}`);
    const program = files.find(
      (other) => other.role === 'program' && (other.name === name || other.name === `${name}.js`),
    );
    if (beside || !program) return whole;
    const up = '../'.repeat(file.name.split('/').length);
    return `${before}${quote}${up}program/${program.name}${quote}`;
  });
}

/** What the dialog begins with: a small program with a bug that people make, and tests that show it. */
export const TEMPLATE: readonly OwnFile[] = [
  {
    name: 'median.js',
    role: 'program',
    text: `// The middle one of some numbers; of an even count the mean of the two in the middle.
export function median(numbers) {
  const sorted = [...numbers].sort();
  const middle = Math.floor(sorted.length / 2);
  if (sorted.length % 2 === 1) return sorted[middle];
  return (sorted[middle] + sorted[middle + 1]) / 2;
}
`,
  },
  {
    name: 'median.test.js',
    role: 'visible',
    text: `import test from 'node:test';
import assert from 'node:assert/strict';
import { median } from './median.js';

test('an odd count has a middle one', () => {
  assert.equal(median([3, 1, 2]), 2);
});

test('an even count has the mean of the two in the middle', () => {
  assert.equal(median([4, 1, 3, 2]), 2.5);
});

test('one number is its own median', () => {
  assert.equal(median([7]), 7);
});
`,
  },
];

import { expect, test } from 'vitest';
import type { JudgeJob } from '../../sandbox/sandbox';
import { Session } from './session';

const FILES = {
  'program/add.js': 'export const add = (a, b) => a - b;\n',
  'visible/add.test.js': "import { add } from '../program/add.js';\n",
};

/** The screen's colours and cursor moves are not of interest here. */
const STYLE = new RegExp(`${String.fromCharCode(27)}\\[[\\d;]*[A-Za-z]`, 'g');

/** A session, what it has written, and the jobs that it gave to the judge. */
function session() {
  const screen = { text: '', jobs: [] as JudgeJob[] };
  const made = new Session({
    write: (text) => (screen.text += text),
    clear: () => (screen.text = ''),
    judge: async (job) => {
      screen.jobs.push(job);
      const test = { file: job.tests[0] ?? '', name: 'adds', outcome: 'failed' as const, message: '1 !== 3' };
      return { ending: 'finished', tests: [test], fuel: 1, output: 'printed\n' };
    },
  });
  made.show(FILES, 'modules');
  const enter = async (line: string) => {
    screen.text = '';
    await made.type(line);
    await made.type('\r');
    return screen.text.replace(STYLE, '').split('\n').slice(1, -1).join('\n');
  };
  return { made, screen, enter };
}

test('ls, cat, head and grep read the files', async () => {
  const { enter } = session();
  expect(await enter('ls')).toBe('program/  visible/');
  expect(await enter('ls visible | cat')).toBe('add.test.js');
  expect(await enter('cat ./program/add.js')).toBe('export const add = (a, b) => a - b;');
  expect(await enter('head -n 1 program/add.js')).toBe('export const add = (a, b) => a - b;');
  expect(await enter('grep -i ADD program/add.js')).toBe('export const add = (a, b) => a - b;');
});

test('echo writes a file, diff compares it, another variant forgets it', async () => {
  const { made, enter } = session();
  await enter('echo one > a.txt');
  await enter('echo two >> a.txt');
  expect(await enter('cat a.txt')).toBe('one\ntwo');
  expect(await enter('diff a.txt program/add.js')).toContain('-one');
  made.show(FILES, 'modules');
  expect(await enter('cat a.txt')).toBe("cat: there is no file 'a.txt'");
});

test('npm test and node --test give every test file to the judge', async () => {
  const { screen, enter } = session();
  expect(await enter('npm test')).toContain(
    '✗ visible/add.test.js › adds (failed)\n    1 !== 3\n0 of 1 tests pass',
  );
  await enter('node --test');
  expect(screen.jobs.map((job) => job.tests)).toEqual([['visible/add.test.js'], ['visible/add.test.js']]);
});

test('node runs one file, with what was written since', async () => {
  const { screen, enter } = session();
  await enter('echo "console.log(1)" > x.js');
  expect(await enter('node x.js')).toContain('printed');
  expect(screen.jobs[0]).toMatchObject({ tests: ['x.js'], files: { 'x.js': 'console.log(1)\n' } });
});

test('what is not known is answered in words', async () => {
  const { enter } = session();
  expect(await enter('constructor')).toBe("constructor: not known here; 'help' lists what is");
  expect(await enter('npm install left-pad')).toContain('there are no packages');
  expect(await enter('cat program')).toBe('cat: program is a folder');
  expect(await enter('cat nothing')).toBe("cat: there is no file 'nothing'");
});

test('Tab completes commands and paths, up and down go through the history', async () => {
  const { made, enter } = session();
  await made.type('ca');
  await made.type('\t');
  expect(await enter('pro')).toBe("cat: there is no file 'pro'");
  await made.type('cat pro');
  await made.type('\t');
  await made.type('\t');
  expect(await enter('')).toBe('export const add = (a, b) => a - b;');
  await made.type('\x1b[A');
  await made.type('\x1b[A');
  expect(await enter('')).toBe("cat: there is no file 'pro'");
});

test('cd changes where paths begin, for commands and for Tab', async () => {
  const { made, enter } = session();
  expect(await enter('cd program && pwd')).toBe('/program');
  expect(await enter('ls')).toBe('add.js');
  await made.type('cat ../vis');
  await made.type('\t');
  await made.type('add.t');
  await made.type('\t');
  expect(await enter('')).toBe("import { add } from '../program/add.js';");
  expect(await enter('cd nowhere && ls')).toBe("cd: there is no folder 'nowhere'");
  expect(await enter('cd; pwd')).toBe('/');
});

test('files are copied, moved and taken away', async () => {
  const { enter } = session();
  await enter('cp program/add.js a.js; mv a.js program');
  expect(await enter('ls program')).toBe('a.js  add.js');
  await enter('rm program/add.js');
  expect(await enter('cat program/add.js')).toBe("cat: there is no file 'program/add.js'");
});

test('node -e runs what is typed, && goes on only if it went well', async () => {
  const { screen, enter } = session();
  expect(await enter('node -e "console.log(1)" && echo well')).not.toContain('well');
  expect(screen.jobs[0]).toMatchObject({ tests: ['eval.mjs'], files: { 'eval.mjs': 'console.log(1)' } });
});

import { expect, test } from 'vitest';
import { grep } from './grep';

const FILES = { 'a/one.js': 'let a = 1;\nlet b = 2;\n', 'a/two.js': 'var a;\n', 'c.txt': 'A.b\n' };
const run = (line: string, input: string | null = null, folder = '') =>
  grep(line.split(' '), { files: FILES, folder, input, toScreen: true });

test('one file: its lines; several: each with its name; -n: its number', () => {
  expect(run('let a/one.js').out).toBe('let a = 1;\nlet b = 2;');
  expect(run('-n a a/one.js a/two.js').out).toBe('a/one.js:1:let a = 1;\na/two.js:1:var a;');
  expect(run('-rn let .', null, 'a').out).toBe('one.js:1:let a = 1;\none.js:2:let b = 2;');
});
test('a pattern is a regular expression, unless -F says it is text', () => {
  expect(run('^v.r', null, 'a').out).toBe('two.js:var a;');
  expect(run('-Fi a.B').out).toBe('c.txt:A.b');
});
test('-c counts, -l names files, -v turns it round, -w wants whole words', () => {
  expect(run('-c let a/one.js').out).toBe('2');
  expect(run('-l a').out).toBe('a/one.js\na/two.js');
  expect(run('-v 1 a/one.js').out).toBe('let b = 2;');
  expect(run('-w le a/one.js')).toEqual({ out: '', failed: true });
});
test('what is piped in is read before any file', () => {
  expect(run('b', 'a\nb\n').out).toBe('b');
});
test('what can not be read is said', () => {
  expect(run('( a').out).toMatch(/^grep: Invalid/);
  expect(run('a nowhere').out).toBe('grep: nowhere: there is no such file');
  expect(run('--color a').out).toContain('--color is not known here');
});

import { readdirSync, readFileSync } from 'node:fs';
import { join } from 'node:path';
import { classHighlighter, highlightTree } from '@lezer/highlight';
import { parser } from '@lezer/javascript';
import { expect, test } from 'vitest';
import { colourLines } from './colours';
import { segments } from './segments';

/** What is compared with the parser's colours. */
const KINDS = ['tok-comment', 'tok-string', 'tok-string2', 'tok-number', 'tok-bool', 'tok-keyword'];

const named = (text: string) => {
  const rows = text.split('\n');
  return colourLines(text).map((tokens, i) =>
    tokens.map(({ from, to, name }) => [rows[i]?.slice(from, to), name]),
  );
};

test('tokens are given line by line, also those that span lines', () => {
  const lines = named('const a = 1;\n/* one\n\ntwo */ "x"');
  expect(lines[0]).toEqual([
    ['const', 'tok-keyword'],
    ['1', 'tok-number'],
  ]);
  expect(lines[1]).toEqual([['/* one', 'tok-comment']]);
  expect(lines[2]).toEqual([]);
  expect(lines[3]).toEqual([
    ['two */', 'tok-comment'],
    ['"x"', 'tok-string'],
  ]);
});

test('a slash divides after a value, and begins a regular expression elsewhere', () => {
  expect(named('a / b / c')[0]).toEqual([]);
  expect(named('return /[/]x/g')[0]).toEqual([
    ['return', 'tok-keyword'],
    ['/[/]x/g', 'tok-string2'],
  ]);
});

test('a template’s expressions are code, those within them too', () => {
  const [line] = named('`a ${b ? `c ${{ d: 1 }.d}` : "e"} f` + 2');
  expect(line?.map(([text]) => text)).toEqual(['`a ${', '`c ${', 'd', '1', 'd', '}`', '"e"', '} f`', '2']);
});

test('what ends in the middle of a string, a comment or a template is coloured to its end', () => {
  for (const text of ['"abc', '/* abc', '`abc', '`${', '\\', '/'])
    expect(() => colourLines(text)).not.toThrow();
  expect(named('`a\nb')[1]).toEqual([['b', 'tok-string2']]);
});

// What the editor shows is the measure: its parser is too large for the first load, and not for a test.
test('comments, strings and keywords of the programs are those that the parser finds', () => {
  const root = 'static/benchmarks/programs';
  const files = readdirSync(root, { recursive: true })
    .map(String)
    .filter((path) => path.endsWith('.js'));
  expect(files.length).toBeGreaterThan(100);
  for (const file of files) {
    const text = readFileSync(join(root, file), 'utf8');
    const ours = text.split('');
    const theirs = text.split('');
    const paint = (all: string[], from: number, to: number, name: string) => {
      for (let at = from; at < to; at++)
        if (KINDS.includes(name) && text[at] !== '\n') all[at] = name.replace('string2', 'string');
    };
    let start = 0;
    const lines = text.split('\n');
    colourLines(text).forEach((tokens, i) => {
      for (const { from, to, name } of tokens) paint(ours, start + from, start + to, name);
      start += lines[i]!.length + 1;
    });
    highlightTree(parser.parse(text), classHighlighter, (from, to, name) => paint(theirs, from, to, name));
    // Which colour the braces of a template's expression have is a matter of taste.
    const at = ours.findIndex((one, i) => one !== theirs[i] && !'${}'.includes(text[i]!));
    expect({ file, differs: at < 0 ? '' : text.slice(at, at + 40) }).toEqual({ file, differs: '' });
  }
});

test('a line is cut where colour or mark changes, and nothing of it is lost', () => {
  const parts = segments('let abc', [{ from: 0, to: 3, name: 'k' }], [{ from: 2, to: 5 }]);
  expect(parts.map(({ text, name, marked }) => [text, name, marked])).toEqual([
    ['le', 'k', false],
    ['t', 'k', true],
    [' a', '', true],
    ['bc', '', false],
  ]);
});

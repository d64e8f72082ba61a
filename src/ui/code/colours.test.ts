import { expect, test } from 'vitest';
import { colourLines } from './colours';
import { segments } from './segments';

test('tokens are given line by line, also those that span lines', () => {
  const text = 'const a = 1;\n/* one\n\ntwo */ "x"';
  const lines = colourLines(text);
  const named = lines.map((tokens, i) =>
    tokens.map(({ from, to, name }) => [text.split('\n')[i]?.slice(from, to), name]),
  );
  expect(named[0]).toContainEqual(['const', 'tok-keyword']);
  expect(named[0]).toContainEqual(['1', 'tok-number']);
  expect(named[1]).toEqual([['/* one', 'tok-comment']]);
  expect(named[2]).toEqual([]);
  expect(named[3]).toEqual([
    ['two */', 'tok-comment'],
    ['"x"', 'tok-string'],
  ]);
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

import { expect, test } from 'vitest';
import { changedLines, changedPaths, diffRows, hunks, sideBySide } from './diffRows';

const numbered = (n: number) => Array.from({ length: n }, (_, i) => `line ${i + 1}`);

test('rows carry the line numbers of both sides', () => {
  const rows = diffRows('a\nb\nc\n', 'a\nx\ny\nc\n');
  expect(rows.map(({ kind, before, after, text }) => [kind, before, after, text])).toEqual([
    ['same', 1, 1, 'a'],
    ['removed', 2, null, 'b'],
    ['added', null, 2, 'x'],
    ['added', null, 3, 'y'],
    ['same', 3, 4, 'c'],
  ]);
});

test('lines that were removed or added are counted', () => {
  expect(changedLines('a\nb\nc\n', 'a\nx\ny\nc\n')).toBe(3);
  expect(changedLines('', 'a\nb\n')).toBe(2);
  expect(changedLines('a\n', 'a\n')).toBe(0);
});

test('a line that has a counterpart says what differs within it', () => {
  const [removed, added] = diffRows('if (a < low) return;\n', 'if (a <= high) return;\n');
  const marked = (row: typeof removed) => row?.marks.map(({ from, to }) => row.text.slice(from, to));
  expect([marked(removed), marked(added)]).toEqual([['low'], ['=', 'high']]);
});

test('far from a change equal lines are left out, and counted', () => {
  const before = numbered(40);
  const after = before.map((line, i) => (i === 20 ? 'changed' : line));
  const parts = hunks(diffRows(before.join('\n'), after.join('\n')), 3);
  expect(parts.map((part) => ('skipped' in part ? part.skipped.length : -part.rows.length))).toEqual([
    17, -8, 16,
  ]);
});

test('a gap of two lines is shown rather than left out', () => {
  const before = numbered(10);
  const after = before.map((line, i) => (i === 1 || i === 6 ? 'changed' : line));
  expect(
    hunks(diffRows(before.join('\n'), after.join('\n')), 1).filter((part) => 'skipped' in part),
  ).toHaveLength(0);
});

test('side by side a removed line stands beside the added one', () => {
  const pairs = sideBySide(diffRows('a\nb\n', 'a\nx\ny\n'));
  expect(pairs.map(({ left, right }) => [left?.text ?? null, right?.text ?? null])).toEqual([
    ['a', 'a'],
    ['b', 'x'],
    [null, 'y'],
  ]);
});

test('files that differ, are new or are gone', () => {
  expect(changedPaths({ a: '1', b: '1', c: '1' }, { a: '1', b: '2', d: '1' })).toEqual(['b', 'c', 'd']);
});

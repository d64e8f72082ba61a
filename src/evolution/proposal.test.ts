import { expect, test } from 'vitest';
import { applyEdits } from './proposal';

const files = { 'program/a.js': 'let a = 1;', 'program/b.js': 'let b = 2;' };

test('edits are spliced by the offsets of the files as they were', () => {
  const edits = [
    { file: 'program/a.js', start: 8, end: 9, text: '100' },
    { file: 'program/a.js', start: 4, end: 5, text: 'first' },
    { file: 'program/b.js', start: 10, end: 10, text: '\n' },
  ];
  expect(applyEdits(files, edits)).toEqual({
    'program/a.js': 'let first = 100;',
    'program/b.js': 'let b = 2;\n',
  });
  expect(files['program/a.js']).toBe('let a = 1;');
});

test.each([
  ['a missing file', [{ file: 'program/c.js', start: 0, end: 0, text: '' }]],
  ['a name that every object has', [{ file: 'constructor', start: 0, end: 0, text: '' }]],
  ['an edit past the end', [{ file: 'program/a.js', start: 5, end: 99, text: '' }]],
  ['an edit that ends before it starts', [{ file: 'program/a.js', start: 5, end: 4, text: '' }]],
  [
    'two that overlap',
    [
      { file: 'program/a.js', start: 0, end: 5, text: '' },
      { file: 'program/a.js', start: 4, end: 6, text: '' },
    ],
  ],
])('%s is refused', (_, edits) => {
  expect(() => applyEdits(files, edits)).toThrow(RangeError);
});

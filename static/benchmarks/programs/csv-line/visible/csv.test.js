import test from 'node:test';
import assert from 'node:assert/strict';
import { formatLine, parseLine } from '../program/csv.js';
import { parseTable } from '../program/table.js';

test('plain fields are split at the commas', () => {
  assert.deepEqual(parseLine('ada,1815,London'), ['ada', '1815', 'London']);
});

test('a quoted field may contain the separator', () => {
  assert.deepEqual(parseLine('"Lovelace, Ada",1815'), ['Lovelace, Ada', '1815']);
});

test('doubled quotes stand for one quotation mark', () => {
  assert.deepEqual(parseLine('"the ""first"" programmer",yes'), ['the "first" programmer', 'yes']);
});

test('what is written can be read back', () => {
  const fields = ['he said "hi, you"', 'plain', ''];
  assert.deepEqual(parseLine(formatLine(fields)), fields);
});

test('a table becomes records', () => {
  assert.deepEqual(parseTable('name,city\nAda,London\nAlan,Wilmslow\n'), [
    { name: 'Ada', city: 'London' },
    { name: 'Alan', city: 'Wilmslow' },
  ]);
});

test('another separator', () => {
  assert.deepEqual(parseLine('a;b,c; d ', ';'), ['a', 'b,c', ' d ']);
  assert.equal(formatLine(['a;b', 'c,d'], ';'), '"a;b";c,d');
  assert.deepEqual(parseTable('x;y\n1;2', ';'), [{ x: '1', y: '2' }]);
});

import test from 'node:test';
import assert from 'node:assert/strict';
import { formatLine, parseLine } from '../program/csv.js';
import { parseTable } from '../program/table.js';

test('an empty line is one empty field', () => {
  assert.deepEqual(parseLine(''), ['']);
});

test('empty fields are kept, also at both ends', () => {
  assert.deepEqual(parseLine(',a,,b,'), ['', 'a', '', 'b', '']);
});

test('an empty quoted field is empty', () => {
  assert.deepEqual(parseLine('"",x'), ['', 'x']);
});

test('a field that is a single quotation mark', () => {
  assert.deepEqual(parseLine('"""",x'), ['"', 'x']);
});

test('two quotation marks in a row', () => {
  assert.deepEqual(parseLine('a,"x""""y",b'), ['a', 'x""y', 'b']);
});

test('a quoted word at the start of a field', () => {
  assert.deepEqual(parseLine('"""so"" he said",1'), ['"so" he said', '1']);
});

test('a quoted word at the end of a field', () => {
  assert.deepEqual(parseLine('"the ""end""",1'), ['the "end"', '1']);
});

test('a separator right after a doubled quote stays in the field', () => {
  assert.deepEqual(parseLine('"5"" pipe, ""thick""",3'), ['5" pipe, "thick"', '3']);
});

test('characters after a doubled quote are not lost', () => {
  assert.deepEqual(parseLine('"ab""cd"'), ['ab"cd']);
});

test('another separator', () => {
  assert.deepEqual(parseLine('a,b;"c;""d""";e', ';'), ['a,b', 'c;"d"', 'e']);
});

test('writing quotes only where needed', () => {
  assert.equal(formatLine(['a', 'b,c', 'd"e', '']), 'a,"b,c","d""e",');
});

test('round trips', () => {
  for (const fields of [['"'], ['""', 'x'], ['a,"b",c', ''], ['', '"', ',', '","']]) {
    assert.deepEqual(parseLine(formatLine(fields)), fields);
  }
});

test('records with quotes keep their columns', () => {
  assert.deepEqual(parseTable('part,size\n"3"" bolt, long",8\n\nnut,\nwasher'), [
    { part: '3" bolt, long', size: '8' },
    { part: 'nut', size: '' },
    { part: 'washer', size: '' },
  ]);
});

test('no text, no records', () => {
  assert.deepEqual(parseTable('\n \n'), []);
});

test('an empty text is an empty table', () => {
  assert.deepEqual(parseTable(''), []);
  assert.deepEqual(parseTable('\n \n'), []);
});

test('tables and lines with another separator', () => {
  assert.deepEqual(parseTable('x|y\n1,5|2\n"a|b"|', '|'), [
    { x: '1,5', y: '2' },
    { x: 'a|b', y: '' },
  ]);
  assert.equal(formatLine(['a|b', 'c,d', 'e'], '|'), '"a|b"|c,d|e');
});

test('spaces belong to their fields', () => {
  assert.deepEqual(parseLine(' a , b '), [' a ', ' b ']);
});

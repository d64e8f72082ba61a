import test from 'node:test';
import assert from 'node:assert/strict';
import { countCodeLines, stripComments } from '../program/stripComments.js';

test('nothing', () => {
  assert.equal(stripComments(''), '');
  assert.equal(stripComments('// only a comment'), '');
});

test('double quotes in a single-quoted string', () => {
  assert.equal(stripComments(`'say "hi // there'// x`), `'say "hi // there'`);
});

test('quotes in a template', () => {
  assert.equal(stripComments('`it\'s "5" /* not */`/* but */'), '`it\'s "5" /* not */`');
});

test('backticks in a string', () => {
  assert.equal(stripComments('"`" + 1 // one\n+ "`"'), '"`" + 1 \n+ "`"');
});

test('a balanced pair of other quotes in a string', () => {
  assert.equal(stripComments(`"a 'b // c' d" // e`), `"a 'b // c' d" `);
});

test('strings one after the other', () => {
  assert.equal(stripComments(`f("'", '"', '//') // end`), `f("'", '"', '//') `);
});

test('an empty string', () => {
  assert.equal(stripComments(`x = ''; // empty\ny = "";`), `x = ''; \ny = "";`);
});

test('quotes in comments open nothing', () => {
  assert.equal(stripComments('a // it\'s\nb /* " */ c // d'), 'a \nb  c ');
});

test('comments in comments', () => {
  assert.equal(stripComments('a /* // */ b // /* c\nd'), 'a  b \nd');
});

test('a comment that never ends', () => {
  assert.equal(stripComments('a /* b\nc'), 'a ');
});

test('a star and a slash alone', () => {
  assert.equal(stripComments('a * b / c */ d'), 'a * b / c */ d');
  assert.equal(stripComments('/*/ x */y'), 'y');
});

test('a backslash at the end of a string', () => {
  assert.equal(stripComments(`'\\\\' // x`), `'\\\\' `);
  assert.equal(stripComments(`'\\'//'`), `'\\'//'`);
  assert.equal(stripComments('"a\\'), '"a\\');
});

test('line ends stay', () => {
  assert.equal(stripComments('//a\n//b\n\nc'), '\n\n\nc');
});

test('counting lines with strings', () => {
  assert.equal(countCodeLines(`"don't"; // one\n// two\n'"'; /* three\nfour */ five();\n \n`), 2);
  assert.equal(countCodeLines(''), 0);
});

test('what follows the start of a block comment at once is inside', () => {
  assert.equal(stripComments('a/*b*/c'), 'ac');
  assert.equal(stripComments('a/**/b'), 'ab');
  assert.equal(stripComments('/*/ x */y'), 'y');
});

test('strings go on over lines', () => {
  assert.equal(stripComments('x = `1\n/* 2 */\n`; // y'), 'x = `1\n/* 2 */\n`; ');
});

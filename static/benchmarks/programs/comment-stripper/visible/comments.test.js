import test from 'node:test';
import assert from 'node:assert/strict';
import { countCodeLines, stripComments } from '../program/stripComments.js';

test('text without comments stays', () => {
  assert.equal(stripComments('a = b / c;'), 'a = b / c;');
});

test('a comment to the end of the line', () => {
  assert.equal(stripComments('one(); // first\ntwo();'), 'one(); \ntwo();');
});

test('a comment in the middle', () => {
  assert.equal(stripComments('add(1, /* two */ 2)'), 'add(1,  2)');
});

test('slashes in a string are no comment', () => {
  assert.equal(stripComments('open("http://example.org");'), 'open("http://example.org");');
});

test('an apostrophe in a string', () => {
  assert.equal(stripComments('say("it\'s // fine");'), 'say("it\'s // fine");');
});

test('a comment after a string with an apostrophe', () => {
  assert.equal(stripComments('say("it\'s"); // hello'), 'say("it\'s"); ');
});

test('an escaped quote does not end a string', () => {
  assert.equal(stripComments('"a\\"b // c"'), '"a\\"b // c"');
});

test('lines of code are counted', () => {
  assert.equal(countCodeLines('// title\n\nrun(); // go\n/* end\n of it */\n'), 1);
});

test('a string over two lines', () => {
  assert.equal(stripComments('`a\n// b` // c'), '`a\n// b` ');
  assert.equal(countCodeLines('a\n   \n// b\n  c'), 2);
});

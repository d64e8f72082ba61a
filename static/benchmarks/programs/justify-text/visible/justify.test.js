import test from 'node:test';
import assert from 'node:assert/strict';
import { justify, stretch } from '../program/justify.js';

test('spaces are shared evenly', () => {
  assert.equal(stretch(['a', 'b', 'c', 'd'], 10), 'a  b  c  d');
});

test('left-over spaces go to the first gaps', () => {
  assert.equal(stretch(['to', 'be', 'or'], 11), 'to   be  or');
});

test('a word on its own', () => {
  assert.equal(stretch(['alone'], 9), 'alone');
});

test('the last line is not stretched', () => {
  assert.deepEqual(justify('all on one line', 40), ['all on one line']);
});

test('every line but the last is as wide as the column', () => {
  const lines = justify('When we come to it we shall see what there is to see', 17);
  assert.deepEqual(lines, ['When  we  come to', 'it  we  shall see', 'what  there is to', 'see']);
});

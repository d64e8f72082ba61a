import test from 'node:test';
import assert from 'node:assert/strict';
import { editDistance } from '../program/distance.js';
import { suggest } from '../program/suggest.js';

test('equal words have no distance', () => {
  assert.equal(editDistance('table', 'table'), 0);
});

test('one letter replaced', () => {
  assert.equal(editDistance('cat', 'cut'), 1);
});

test('from nothing to a word', () => {
  assert.equal(editDistance('', 'word'), 4);
});

test('letters removed at the beginning', () => {
  assert.equal(editDistance('unhappy', 'happy'), 2);
});

test('the nearest words are suggested first', () => {
  const dictionary = ['house', 'horse', 'hose', 'mouse', 'elephant'];
  assert.deepEqual(suggest('hous', dictionary), ['house', 'horse', 'hose']);
});

test('words far away are not suggested', () => {
  assert.deepEqual(suggest('restart', ['art', 'restarts', 'start']), ['restarts', 'start']);
});

test('capitals do not matter', () => {
  assert.deepEqual(suggest('CAT', ['cat', 'dog']), ['cat']);
});

test('a letter too many', () => {
  assert.equal(editDistance('cart', 'cat'), 1);
});

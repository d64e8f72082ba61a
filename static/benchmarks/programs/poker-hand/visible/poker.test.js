import test from 'node:test';
import assert from 'node:assert/strict';
import { compareHands, rate } from '../program/poker.js';
import { parseCard } from '../program/cards.js';

const kind = (text) => rate(text).kind;

test('cards', () => {
  assert.deepEqual(parseCard('10H'), { rank: 10, suit: 'H' });
  assert.equal(parseCard('AS').rank, 14);
  assert.throws(() => parseCard('1H'), SyntaxError);
});

test('pairs and the like', () => {
  assert.equal(kind('9S 9H KD 4C 2S'), 'pair');
  assert.equal(kind('KS KH 9D 9C 2S'), 'two pairs');
  assert.equal(kind('KS KH KD 9C 2S'), 'three of a kind');
  assert.equal(kind('KS KH KD 9C 9S'), 'full house');
  assert.equal(kind('KS KH KD KC 9S'), 'four of a kind');
});

test('straights and flushes', () => {
  assert.equal(kind('6S 5H 4D 3C 2S'), 'straight');
  assert.equal(kind('AS 5H 4D 3C 2S'), 'straight');
  assert.equal(kind('KS 9S 4S 3S 2S'), 'flush');
  assert.equal(kind('10S JS QS KS AS'), 'straight flush');
});

test('the pair counts before the other cards', () => {
  assert.ok(compareHands('9S 9H 5D 4C 2S', '8S 8H AD KC QS') > 0);
});

test('the better kind wins', () => {
  assert.ok(compareHands('2S 4S 6S 8S 10S', 'AS KH QD JC 10H') > 0);
  assert.ok(compareHands('2S 2H 3D 3C 4S', '5S 5H 5D AC KS') < 0);
});

test('equal hands', () => {
  assert.equal(compareHands('AS KH 9D 4C 2S', 'AH KD 9C 4S 2H'), 0);
});

test('the lowest straight', () => {
  assert.ok(compareHands('AS 5H 4D 3C 2S', '6S 5D 4H 3S 2C') < 0);
});

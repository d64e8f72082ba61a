import test from 'node:test';
import assert from 'node:assert/strict';
import { compareHands, rate } from '../program/poker.js';
import { parseCard, parseHand } from '../program/cards.js';
import { groupsOf, isFlush, straightTo } from '../program/groups.js';

const HANDS = [
  'AS KH QD JC 9S',
  '2S 2H 3D 4C 5S',
  '3S 3H 2D 2C 4S',
  '2S 2H 2D 3C 4S',
  'AS 2H 3D 4C 5S',
  '2S 4S 5S 6S 7S',
  '2S 2H 2D 3C 3S',
  '2S 2H 2D 2C 3S',
  'AS 2S 3S 4S 5S',
];

test('all ranks and suits', () => {
  const ranks = ['2', '3', '4', '5', '6', '7', '8', '9', '10', 'J', 'Q', 'K', 'A'];
  assert.deepEqual(ranks.map((rank) => parseCard(`${rank}D`).rank), [2, 3, 4, 5, 6, 7, 8, 9, 10, 11, 12, 13, 14]);
  for (const suit of 'SHDC') assert.equal(parseCard(`7${suit}`).suit, suit);
});

test('what is no card', () => {
  for (const text of ['', 'H', '11H', '7X', '7h', 'aS', '77']) assert.throws(() => parseCard(text), SyntaxError, text);
});

test('what is no hand', () => {
  for (const text of ['', '2S 3S 4S 5S', '2S 3S 4S 5S 6S 7S', '2S 2S 4S 5S 6S']) {
    assert.throws(() => parseHand(text), SyntaxError, text);
  }
  assert.equal(parseHand('  2S 3S\t4S  5S 6S ').length, 5);
});

test('each kind beats those below it', () => {
  for (let i = 0; i < HANDS.length; i += 1) {
    for (let k = 0; k < HANDS.length; k += 1) {
      assert.equal(Math.sign(compareHands(HANDS[i], HANDS[k])), Math.sign(i - k), `${HANDS[i]} against ${HANDS[k]}`);
    }
  }
});

test('the names of the kinds', () => {
  assert.deepEqual(HANDS.map((hand) => rate(hand).kind), [
    'high card',
    'pair',
    'two pairs',
    'three of a kind',
    'straight',
    'flush',
    'full house',
    'four of a kind',
    'straight flush',
  ]);
});

test('groups', () => {
  assert.deepEqual(groupsOf(parseHand('3S KH 3D KC 10S')), [
    [13, 2],
    [3, 2],
    [10, 1],
  ]);
  assert.deepEqual(groupsOf(parseHand('3S KH 3D 3C AS')), [
    [3, 3],
    [14, 1],
    [13, 1],
  ]);
});

test('straights', () => {
  assert.equal(straightTo(parseHand('9S 10H JD QC KS')), 13);
  assert.equal(straightTo(parseHand('AS KH QD JC 10S')), 14);
  assert.equal(straightTo(parseHand('5S 4H 3D 2C AS')), 5);
  assert.equal(straightTo(parseHand('2S AH KD QC JS')), 0);
  assert.equal(straightTo(parseHand('2S 3H 4D 5C 7S')), 0);
});

test('a flush needs one suit', () => {
  assert.equal(isFlush(parseHand('9H 2H 4H KH AH')), true);
  assert.equal(isFlush(parseHand('9H 2H 4H KH AS')), false);
});

test('the ranks that decide', () => {
  assert.deepEqual(rate('7S 7H 2D 2C AS').ranks, [7, 2, 14]);
  assert.deepEqual(rate('AS 2H 3D 4C 5S').ranks, [5]);
  assert.deepEqual(rate('4S 4H 4D 4C KS').ranks, [4, 13]);
});

test('within a kind', () => {
  assert.ok(compareHands('2S 3H 4D 5C 6S', 'AS 2H 3D 4C 5S') > 0);
  assert.ok(compareHands('3S 3H 3D AC AS', '4S 4H 4D 2C 2S') < 0);
  assert.ok(compareHands('JS JH 4D 4C 9S', 'JD JC 4S 4H 8S') > 0);
  assert.ok(compareHands('6S 6H AD 3C 2S', '6D 6C AS 4H 2D') < 0);
  assert.ok(compareHands('AS 9S 7S 5S 3S', 'AH 9H 7H 5H 4H') < 0);
});

test('suits never decide', () => {
  assert.equal(compareHands('2S 3H 4D 5C 6S', '2H 3D 4C 5S 6H'), 0);
});

import test from 'node:test';
import assert from 'node:assert/strict';
import { DisjointSets } from '../program/disjointSets.js';
import { friendGroups, knowEachOther, redundant } from '../program/groups.js';

const pairs = (text) => text.split(' ').filter(Boolean).map((pair) => [...pair]);
const groups = (people, text) => friendGroups([...people], pairs(text)).map((group) => group.join(''));

test('nobody', () => {
  assert.deepEqual(friendGroups([], []), []);
});

test('a chain in order', () => {
  assert.deepEqual(groups('abcde', 'ab bc cd de'), ['abcde']);
});

test('a chain backwards', () => {
  assert.deepEqual(groups('abcde', 'ed dc cb ba'), ['abcde']);
});

test('two groups joined at their ends', () => {
  assert.deepEqual(groups('abcdef', 'ab bc de ef cf'), ['abcdef']);
});

test('groups of three joined by their second members', () => {
  assert.deepEqual(groups('abcdef', 'ab ac de df be'), ['abcdef']);
});

test('groups that stay apart', () => {
  assert.deepEqual(groups('abcdefg', 'ag bf ce'), ['ag', 'bf', 'ce', 'd']);
});

test('joining three groups', () => {
  assert.deepEqual(groups('abcdefgh', 'ab cd ef bd fd'), ['abcdef', 'g', 'h']);
});

test('a ring has one friendship too many', () => {
  assert.deepEqual(redundant([...'abcd'], pairs('ab cd bd ca')), pairs('ca'));
});

test('the same friendship twice', () => {
  assert.deepEqual(redundant([...'abc'], pairs('bc cb bc')), pairs('cb bc'));
});

test('nobody is lost when joining many', () => {
  const people = Array.from({ length: 16 }, (_, i) => `p${i}`);
  const friendships = [];
  for (let width = 1; width < 16; width *= 2) {
    for (let i = 0; i + width < 16; i += 2 * width) friendships.push([people[i + width - 1], people[i + 2 * width - 1]]);
  }
  assert.equal(friendships.length, 15);
  assert.deepEqual(redundant(people, friendships), []);
  assert.equal(friendGroups(people, friendships).length, 1);
});

test('knowing is mutual', () => {
  const friendships = pairs('ab cd db');
  for (const [one, other] of pairs('ac ca ad da bc cb')) assert.ok(knowEachOther([...'abcde'], friendships, one, other));
  assert.ok(!knowEachOther([...'abcde'], friendships, 'a', 'e'));
});

test('union says whether it joined', () => {
  const sets = new DisjointSets();
  ['x', 'y', 'z'].forEach((name) => sets.add(name));
  assert.equal(sets.union('x', 'y'), true);
  assert.equal(sets.union('z', 'y'), true);
  assert.equal(sets.union('x', 'z'), false);
});

test('an unknown name is refused', () => {
  assert.throws(() => friendGroups(['a'], [['a', 'b']]), RangeError);
});

import test from 'node:test';
import assert from 'node:assert/strict';
import { friendGroups, knowEachOther, redundant } from '../program/groups.js';

test('strangers are groups of one', () => {
  assert.deepEqual(friendGroups(['Ann', 'Bob'], []), [['Ann'], ['Bob']]);
});

test('two friends', () => {
  assert.deepEqual(friendGroups(['Ann', 'Bob', 'Cem'], [['Ann', 'Cem']]), [['Ann', 'Cem'], ['Bob']]);
});

test('a friend of a friend', () => {
  assert.ok(knowEachOther(['Ann', 'Bob', 'Cem'], [['Ann', 'Bob'], ['Bob', 'Cem']], 'Ann', 'Cem'));
});

test('two pairs become one group', () => {
  const people = ['Ann', 'Bob', 'Cem', 'Dee'];
  const friendships = [['Ann', 'Bob'], ['Cem', 'Dee'], ['Bob', 'Dee']];
  assert.deepEqual(friendGroups(people, friendships), [people]);
});

test('a friendship inside a group tells nothing new', () => {
  const people = ['Ann', 'Bob', 'Cem'];
  const friendships = [['Ann', 'Bob'], ['Ann', 'Cem'], ['Cem', 'Bob']];
  assert.deepEqual(redundant(people, friendships), [['Cem', 'Bob']]);
});

test('the order of friendships does not matter', () => {
  const people = ['Ann', 'Bob', 'Cem'];
  assert.ok(knowEachOther(people, [['Cem', 'Bob'], ['Ann', 'Bob']], 'Cem', 'Ann'));
});

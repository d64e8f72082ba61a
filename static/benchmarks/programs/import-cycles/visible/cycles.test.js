import test from 'node:test';
import assert from 'node:assert/strict';
import { describeCycle, findCycle } from '../program/cycles.js';

test('a program without imports', () => {
  assert.equal(findCycle({ main: [] }), null);
});

test('a chain of imports is fine', () => {
  assert.equal(findCycle({ main: ['view'], view: ['model'], model: [] }), null);
});

test('two modules that import each other', () => {
  assert.deepEqual(findCycle({ view: ['model'], model: ['view'] }), ['view', 'model']);
});

test('two modules may import the same third', () => {
  assert.equal(findCycle({ main: ['view', 'store'], view: ['dates'], store: ['dates'], dates: [] }), null);
});

test('a module may be imported directly and indirectly', () => {
  assert.equal(describeCycle({ main: ['view', 'dates'], view: ['dates'], dates: [] }), 'no cycle');
});

test('a circle in words', () => {
  assert.equal(describeCycle({ a: ['b'], b: ['c'], c: ['a'] }), 'a → b → c → a');
});

test('a circle behind a way that leads to it', () => {
  const imports = { main: ['util', 'a'], a: ['b'], b: ['c'], c: ['b'] };
  assert.deepEqual(findCycle(imports), ['b', 'c']);
});

import test from 'node:test';
import assert from 'node:assert/strict';
import { describeCycle, findCycle } from '../program/cycles.js';

const program = (text) =>
  Object.fromEntries(text.split(' ').map((part) => {
    const [name, imported = ''] = part.split(':');
    return [name, [...imported]];
  }));

test('an empty program', () => {
  assert.equal(findCycle({}), null);
});

test('a module that imports itself', () => {
  assert.deepEqual(findCycle(program('a:a')), ['a']);
});

test('a diamond', () => {
  assert.equal(findCycle(program('a:bc b:d c:d d')), null);
});

test('a diamond of diamonds', () => {
  assert.equal(findCycle(program('a:bc b:d c:d d:ef e:g f:g g')), null);
});

test('the order in which modules are listed does not matter', () => {
  assert.equal(findCycle(program('d c:d b:d a:bc')), null);
  assert.equal(findCycle(program('b:d d a:cb c:d')), null);
});

test('one import listed twice', () => {
  assert.equal(findCycle(program('a:bb b')), null);
});

test('modules from outside are not looked into', () => {
  assert.equal(findCycle(program('a:xy b:xy')), null);
});

test('only the circle is named, not the way to it', () => {
  assert.deepEqual(findCycle(program('a:b b:c c:d d:c')), ['c', 'd']);
});

test('a circle behind a diamond', () => {
  assert.deepEqual(findCycle(program('a:bc b:d c:d d:e e:f f:e')), ['e', 'f']);
});

test('a circle after a finished branch does not name the branch', () => {
  assert.deepEqual(findCycle(program('a:bc b c:d d:a')), ['a', 'c', 'd']);
});

test('a long circle', () => {
  assert.equal(describeCycle(program('a:b b:c c:d d:e e:f f:a')), 'a → b → c → d → e → f → a');
});

test('a circle in the second part of a program', () => {
  assert.equal(describeCycle(program('a:b b x:y y:zb z:x')), 'x → y → z → x');
});

test('no circle in words', () => {
  assert.equal(describeCycle(program('a:bc b:c c')), 'no cycle');
});

test('many ways to the same modules are not walked one by one', () => {
  const imports = {};
  for (let level = 0; level < 16; level += 1) {
    for (const side of ['a', 'b']) imports[`${side}${level}`] = [`a${level + 1}`, `b${level + 1}`];
  }
  assert.equal(findCycle(imports), null);
});

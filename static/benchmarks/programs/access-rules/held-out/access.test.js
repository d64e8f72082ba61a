import test from 'node:test';
import assert from 'node:assert/strict';
import { allowedActions, mayDo } from '../program/access.js';
import { fits } from '../program/patterns.js';
import { expandRoles } from '../program/roles.js';

const expanded = (roles, parents) => [...expandRoles(roles, parents)].sort().join('');
const rule = (role, effect, actions, resource = '**') => ({ role, effect, actions, resource });

test('roles over many steps', () => {
  assert.equal(expanded(['a'], { a: ['b'], b: ['c'], c: ['d'] }), 'abcd');
  assert.equal(expanded(['b'], { a: ['b'], b: ['c', 'd'] }), 'bcd');
});

test('several roles, shared parents', () => {
  assert.equal(expanded(['a', 'x'], { a: ['m'], x: ['m'], m: ['z'] }), 'amxz');
  assert.equal(expanded([], { a: ['b'] }), '');
});

test('roles that inherit from one another', () => {
  assert.equal(expanded(['a'], { a: ['b'], b: ['a', 'c'] }), 'abc');
  assert.equal(expanded(['a'], { a: ['a'] }), 'a');
});

test('the list of roles is left alone', () => {
  const roles = ['a'];
  expandRoles(roles, { a: ['b'] });
  assert.deepEqual(roles, ['a']);
});

test('patterns without stars', () => {
  assert.equal(fits('a/b', 'a/b'), true);
  assert.equal(fits('a/b', 'a/c'), false);
  assert.equal(fits('a/b', 'a'), false);
  assert.equal(fits('a', 'a/b'), false);
});

test('one star is one part', () => {
  assert.equal(fits('*/b', 'a/b'), true);
  assert.equal(fits('a/*/c', 'a/b/c'), true);
  assert.equal(fits('a/*/c', 'a/c'), false);
  assert.equal(fits('*', 'a/b'), false);
});

test('two stars are any number of parts', () => {
  assert.equal(fits('**', 'a/b/c'), true);
  assert.equal(fits('a/**', 'a'), true);
  assert.equal(fits('a/*/**', 'a'), false);
  assert.equal(fits('a/*/**', 'a/b/c/d'), true);
  assert.equal(fits('a/**', 'b/a'), false);
});

test('a denial wins, whatever the order', () => {
  const allow = rule('a', 'allow', ['read']);
  const deny = rule('b', 'deny', ['read']);
  for (const rules of [[allow, deny], [deny, allow]]) {
    assert.equal(mayDo({ rules }, { roles: ['a', 'b'] }, 'read', 'x'), false);
    assert.equal(mayDo({ rules }, { roles: ['a'] }, 'read', 'x'), true);
  }
});

test('a denial of something else does not matter', () => {
  const rules = [rule('a', 'allow', ['any']), rule('a', 'deny', ['write']), rule('a', 'deny', ['read'], 'secret/*')];
  assert.equal(mayDo({ rules }, { roles: ['a'] }, 'read', 'open/x'), true);
  assert.equal(mayDo({ rules }, { roles: ['a'] }, 'write', 'open/x'), false);
  assert.equal(mayDo({ rules }, { roles: ['a'] }, 'read', 'secret/x'), false);
});

test('without rules nothing is allowed', () => {
  assert.equal(mayDo({ rules: [] }, { roles: ['a'] }, 'read', 'x'), false);
  assert.equal(mayDo({ rules: [rule('a', 'allow', [])] }, { roles: ['a'] }, 'read', 'x'), false);
  assert.equal(mayDo({ rules: [rule('b', 'allow', ['any'])] }, { roles: ['a'] }, 'read', 'x'), false);
});

test('denied by a role three steps up', () => {
  const parents = { a: ['b'], b: ['c'], c: ['d'] };
  const rules = [rule('a', 'allow', ['any']), rule('d', 'deny', ['write'])];
  assert.deepEqual(allowedActions({ parents, rules }, { roles: ['a'] }, ['write', 'read'], 'x'), ['read']);
});

test('any action may be denied', () => {
  const rules = [rule('a', 'allow', ['read']), rule('a', 'deny', ['any'], 'x')];
  assert.equal(mayDo({ rules }, { roles: ['a'] }, 'read', 'x'), false);
  assert.equal(mayDo({ rules }, { roles: ['a'] }, 'read', 'y'), true);
});

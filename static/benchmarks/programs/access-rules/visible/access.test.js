import test from 'node:test';
import assert from 'node:assert/strict';
import { allowedActions, mayDo } from '../program/access.js';
import { fits } from '../program/patterns.js';

const policy = {
  parents: { editor: ['reader'], chief: ['editor'], reader: ['everybody'] },
  rules: [
    { role: 'reader', effect: 'allow', actions: ['read'], resource: 'docs/**' },
    { role: 'editor', effect: 'allow', actions: ['write'], resource: 'docs/*' },
    { role: 'everybody', effect: 'deny', actions: ['any'], resource: 'docs/secret' },
    { role: 'chief', effect: 'allow', actions: ['any'], resource: '**' },
  ],
};
const may = (role, action, resource) => mayDo(policy, { roles: [role] }, action, resource);

test('what a rule allows', () => {
  assert.equal(may('reader', 'read', 'docs/plan'), true);
  assert.equal(may('reader', 'write', 'docs/plan'), false);
  assert.equal(may('guest', 'read', 'docs/plan'), false);
});

test('roles inherit', () => {
  assert.equal(may('editor', 'read', 'docs/a/b'), true);
  assert.equal(may('reader', 'read', 'docs/secret'), false);
});

test('roles inherit over several steps', () => {
  assert.equal(may('editor', 'read', 'docs/secret'), false);
  assert.equal(may('chief', 'write', 'docs/secret'), false);
});

test('patterns', () => {
  assert.equal(fits('docs/*', 'docs/a'), true);
  assert.equal(fits('docs/*', 'docs/a/b'), false);
  assert.equal(fits('docs/**', 'docs/a/b'), true);
});

test('any action', () => {
  assert.equal(may('chief', 'burn', 'house'), true);
});

test('the actions that are allowed', () => {
  assert.deepEqual(allowedActions(policy, { roles: ['editor'] }, ['burn', 'write', 'read'], 'docs/x'), ['write', 'read']);
});

test('stars may stand for nothing, denials for any action', () => {
  assert.equal(fits('docs/**', 'docs'), true);
});

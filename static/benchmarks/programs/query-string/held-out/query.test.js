import test from 'node:test';
import assert from 'node:assert/strict';
import { parse, stringify } from '../program/query.js';
import { withParams } from '../program/link.js';

test('nothing to write', () => {
  assert.equal(stringify({}), '');
});

test('false is a value', () => {
  assert.equal(stringify({ archived: false, open: true }), 'archived=false&open=true');
});

test('the empty string is a value', () => {
  assert.equal(stringify({ q: '', page: 1 }), 'q=&page=1');
});

test('zeros inside a list are kept, holes are not', () => {
  assert.equal(stringify({ n: [0, 1, null, undefined, 2] }), 'n=0&n=1&n=2');
});

test('null and undefined alone give nothing', () => {
  assert.equal(stringify({ a: null }), '');
  assert.equal(stringify({ a: undefined }), '');
});

test('an empty list gives nothing', () => {
  assert.equal(stringify({ a: [], b: 1 }), 'b=1');
});

test('keys and values are encoded', () => {
  assert.equal(stringify({ 'a b': 'c=d&e' }), 'a+b=c%3Dd%26e');
});

test('the words null and undefined are ordinary text', () => {
  assert.equal(stringify({ a: 'null', b: 'undefined', c: '0' }), 'a=null&b=undefined&c=0');
});

test('reading values with an equals sign or none', () => {
  assert.deepEqual(parse('a=b=c&flag&x='), { a: 'b=c', flag: '', x: '' });
});

test('reading three of the same', () => {
  assert.deepEqual(parse('t=1&&t=2&t=3&u=a+b'), { t: ['1', '2', '3'], u: 'a b' });
});

test('there and back', () => {
  const params = { q: '50% + more', empty: '', n: ['0', ''] };
  assert.deepEqual(parse(stringify(params)), params);
});

test('going back to page zero', () => {
  assert.equal(withParams('/list?page=1&q=', { page: 0 }), '/list?page=0&q=');
});

test('removing the last parameter removes the question mark', () => {
  assert.equal(withParams('/list?page=1', { page: null }), '/list');
});

test('an address without parameters', () => {
  assert.equal(withParams('/list', { page: 2 }), '/list?page=2');
  assert.equal(withParams('/list', {}), '/list');
});

test('a question mark in front is skipped, and only there', () => {
  assert.deepEqual(parse('?a=1'), { a: '1' });
  assert.deepEqual(parse('a=1?'), { a: '1?' });
  assert.deepEqual(parse('ab=1?'), { ab: '1?' });
});

test('keys are encoded like values', () => {
  assert.deepEqual(parse('a%26b=1&c+d=2&%3D'), { 'a&b': '1', 'c d': '2', '=': '' });
  assert.equal(stringify({ 'a&b': 1, 'c d': 2 }), 'a%26b=1&c+d=2');
});

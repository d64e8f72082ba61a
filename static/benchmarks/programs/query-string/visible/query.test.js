import test from 'node:test';
import assert from 'node:assert/strict';
import { parse, stringify } from '../program/query.js';
import { withParams } from '../program/link.js';

test('simple parameters', () => {
  assert.equal(stringify({ sort: 'name', page: 2 }), 'sort=name&page=2');
});

test('page zero is a page', () => {
  assert.equal(stringify({ sort: 'name', page: 0 }), 'sort=name&page=0');
});

test('missing values are left out', () => {
  assert.equal(stringify({ a: undefined, b: null, c: 'x' }), 'c=x');
});

test('a list repeats its key', () => {
  assert.equal(stringify({ tag: ['red', 'dark blue'] }), 'tag=red&tag=dark+blue');
});

test('reading a query', () => {
  assert.deepEqual(parse('?q=a%26b&tag=x&tag=y'), { q: 'a&b', tag: ['x', 'y'] });
});

test('changing one parameter of a link', () => {
  assert.equal(withParams('/list?page=3&archived=true', { archived: false }), '/list?page=3&archived=false');
});

test('signs with a meaning of their own', () => {
  assert.deepEqual(parse('sum=1%2B1&eq=a=b'), { sum: '1+1', eq: 'a=b' });
  assert.deepEqual(parse('first%20name=Ada'), { 'first name': 'Ada' });
});

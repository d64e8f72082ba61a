import test from 'node:test';
import assert from 'node:assert/strict';
import { slugify, uniqueSlugs } from '../program/slug.js';
import { contents } from '../program/contents.js';

test('apostrophes do not break a word', () => {
  assert.equal(slugify("Don't panic"), 'dont-panic');
});

test('no dashes at the ends or in a row', () => {
  assert.equal(slugify('--- What -- now? ---'), 'what-now');
});

test('nothing left to use', () => {
  assert.equal(slugify('???'), 'section');
});

test('headings without a slug are numbered as well', () => {
  assert.deepEqual(uniqueSlugs(['!', '?']), ['section', 'section-2']);
});

test('a numbered slug may be taken already', () => {
  assert.deepEqual(uniqueSlugs(['Step 2x', 'Step-2x', 'Step 2x 2']), ['step-2x', 'step-2x-2', 'step-2x-2-2']);
});

test('headings that differ only in their signs', () => {
  assert.deepEqual(uniqueSlugs(['C', 'C++', 'C#']), ['c', 'c-2', 'c-3']);
});

test('two lists do not know of each other', () => {
  assert.deepEqual(uniqueSlugs(['Alpha', 'Beta']), ['alpha', 'beta']);
  assert.deepEqual(uniqueSlugs(['Beta', 'Alpha', 'Beta']), ['beta', 'alpha', 'beta-2']);
});

test('numbering starts again with each list', () => {
  const first = uniqueSlugs(['Day', 'Day']);
  const second = uniqueSlugs(['Day', 'Day']);
  assert.deepEqual(first, ['day', 'day-2']);
  assert.deepEqual(second, first);
});

test('an empty list in between', () => {
  uniqueSlugs(['Gamma']);
  assert.deepEqual(uniqueSlugs([]), []);
  assert.deepEqual(uniqueSlugs(['Gamma']), ['gamma']);
});

test('contents with levels and a repeated heading', () => {
  const document = '# One\n### Deep\nno # heading\n#nor this\n# One  ';
  assert.equal(contents(document), '- [One](#one)\n    - [Deep](#deep)\n- [One](#one-2)');
});

test('contents of two documents', () => {
  assert.equal(contents('# Intro\n# End'), '- [Intro](#intro)\n- [End](#end)');
  assert.equal(contents('# End'), '- [End](#end)');
});

test('a document without headings', () => {
  assert.equal(contents('only text'), '');
});

test('accents vanish without a trace', () => {
  assert.equal(slugify('Ärger über Öl'), 'arger-uber-ol');
});

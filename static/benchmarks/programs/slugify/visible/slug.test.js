import test from 'node:test';
import assert from 'node:assert/strict';
import { slugify, uniqueSlugs } from '../program/slug.js';
import { contents } from '../program/contents.js';

test('words are joined by dashes', () => {
  assert.equal(slugify('  Getting started: the basics! '), 'getting-started-the-basics');
});

test('accents are dropped', () => {
  assert.equal(slugify('Crème brûlée'), 'creme-brulee');
});

test('repeated headings are numbered', () => {
  assert.deepEqual(uniqueSlugs(['Notes', 'Links', 'Notes', 'Notes']), ['notes', 'links', 'notes-2', 'notes-3']);
});

test('the same document gives the same contents again', () => {
  const document = '# Guide\ntext\n## Install\n## Use';
  const expected = '- [Guide](#guide)\n  - [Install](#install)\n  - [Use](#use)';
  assert.equal(contents(document), expected);
  assert.equal(contents(document), expected);
});

test('digits stay, apostrophes go', () => {
  assert.equal(slugify("Chapter 12: The King's 3rd Wife"), 'chapter-12-the-kings-3rd-wife');
});

import test from 'node:test';
import assert from 'node:assert/strict';
import { render } from '../program/template.js';

const values = { name: ' ada lovelace ', city: 'London', count: 0 };
const lookup = async (name) => values[name];

test('text without placeholders', async () => {
  assert.equal(await render('Hello.', lookup), 'Hello.');
});

test('values are filled in', async () => {
  assert.equal(await render('From {{city}}: {{ count }} letters', lookup), 'From London: 0 letters');
});

test('one filter', async () => {
  assert.equal(await render('{{ city | upper }}!', lookup), 'LONDON!');
});

test('two filters, one after the other', async () => {
  assert.equal(await render('Dear {{ name | trim | title }},', lookup), 'Dear Ada Lovelace,');
});

test('a missing value leaves nothing', async () => {
  assert.equal(await render('[{{ nothing }}]', lookup), '[]');
});

test('an open placeholder is an error', async () => {
  await assert.rejects(render('Dear {{ name', lookup), SyntaxError);
});

test('values come out as they are', async () => {
  assert.equal(await render('[{{ name }}]', lookup), '[ ada lovelace ]');
  assert.equal(await render('{{ a | dashes }}, {{ a | title }}', async () => 'new York to rome'), 'new-York-to-rome, New York To Rome');
});

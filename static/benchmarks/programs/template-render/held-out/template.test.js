import test from 'node:test';
import assert from 'node:assert/strict';
import { render } from '../program/template.js';

const values = { word: 'Two Words', padded: '  x y ', zero: 0, no: false, empty: '', nil: null };
const lookup = async (name) => values[name];

test('the empty template', async () => {
  assert.equal(await render('', lookup), '');
});

test('a lookup that answers at once', async () => {
  assert.equal(await render('{{ word }}', (name) => values[name]), 'Two Words');
});

test('zero, false and the empty text are values', async () => {
  assert.equal(await render('{{zero}}/{{no}}/{{empty}}/{{nil}}', lookup), '0/false//');
});

test('a number can be filtered', async () => {
  assert.equal(await render('{{ zero | trim }}', lookup), '0');
});

test('three filters in a row', async () => {
  assert.equal(await render('{{ padded | trim | upper | dashes }}', lookup), 'X-Y');
});

test('filters are applied in order', async () => {
  const filters = {
    a: async (text) => `${text}a`,
    b: async (text) => `${text}b`,
  };
  assert.equal(await render('{{ word|a|b }} {{ word|b|a }}', lookup, filters), 'Two Wordsab Two Wordsba');
});

test('filters may answer at once, too', async () => {
  const filters = { twice: (text) => text + text };
  assert.equal(await render('{{ zero | twice | twice }}', lookup, filters), '0000');
});

test('the same filter twice', async () => {
  assert.equal(await render('{{ word | lower | lower }}', lookup), 'two words');
});

test('several placeholders with several filters', async () => {
  assert.equal(
    await render('a {{ word | lower | dashes }} b {{ padded | trim | upper }} c', lookup),
    'a two-words b X Y c',
  );
});

test('missing values are not filtered', async () => {
  assert.equal(await render('<{{ nobody | trim | upper }}>', lookup), '<>');
});

test('an unknown filter is an error', async () => {
  await assert.rejects(render('{{ word | shout }}', lookup), /Unknown filter "shout"/);
});

test('a failing lookup is passed on', async () => {
  const failing = async () => {
    throw new Error('offline');
  };
  await assert.rejects(render('{{ word | upper }}', failing), /offline/);
});

test('lookups happen one at a time, in order', async () => {
  const log = [];
  const slow = async (name) => {
    log.push(`ask ${name}`);
    await Promise.resolve();
    log.push(`got ${name}`);
    return name;
  };
  assert.equal(await render('{{ a }}{{ b }}', slow), 'ab');
  assert.deepEqual(log, ['ask a', 'got a', 'ask b', 'got b']);
});

test('titles begin with capitals', async () => {
  const say = async () => 'the old  man';
  assert.equal(await render('{{ x | title }}', say), 'The Old  Man');
});

test('a placeholder that is not closed is refused', async () => {
  await assert.rejects(() => render('a {{ b', lookup), SyntaxError);
  await assert.rejects(() => render('{{', lookup), SyntaxError);
  assert.equal(await render('{{a}}', async () => 'x'), 'x');
});

test('an empty name at once followed by the end', async () => {
  assert.equal(await render('1{{}}2', async () => undefined), '12');
});

test('values keep their spaces and capitals', async () => {
  assert.equal(await render('<{{ padded }}>', lookup), '<  x y >');
  assert.equal(await render('{{ x | title }}', async () => 'macBeth IV'), 'MacBeth IV');
  assert.equal(await render('{{ x | dashes }}', async () => 'a b c d'), 'a-b-c-d');
});

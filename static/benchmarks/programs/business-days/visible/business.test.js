import test from 'node:test';
import assert from 'node:assert/strict';
import { countBusinessDays, waitingDays } from '../program/business.js';

test('one whole week', () => {
  assert.equal(countBusinessDays('2024-03-04', '2024-03-10'), 5);
});

test('a single day', () => {
  assert.equal(countBusinessDays('2024-03-06', '2024-03-06'), 1);
  assert.equal(countBusinessDays('2024-03-09', '2024-03-09'), 0);
});

test('a holiday in the middle of the week', () => {
  assert.equal(countBusinessDays('2024-12-23', '2024-12-29', ['2024-12-25']), 4);
});

test('May of 2021, with the first of May on a Saturday', () => {
  assert.equal(countBusinessDays('2021-05-01', '2021-05-31', ['2021-05-01', '2021-05-13']), 20);
});

test('waiting over a weekend', () => {
  assert.equal(waitingDays('2024-03-08', 1), 3);
});

test('waiting over a holiday', () => {
  assert.equal(waitingDays('2024-12-24', 2, ['2024-12-25', '2024-12-28']), 3);
});

import assert from 'node:assert/strict';
import test from 'node:test';
import { book, gaps, minutesOf, timeOf, usage } from '../program/bookings.js';

test('books what is free', () => {
  const day = [];
  assert.equal(book(day, 540, 600), true);
  assert.equal(book(day, 480, 540), true);
  assert.equal(book(day, 700, 760), true);
  assert.deepEqual(day, [
    { from: 480, to: 540 },
    { from: 540, to: 600 },
    { from: 700, to: 760 },
  ]);
});

test('refuses collisions and nonsense', () => {
  const day = [{ from: 540, to: 600 }];
  assert.equal(book(day, 590, 620), false);
  assert.equal(book(day, 500, 541), false);
  assert.equal(book(day, 500, 700), false);
  assert.equal(book(day, 700, 700), false);
  assert.equal(book(day, 1400, 1441), false);
  assert.equal(day.length, 1);
});

test('finds gaps', () => {
  const day = [
    { from: 0, to: 480 },
    { from: 500, to: 1400 },
  ];
  assert.deepEqual(gaps(day, 30), [{ from: 1400, to: 1440 }]);
  assert.deepEqual(gaps(day, 20)[0], { from: 480, to: 500 });
  assert.equal(gaps([], 1440).length, 1);
});

test('knows how much is used', () => {
  assert.equal(usage([]), 0);
  assert.equal(usage([{ from: 0, to: 720 }]), 0.5);
});

test('reads and writes times', () => {
  assert.equal(minutesOf('9:30'), 570);
  assert.equal(minutesOf(' 24 '), 1440);
  assert.ok(Number.isNaN(minutesOf('9:75')));
  assert.equal(timeOf(570), '09:30');
  assert.equal(timeOf(0), '00:00');
});

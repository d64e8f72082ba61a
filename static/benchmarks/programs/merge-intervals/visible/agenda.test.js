import test from 'node:test';
import assert from 'node:assert/strict';
import { busyMinutes, freeSlots, mergeSlots } from '../program/agenda.js';

test('appointments apart stay apart', () => {
  assert.deepEqual(mergeSlots([{ start: 60, end: 90 }, { start: 10, end: 20 }]), [
    { start: 10, end: 20 },
    { start: 60, end: 90 },
  ]);
});

test('overlapping appointments are joined', () => {
  assert.deepEqual(mergeSlots([{ start: 10, end: 30 }, { start: 20, end: 50 }]), [{ start: 10, end: 50 }]);
});

test('an appointment within another', () => {
  assert.deepEqual(mergeSlots([{ start: 10, end: 80 }, { start: 20, end: 30 }]), [{ start: 10, end: 80 }]);
});

test('busy time', () => {
  assert.equal(busyMinutes(['09:00-10:00', '09:30-10:30', '14:00-14:15']), 105);
});

test('free time around a workshop with a call in it', () => {
  const appointments = ['10:00-15:00', '11:00-11:30'];
  assert.deepEqual(freeSlots(appointments, '09:00-17:00'), ['09:00-10:00', '15:00-17:00']);
});

test('a day without appointments is free', () => {
  assert.deepEqual(freeSlots([], '09:00-17:00'), ['09:00-17:00']);
});

test('appointments that touch are one', () => {
  assert.deepEqual(mergeSlots([{ start: 5, end: 10 }, { start: 10, end: 15 }]), [{ start: 5, end: 15 }]);
});

test('short gaps are free, too, and only the working day counts', () => {
  const appointments = ['07:00-08:30', '09:05-10:00', '11:30-13:00'];
  assert.deepEqual(freeSlots(appointments, '09:00-11:00'), ['09:00-09:05', '10:00-11:00']);
});

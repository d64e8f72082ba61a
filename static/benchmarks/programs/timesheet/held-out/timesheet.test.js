import test from 'node:test';
import assert from 'node:assert/strict';
import { formatMinutes, minutesBetween, parseTime } from '../program/time.js';
import { minutesByDay, workedMinutes } from '../program/entries.js';
import { payFor, splitOvertime } from '../program/pay.js';
import { summarise } from '../program/timesheet.js';

test('the ends of the day', () => {
  assert.equal(parseTime('00:00'), 0);
  assert.equal(parseTime('23:59'), 1439);
});

test('a broken time is refused', () => {
  assert.throws(() => parseTime('8:30'), SyntaxError);
  assert.throws(() => parseTime('noon'), SyntaxError);
});

test('within one day', () => {
  assert.equal(minutesBetween('00:00', '23:59'), 1439);
  assert.equal(minutesBetween('12:00', '12:00'), 0);
  assert.equal(minutesBetween('12:00', '12:01'), 1);
});

test('over midnight', () => {
  assert.equal(minutesBetween('23:59', '00:00'), 1);
  assert.equal(minutesBetween('18:00', '02:30'), 510);
  assert.equal(minutesBetween('12:01', '12:00'), 1439);
});

test('formatting', () => {
  assert.equal(formatMinutes(0), '0:00');
  assert.equal(formatMinutes(59), '0:59');
  assert.equal(formatMinutes(2460), '41:00');
});

test('breaks given, not given and zero', () => {
  const entry = { day: 'Tue', start: '10:00', end: '16:00' };
  assert.equal(workedMinutes(entry), 330);
  assert.equal(workedMinutes({ ...entry, breakMinutes: 45 }), 315);
  assert.equal(workedMinutes({ ...entry, breakMinutes: 0 }), 360);
});

test('a break longer than the work leaves nothing', () => {
  assert.equal(workedMinutes({ day: 'Tue', start: '10:00', end: '10:20' }), 0);
});

test('days are kept apart', () => {
  const entries = [
    { day: 'Mon', start: '20:00', end: '01:00', breakMinutes: 0 },
    { day: 'Tue', start: '09:00', end: '10:00', breakMinutes: 0 },
    { day: 'Mon', start: '09:00', end: '10:00', breakMinutes: 30 },
  ];
  assert.deepEqual(minutesByDay(entries), { Mon: 330, Tue: 60 });
});

test('around the weekly limit', () => {
  assert.deepEqual(splitOvertime(2399, 2400), { regular: 2399, overtime: 0 });
  assert.deepEqual(splitOvertime(2400, 2400), { regular: 2400, overtime: 0 });
  assert.deepEqual(splitOvertime(2401, 2400), { regular: 2400, overtime: 1 });
  assert.deepEqual(splitOvertime(0, 2400), { regular: 0, overtime: 0 });
});

test('pay is rounded to cents', () => {
  assert.equal(payFor({ regular: 100, overtime: 0 }, 1999), 3332);
  assert.equal(payFor({ regular: 60, overtime: 60 }, 1000), 2500);
});

test('a part-time week', () => {
  const entries = [
    { day: 'Mon', start: '09:00', end: '13:00', breakMinutes: 0 },
    { day: 'Wed', start: '09:00', end: '15:00' },
  ];
  assert.deepEqual(summarise(entries, { weeklyHours: 20, hourlyCents: 1800 }), {
    days: ['Mon 4:00', 'Wed 5:30'],
    total: '9:30',
    overtime: '0:00',
    payCents: 17100,
  });
});

test('a part-time week with overtime', () => {
  const entries = [
    { day: 'Sat', start: '19:00', end: '03:00', breakMinutes: 0 },
    { day: 'Sun', start: '19:00', end: '03:30' },
  ];
  assert.deepEqual(summarise(entries, { weeklyHours: 10, hourlyCents: 2000 }), {
    days: ['Sat 8:00', 'Sun 8:00'],
    total: '16:00',
    overtime: '6:00',
    payCents: 38000,
  });
});

test('a week without work', () => {
  assert.deepEqual(summarise([], { hourlyCents: 2000 }), {
    days: [],
    total: '0:00',
    overtime: '0:00',
    payCents: 0,
  });
});

test('forty hours are a week', () => {
  const entries = ['Mon', 'Tue', 'Wed', 'Thu', 'Fri'].map((day) => ({ day, start: '08:00', end: '16:12', breakMinutes: 0 }));
  assert.deepEqual(summarise(entries, { hourlyCents: 1_000 }).overtime, '1:00');
  assert.equal(formatMinutes(65), '1:05');
});

import test from 'node:test';
import assert from 'node:assert/strict';
import { formatMinutes, minutesBetween, parseTime } from '../program/time.js';
import { minutesByDay, workedMinutes } from '../program/entries.js';
import { splitOvertime } from '../program/pay.js';
import { summarise } from '../program/timesheet.js';

const WEEK = ['Mon', 'Tue', 'Wed', 'Thu', 'Fri'];

test('reads a time', () => {
  assert.equal(parseTime('08:30'), 510);
});

test('shows minutes as hours', () => {
  assert.equal(formatMinutes(485), '8:05');
});

test('an ordinary day', () => {
  assert.equal(minutesBetween('09:00', '17:15'), 495);
});

test('a night shift ends on the next day', () => {
  assert.equal(minutesBetween('22:00', '06:00'), 480);
});

test('a night of work, with a break', () => {
  assert.equal(workedMinutes({ day: 'Fri', start: '23:30', end: '04:00', breakMinutes: 15 }), 255);
});

test('the usual break is half an hour', () => {
  assert.equal(workedMinutes({ day: 'Mon', start: '09:00', end: '17:00' }), 450);
});

test('a day without any break', () => {
  assert.equal(workedMinutes({ day: 'Mon', start: '09:00', end: '13:00', breakMinutes: 0 }), 240);
});

test('two entries on one day are added', () => {
  const entries = [
    { day: 'Mon', start: '08:00', end: '12:00', breakMinutes: 10 },
    { day: 'Mon', start: '13:00', end: '17:00', breakMinutes: 20 },
  ];
  assert.deepEqual(minutesByDay(entries), { Mon: 450 });
});

test('a long week has overtime', () => {
  assert.deepEqual(splitOvertime(2700, 2400), { regular: 2400, overtime: 300 });
});

test('a short week has none', () => {
  assert.deepEqual(splitOvertime(1200, 2400), { regular: 1200, overtime: 0 });
});

test('a full week is paid in full', () => {
  const entries = WEEK.map((day) => ({ day, start: '08:00', end: '16:30' }));
  assert.deepEqual(summarise(entries, { hourlyCents: 2000 }), {
    days: ['Mon 8:00', 'Tue 8:00', 'Wed 8:00', 'Thu 8:00', 'Fri 8:00'],
    total: '40:00',
    overtime: '0:00',
    payCents: 80000,
  });
});

test('overtime is paid at one and a half times the rate', () => {
  const entries = WEEK.map((day) => ({ day, start: '08:00', end: '17:30' }));
  const week = summarise(entries, { hourlyCents: 2000 });
  assert.equal(week.overtime, '5:00');
  assert.equal(week.payCents, 95000);
});

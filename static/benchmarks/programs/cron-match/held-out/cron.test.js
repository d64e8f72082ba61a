import test from 'node:test';
import assert from 'node:assert/strict';
import { matches, parseCron } from '../program/cron.js';
import { FIELDS, parseField } from '../program/fields.js';

const noon = { minute: 0, hour: 12, day: 1, month: 1, weekday: 0 };
const valuesOf = (line, name, min, max) => {
  const cron = parseCron(line);
  const values = [];
  for (let value = min; value <= max; value += 1) {
    if (matches(cron, { ...noon, [name]: value })) values.push(value);
  }
  return values;
};

test('every third month starts in January', () => {
  assert.deepEqual(valuesOf('* * * */3 *', 'month', 1, 12), [1, 4, 7, 10]);
});

test('every tenth day', () => {
  assert.deepEqual(valuesOf('* * */10 * *', 'day', 1, 31), [1, 11, 21, 31]);
});

test('steps in a range of minutes count from its beginning', () => {
  assert.deepEqual(valuesOf('7-40/10 * * * *', 'minute', 0, 59), [7, 17, 27, 37]);
});

test('a range whose end is no whole number of steps away', () => {
  assert.deepEqual(valuesOf('* 9-17/3 * * *', 'hour', 0, 23), [9, 12, 15]);
  assert.deepEqual(valuesOf('* 10-17/3 * * *', 'hour', 0, 23), [10, 13, 16]);
});

test('hours start at zero', () => {
  assert.deepEqual(valuesOf('* */6 * * *', 'hour', 0, 23), [0, 6, 12, 18]);
});

test('lists of parts', () => {
  assert.deepEqual(valuesOf('0,5-7,50-59/4 * * * *', 'minute', 0, 59), [0, 5, 6, 7, 50, 54, 58]);
});

test('ranges include both ends', () => {
  assert.deepEqual(valuesOf('* * * * 2-4', 'weekday', 0, 6), [2, 3, 4]);
});

test('a range of one', () => {
  assert.deepEqual(valuesOf('* * 8-8/5 * *', 'day', 1, 31), [8]);
});

test('all five fields must match', () => {
  const cron = parseCron('5 4 3 2 1');
  const moment = { minute: 5, hour: 4, day: 3, month: 2, weekday: 1 };
  assert.ok(matches(cron, moment));
  for (const name of Object.keys(moment)) {
    assert.ok(!matches(cron, { ...moment, [name]: moment[name] + 1 }), name);
  }
});

test('parts as they are read', () => {
  assert.deepEqual(parseField('*/2,4', FIELDS[2]), [
    { from: 1, to: 31, step: 2 },
    { from: 4, to: 4, step: 1 },
  ]);
});

test('values outside a field are refused', () => {
  for (const line of ['60 * * * *', '* * 0 * *', '* * * 13 *', '* 5-3 * * *', '*/0 * * * *']) {
    assert.throws(() => parseCron(line), RangeError, line);
  }
});

test('what is no number is refused', () => {
  assert.throws(() => parseCron('a * * * *'), SyntaxError);
  assert.throws(() => parseCron('1- * * * *'), SyntaxError);
});

test('each field has its limits', () => {
  for (const line of ['60 * * * *', '* 24 * * *', '* * 32 * *', '* * * 13 *', '* * * * 7', '* * 0 * *', '* * * 0 *']) {
    assert.throws(() => parseCron(line), RangeError, line);
  }
  assert.equal(matches(parseCron('59 23 31 12 6'), { minute: 59, hour: 23, day: 31, month: 12, weekday: 6 }), true);
});

test('a line has five fields', () => {
  assert.throws(() => parseCron('* * * *'), SyntaxError);
  assert.throws(() => parseCron('* * * * * *'), SyntaxError);
});

test('any number of blanks divides the fields', () => {
  assert.equal(matches(parseCron('  0   12\t1 1  * '), noon), true);
});

import test from 'node:test';
import assert from 'node:assert/strict';
import { assignRooms, roomsNeeded } from '../program/rooms.js';

const at = (start, end, title = `${start}`) => ({ title, start, end });
const usedRooms = (meetings) => new Set(assignRooms(meetings).map(({ room }) => room)).size;

test('one meeting', () => {
  assert.equal(roomsNeeded([at(5, 10)]), 1);
});

test('a short early and a long late meeting', () => {
  assert.equal(roomsNeeded([at(5, 30), at(100, 1200)]), 1);
});

test('times with one to four digits', () => {
  assert.equal(roomsNeeded([at(0, 9), at(9, 80), at(80, 700), at(700, 1300)]), 1);
});

test('two overlap in the evening', () => {
  assert.equal(roomsNeeded([at(950, 1010), at(1000, 1100), at(1100, 1200)]), 2);
});

test('the order of the list does not matter', () => {
  const meetings = [at(1060, 1100), at(960, 1050), at(480, 540), at(930, 990)];
  assert.equal(roomsNeeded(meetings), 2);
  assert.equal(roomsNeeded([...meetings].reverse()), 2);
});

test('all at the same time', () => {
  assert.equal(roomsNeeded([at(990, 1010), at(990, 1010), at(990, 1010), at(990, 1010)]), 4);
});

test('a long meeting over many short ones', () => {
  assert.equal(roomsNeeded([at(60, 1400), at(90, 100), at(100, 900), at(900, 1000), at(1000, 1001)]), 2);
});

test('nested meetings', () => {
  assert.equal(roomsNeeded([at(10, 2000), at(90, 1900), at(800, 1800)]), 3);
});

test('as many rooms as are handed out', () => {
  const days = [
    [at(480, 540), at(930, 990), at(960, 1050), at(1060, 1100)],
    [at(95, 105), at(100, 110), at(104, 1000), at(1000, 1005)],
    [at(7, 11), at(8, 9), at(9, 101), at(10, 12)],
  ];
  for (const meetings of days) assert.equal(roomsNeeded(meetings), usedRooms(meetings));
});

test('rooms are handed out by start', () => {
  assert.deepEqual(assignRooms([at(1000, 1100, 'late'), at(900, 1001, 'early')]), [
    { title: 'early', room: 1 },
    { title: 'late', room: 2 },
  ]);
});

test('a room is free again at the minute its meeting ends', () => {
  assert.deepEqual(assignRooms([at(980, 1000, 'a'), at(1000, 1020, 'b')]).map(({ room }) => room), [1, 1]);
});

test('the meetings are not reordered', () => {
  const meetings = [at(900, 910), at(100, 110)];
  roomsNeeded(meetings);
  assignRooms(meetings);
  assert.deepEqual(meetings, [at(900, 910), at(100, 110)]);
});

test('no meeting needs no room', () => {
  assert.equal(roomsNeeded([]), 0);
});

test('the longer of two meetings that begin together gets the later room', () => {
  assert.deepEqual(assignRooms([at(9, 12, 'long'), at(9, 10, 'short'), at(8, 9, 'early')]), [
    { title: 'early', room: 1 },
    { title: 'short', room: 1 },
    { title: 'long', room: 2 },
  ]);
});

test('of several free rooms the first', () => {
  const meetings = [at(8, 9, 'a'), at(8, 9, 'b'), at(8, 9, 'c'), at(9, 10, 'd'), at(9, 10, 'e')];
  assert.deepEqual(assignRooms(meetings).map(({ room }) => room), [1, 2, 3, 1, 2]);
});

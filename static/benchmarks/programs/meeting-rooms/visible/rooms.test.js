import test from 'node:test';
import assert from 'node:assert/strict';
import { assignRooms, roomsNeeded } from '../program/rooms.js';

const at = (start, end, title = `${start}`) => ({ title, start, end });

test('no meetings need no room', () => {
  assert.equal(roomsNeeded([]), 0);
});

test('meetings one after the other share a room', () => {
  assert.equal(roomsNeeded([at(540, 600), at(600, 660), at(700, 720)]), 1);
});

test('overlapping meetings need their own rooms', () => {
  assert.equal(roomsNeeded([at(540, 660), at(600, 630), at(610, 700)]), 3);
});

test('an afternoon', () => {
  assert.equal(roomsNeeded([at(900, 960), at(980, 1020), at(1030, 1080)]), 1);
});

test('a day from morning to evening', () => {
  assert.equal(roomsNeeded([at(480, 540), at(930, 990), at(960, 1050), at(1060, 1100)]), 2);
});

test('the first free room is taken', () => {
  assert.deepEqual(assignRooms([at(600, 700, 'b'), at(540, 620, 'a'), at(620, 640, 'c')]), [
    { title: 'a', room: 1 },
    { title: 'b', room: 2 },
    { title: 'c', room: 1 },
  ]);
});

test('the first free room is given', () => {
  const rooms = assignRooms([at(9, 10), at(9, 11), at(11, 12)]);
  assert.deepEqual(rooms.map(({ room }) => room), [1, 2, 1]);
});

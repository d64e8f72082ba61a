import test from 'node:test';
import assert from 'node:assert/strict';
import { isAlive, parseBoard, renderBoard } from '../program/board.js';
import { countNeighbours, nextGeneration } from '../program/life.js';

test('a board is written as it was read', () => {
  assert.equal(renderBoard(parseBoard('#..\n.#.')), '#..\n.#.');
});

test('neighbours are counted', () => {
  const board = parseBoard('.....\n.##..\n.#...\n.....\n.....');
  assert.equal(countNeighbours(board, 2, 2), 3);
  assert.equal(countNeighbours(board, 1, 1), 2);
});

test('a block stays', () => {
  const block = '....\n.##.\n.##.\n....';
  assert.equal(renderBoard(nextGeneration(parseBoard(block))), block);
});

test('a blinker in the middle turns', () => {
  const board = parseBoard('.....\n.....\n.###.\n.....\n.....');
  assert.equal(renderBoard(nextGeneration(board)), '.....\n..#..\n..#..\n..#..\n.....');
});

test('beyond the right edge is the left column', () => {
  const board = parseBoard('#...\n....');
  assert.ok(isAlive(board, 4, 0));
});

test('beyond the left edge is the right column', () => {
  const board = parseBoard('...#\n....');
  assert.ok(isAlive(board, -1, 0));
});

test('a blinker over the edge turns, too', () => {
  const board = parseBoard('.....\n.....\n##..#\n.....\n.....');
  assert.equal(renderBoard(nextGeneration(board)), '.....\n#....\n#....\n#....\n.....');
});

test('a crowded cell dies', () => {
  const board = parseBoard(`
    .....
    .#.#.
    ..#..
    .#.#.
    .....`);
  assert.equal(isAlive(nextGeneration(board), 2, 2), false);
});

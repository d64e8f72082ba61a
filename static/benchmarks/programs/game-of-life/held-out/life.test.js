import test from 'node:test';
import assert from 'node:assert/strict';
import { isAlive, parseBoard, renderBoard } from '../program/board.js';
import { countNeighbours, nextGeneration } from '../program/life.js';

const after = (text, generations) => {
  let board = parseBoard(text);
  for (let i = 0; i < generations; i += 1) board = nextGeneration(board);
  return renderBoard(board);
};

test('beyond the top is the bottom row', () => {
  const board = parseBoard('....\n....\n.#..');
  assert.ok(isAlive(board, 1, -1));
  assert.ok(!isAlive(board, 2, -1));
});

test('beyond the bottom is the top row', () => {
  const board = parseBoard('.#..\n....\n....');
  assert.ok(isAlive(board, 1, 3));
  assert.ok(!isAlive(board, 1, 2));
});

test('the edges of a board that is not square', () => {
  const board = parseBoard('.....#\n......\n#.....');
  assert.ok(isAlive(board, -1, 0));
  assert.ok(isAlive(board, -1, 3));
  assert.ok(isAlive(board, 0, -1));
  assert.ok(isAlive(board, 6, -1));
  assert.ok(!isAlive(board, -1, -1));
});

test('inside, nothing is wrapped', () => {
  const board = parseBoard('#.#\n.#.\n..#');
  const seen = [0, 1, 2].map((row) => [0, 1, 2].map((column) => isAlive(board, column, row)));
  assert.deepEqual(seen, [[true, false, true], [false, true, false], [false, false, true]]);
});

test('a cell in the corner has eight neighbours', () => {
  assert.equal(countNeighbours(parseBoard('####\n####\n####\n####'), 0, 0), 8);
  assert.equal(countNeighbours(parseBoard('....\n.#..\n....\n...#'), 0, 0), 2);
});

test('neighbours across each edge', () => {
  const board = parseBoard('.#..\n....\n....\n#...');
  assert.equal(countNeighbours(board, 0, 0), 2);
  assert.equal(countNeighbours(board, 3, 0), 1);
  assert.equal(countNeighbours(board, 1, 3), 2);
});

test('a block in the four corners stays', () => {
  const corners = '#..#\n....\n....\n#..#';
  assert.equal(after(corners, 1), corners);
  assert.equal(after(corners, 5), corners);
});

test('a blinker over the top edge', () => {
  assert.equal(after('..#..\n..#..\n.....\n.....\n..#..', 1), '.###.\n.....\n.....\n.....\n.....');
});

test('a blinker comes back after two generations', () => {
  const blinker = '#...##\n......\n......\n......\n......';
  assert.equal(after(blinker, 2), blinker);
});

test('a lonely cell dies, a crowded one as well', () => {
  assert.equal(after('....\n.#..\n....\n....', 1), '....\n....\n....\n....');
  assert.equal(after('.....\n.###.\n.###.\n.###.\n.....', 1), '..#..\n.#.#.\n#...#\n.#.#.\n..#..');
});

test('a glider moves on by one in four generations', () => {
  assert.equal(after('.#....\n..#...\n###...\n......\n......\n......', 4), '......\n..#...\n...#..\n.###..\n......\n......');
});

test('a glider goes round the board', () => {
  const glider = '.#....\n..#...\n###...\n......\n......\n......';
  assert.equal(after(glider, 24), glider);
});

test('a glider that flies to the upper left', () => {
  const glider = '###..\n#....\n.#...\n.....\n.....';
  assert.equal(after(glider, 20), glider);
});

test('a board is not changed by its next generation', () => {
  const board = parseBoard('...\n###\n...');
  nextGeneration(board);
  assert.equal(renderBoard(board), '...\n###\n...');
});

test('a board of one line', () => {
  const board = parseBoard('##.#');
  assert.deepEqual([board.width, board.height], [4, 1]);
  assert.equal(renderBoard(board), '##.#');
});

test('only cells of the board are alive', () => {
  const next = nextGeneration(parseBoard('#####\n.....\n.....\n.....'));
  const row = (y) => [0, 1, 2, 3, 4].map((x) => `${x},${y}`);
  assert.deepEqual([...next.living].sort(), [...row(0), ...row(1), ...row(3)].sort());
});

import { expect, test } from 'vitest';
import { Gestures } from './gestures';

function hands() {
  const asked: [string, ...number[]][] = [];
  const gestures = new Gestures({
    pan: (dx, dy) => asked.push(['pan', dx, dy]),
    zoom: (by, x, y) => asked.push(['zoom', by, x, y]),
    press: (x, y) => asked.push(['press', x, y]),
  });
  return { gestures, asked };
}

test('a press that hardly moves chooses', () => {
  const { gestures, asked } = hands();
  gestures.down(1, 50, 60);
  gestures.move(1, 52, 61);
  gestures.up(1);
  expect(asked).toEqual([['press', 52, 61]]);
});

test('a drag pans, and chooses nothing', () => {
  const { gestures, asked } = hands();
  gestures.down(1, 0, 0);
  gestures.move(1, 10, 0);
  gestures.move(1, 15, 5);
  gestures.up(1);
  expect(asked).toEqual([
    ['pan', 10, 0],
    ['pan', 5, 5],
  ]);
});

test('two fingers that part magnify around their middle', () => {
  const { gestures, asked } = hands();
  gestures.down(1, 100, 100);
  gestures.down(2, 200, 100);
  gestures.move(2, 300, 100);
  expect(asked).toContainEqual(['zoom', 2, 200, 100]);
  gestures.up(2);
  gestures.up(1);
  expect(asked.some(([what]) => what === 'press')).toBe(false);
});

test('the wheel magnifies upwards and makes smaller downwards; sideways it pans', () => {
  const { gestures, asked } = hands();
  gestures.wheel(0, -100, false, 5, 6);
  gestures.wheel(0, 100, false, 5, 6);
  gestures.wheel(30, 0, false, 5, 6);
  const [[, nearer] = [], [, further] = []] = asked as number[][];
  expect(nearer).toBeGreaterThan(1);
  expect((nearer ?? 0) * (further ?? 0)).toBeCloseTo(1);
  expect(asked[2]).toEqual(['pan', -30, 0]);
});

test('a pointer that nobody put down moves nothing', () => {
  const { gestures, asked } = hands();
  gestures.move(1, 10, 10);
  gestures.up(1);
  expect(asked).toEqual([]);
});

import { expect, test } from 'vitest';
import { minimap } from './minimap';

const strokes = (path: string) => path.split('z').length - 1;

test('every line is a stroke of its kind, blank ones are gaps', () => {
  const { code, comments, exported } = minimap({
    'a.js': '// why\nexport function a() {\n\n  return 1;\n}\n',
  });
  expect([strokes(comments), strokes(exported), strokes(code)]).toEqual([1, 1, 2]);
});
test('files stand side by side, in the order of their names, whatever order they came in', () => {
  const [a, b] = [
    { 'a.js': 'a', 'b.js': 'bb' },
    { 'b.js': 'bb', 'a.js': 'a' },
  ].map(minimap);
  expect(a).toEqual(b);
  expect(minimap({ 'a.js': 'a' }).height).toBe(a?.height);
});
test('a long file does not make a high picture, and none none', () => {
  expect(minimap({ 'a.js': 'x\n'.repeat(5_000) }).height).toBeLessThan(100);
  expect(minimap({}).code).toBe('');
});

import { expect, test } from 'vitest';
import { readSed } from './sed';

const LINES = ['const a = 1;', 'const b = a + a;', '', 'export { a };'];
const sed = (script: string, quiet = false) => {
  const read = readSed(script);
  return 'problem' in read ? read.problem : read(LINES, quiet);
};

test('s replaces once a line, with g everywhere', () => {
  expect(sed('s/a/x/')).toEqual(['const x = 1;', 'const b = x + a;', '', 'export { x };']);
  expect(sed('2s/a/x/g')).toEqual([LINES[0], 'const b = x + x;', '', LINES[3]]);
  expect(sed('s|A|x|i')).toEqual(['const x = 1;', 'const b = x + a;', '', 'export { x };']);
});
test('& is what was found, \\1 a group of it, $ nothing special', () => {
  expect(sed('1s/a/[&]/')).toEqual(['const [a] = 1;', ...LINES.slice(1)]);
  expect(sed('1s/(\\w+) =/$\\1 :=/')).toEqual(['const $a := 1;', ...LINES.slice(1)]);
});
test('p with -n shows lines, d leaves them out', () => {
  expect(sed('2,3p', true)).toEqual(LINES.slice(1, 3));
  expect(sed('2,$p', true)).toEqual(LINES.slice(1));
  expect(sed('/const/d')).toEqual(LINES.slice(2));
  expect(sed('s/export/import/p', true)).toEqual(['import { a };']);
});
test('what is not known is said', () => {
  for (const script of ['', 'x', 's/a', '2q', 's/(/x/', '3px']) expect(sed(script), script).toMatch(/^sed: /);
});

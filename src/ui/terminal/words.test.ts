import { expect, test } from 'vitest';
import { readLine } from './words';

/** A line of one step. */
const step = (
  commands: string[][],
  into: { path: string; append: boolean } | null = null,
  after: 'anything' | 'success' = 'anything',
) => ({ commands, into, after });

test('blanks part words, quotes keep them together', () => {
  expect(readLine(`grep  "a b" 'c d'e f\\ g ""`)).toEqual({
    steps: [step([['grep', 'a b', 'c de', 'f g', '']])],
  });
});
test('> and >> name a file', () => {
  expect(readLine('echo a > b.js')).toEqual({
    steps: [step([['echo', 'a']], { path: 'b.js', append: false })],
  });
  expect(readLine('echo a>>b.js')).toEqual({
    steps: [step([['echo', 'a']], { path: 'b.js', append: true })],
  });
});
test('inside quotes marks are characters like any other', () => {
  expect(readLine(`echo "a > b && c; d"`)).toEqual({ steps: [step([['echo', 'a > b && c; d']])] });
});
test('| parts commands, but not inside quotes', () => {
  expect(readLine(`cat a | grep "x|y" >b`)).toEqual({
    steps: [
      step(
        [
          ['cat', 'a'],
          ['grep', 'x|y'],
        ],
        { path: 'b', append: false },
      ),
    ],
  });
});
test('&& and ; part steps', () => {
  expect(readLine('cd a && ls > b; pwd;')).toEqual({
    steps: [step([['cd', 'a']]), step([['ls']], { path: 'b', append: false }, 'success'), step([['pwd']])],
  });
  expect(readLine('  ')).toEqual({ steps: [] });
});
test('what is not known is said in a sentence', () => {
  for (const line of [
    '| grep a',
    'ls |',
    'a || b',
    'echo "a',
    'echo a >',
    'echo a > b c',
    '> a',
    'a &&',
    'a < b',
  ])
    expect(readLine(line), line).toHaveProperty('problem');
});

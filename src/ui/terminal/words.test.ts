import { expect, test } from 'vitest';
import { readLine } from './words';

test('blanks part words, quotes keep them together', () => {
  expect(readLine(`grep  "a b" 'c d'e f\\ g ""`)).toEqual({
    commands: [['grep', 'a b', 'c de', 'f g', '']],
    into: null,
  });
});
test('> and >> name a file', () => {
  expect(readLine('echo a > b.js')).toEqual({
    commands: [['echo', 'a']],
    into: { path: 'b.js', append: false },
  });
  expect(readLine('echo a>>b.js')).toEqual({
    commands: [['echo', 'a']],
    into: { path: 'b.js', append: true },
  });
});
test('inside quotes > is a character like any other', () => {
  expect(readLine(`echo "a > b"`)).toEqual({ commands: [['echo', 'a > b']], into: null });
});
test('what is not known is said in a sentence', () => {
  for (const line of ['| grep a', 'ls |', 'a || b', 'echo "a', 'echo a >', 'echo a > b c', 'a && b']) {
    expect(readLine(line), line).toHaveProperty('problem');
  }
});
test('| parts commands, but not inside quotes', () => {
  expect(readLine(`cat a | grep "x|y" >b`)).toEqual({
    commands: [
      ['cat', 'a'],
      ['grep', 'x|y'],
    ],
    into: { path: 'b', append: false },
  });
});

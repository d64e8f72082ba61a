import { expect, test } from 'vitest';
import { readLessons, reasons } from './lessons';
import { lessonInWords } from './lessonWords';

const TEXT = `// lessons.js: what experience says about kinds of edits: [times it fixed a program, times it was tried].
export const lessons = {
  "any": [10, 1000],
  "rule a < b -> a <= b": [3.5, 50],
  "type delete": [0, 300],
  "rule '..' -> x": [1, 100],
};
`;

test('lessons are read as they are written, the one that says most first', () => {
  const { any, lessons } = readLessons(TEXT);
  expect(any).toEqual({ wins: 10, tries: 1000 });
  expect(lessons.map(({ note, wins, tries }) => [note, wins, tries])).toEqual([
    ['rule a < b -> a <= b', 3.5, 50],
    ['type delete', 0, 300],
    ["rule '..' -> x", 1, 100],
  ]);
  // Half a win was to be expected of 50 tries, three of 300; one is added to both sides of each.
  expect(lessons[0]?.ratio).toBeCloseTo(4.5 / 1.5);
  expect(lessons[1]?.ratio).toBeCloseTo(1 / 4);
});

test('a note with quotes in it is read', () => {
  const text = 'export const lessons = {\n  "any": [1, 2],\n  "rule \\"a\\" -> x": [1, 2],\n};\n';
  expect(readLessons(text).lessons[0]?.note).toBe('rule "a" -> x');
});

test('the seed has learned nothing, and a file that is written otherwise says nothing', () => {
  expect(readLessons('export const lessons = {};\n')).toEqual({ any: null, lessons: [] });
  expect(readLessons('export const lessons = new Map();')).toEqual({ any: null, lessons: [] });
});

test('what speaks for an edit are the lessons on its notes, the strongest first', () => {
  const found = reasons(TEXT, ['type delete', 'rule a < b -> a <= b', 'never seen']);
  expect(found.map(({ note }) => note)).toEqual(['rule a < b -> a <= b']);
});

test.each([
  ['rule a < b -> a <= b', '`a < b` to `a <= b`'],
  ['at If.test: a < b -> a <= b', '`a < b` to `a <= b`, in the condition of an `if`'],
  ['rule x -> a.slice(a) around', '`x` to `a.slice(a) around`'],
  ['rule a -> a + 1 around', 'something put into `a + 1`'],
  ['rule a === 1 -> part', '`a === 1` shortened to a part of it'],
  ['rule delete If', 'an `if` deleted'],
  ['rule insert Expression', 'a copy of a statement inserted'],
  ['rule swap in Call', 'parts swapped in a call'],
  ['rule swap in Binary -', 'parts swapped in `a - b`'],
  ['rule .ceil -> .trunc', '`.ceil` to `.trunc`'],
  ['rule to 0', 'a number changed to `0`'],
  ['rule step + 1', '`+ 1` put behind a number'],
  ['at Call.arguments num -> num', 'a number to a number, among the arguments of a call'],
  ['at Return.argument Identifier -> Call', 'a name to a call, in what is returned'],
  ['kind item -> num', 'an element or property to a number'],
  ['type Identifier -> Identifier', 'a name to a name'],
  ['type number', 'another number'],
  ['op to >=', 'another operator to `>=`'],
  ['number +1', 'a number changed by `+1`'],
  ['number num step - 1', '`- 1` put behind a number, where a number stood'],
  ['names alike', 'a name to one that begins alike'],
  ['size -1 +2', 'one word out, 2 words in'],
  ['suspicion all 4', 'where all failing tests come by and hardly a passing one'],
  ['suspicion none', 'where no failing test comes by'],
  ['suspicion rank 0', 'where the program is most suspicious'],
  ['suspicion rank 2', 'at the third most suspicious places'],
  ['suspicion rank 5', 'at hardly suspicious places'],
  ['rivals up to 8', 'one of up to 8 edits of its family at a place'],
  ['alike 1', 'the only edit of its kind in a file'],
  ['seen 1 name', 'a name that the file has once'],
  ['condition Call negate', 'a condition negated, the condition being a call'],
  ['parts different -> equal', 'a part different from its neighbour to one equal to it'],
  ['something of its own', '`something of its own`'],
])('%s: %s', (note, words) => {
  expect(lessonInWords(note)).toBe(words);
});

import { describe, expect, test } from 'vitest';
import { parseFile } from '../program/syntax';
import { FAMILY_NAMES, type FamilyName } from './families';
import { listEdits, shave } from './listEdits';

const PROGRAM = `import { low } from './low.js';

export function clamp(value, most) {
  if (value < low) return low;
  return value > most ? most : value;
}

export function total(lines) {
  let sum = 0;
  for (const line of lines) sum += Math.min(line.price, 99);
  return sum;
}
`;

const list = (text: string, ...families: FamilyName[]) =>
  listEdits('program/a.js', text, 'modules', families.length > 0 ? families : FAMILY_NAMES);

const apply = (text: string, { start, end, text: put }: { start: number; end: number; text: string }) =>
  text.slice(0, start) + put + text.slice(end);

const results = (text: string, ...families: FamilyName[]) =>
  list(text, ...families).map((edit) => apply(text, edit));

describe('each family lists its edits', () => {
  test('replace: an expression by another that is in scope', () => {
    expect(results(PROGRAM, 'replace')).toContain(PROGRAM.replace('return low', 'return value'));
    expect(results(PROGRAM, 'replace')).not.toContain(PROGRAM.replace('return low', 'return sum'));
  });
  test('replace: no list where a number was', () => {
    const text = 'const list = [1, 2];\nconst n = 3;\nlist.push(n * 2);';
    expect(results(text, 'replace')).toContain(text.replace('n * 2', '3 * 2'));
    expect(results(text, 'replace')).not.toContain(text.replace('n * 2', '[1, 2] * 2'));
  });
  test('operator: another of its class', () => {
    expect(results('a < b;', 'operator')).toContain('a <= b;');
    expect(results('a || b;', 'operator')).toContain('a ?? b;');
    expect(results('a += 1;', 'operator')).toEqual(['a = 1;', 'a -= 1;', 'a *= 1;', 'a /= 1;']);
    expect(results('let i; i++;', 'operator')).toEqual(['let i; i--;']);
    expect(results('a === b;', 'operator')).not.toContain('a == b;');
    expect(results('a * b;', 'operator')).toEqual(['a + b;', 'a - b;', 'a / b;', 'a % b;', 'a ** b;']);
  });
  test('delete: a statement, but no declaration', () => {
    expect(results('let a = 1; a = 2;', 'delete')).toEqual(['let a = 1; {}']);
  });
  test('insert: a copy of a statement, before and behind', () => {
    const text = 'let n = 0;\nn += 1;\nn -= 2;\n';
    expect(results(text, 'insert')).toContain(`${text}n += 1;\n`);
    expect(results(text, 'insert')).toContain('let n = 0;\nn -= 2;\nn += 1;\nn -= 2;\n');
  });
  test('swap: arguments, operands, branches, indices, statements', () => {
    expect(results('f(a, b);', 'swap')).toEqual(['f(b, a);']);
    expect(results('a - b;', 'swap')).toEqual(['b - a;']);
    expect(results('a * b;', 'swap')).toEqual([]);
    expect(results('a ? b : c;', 'swap')).toEqual(['a ? c : b;']);
    expect(results('m[i][j];', 'swap')).toEqual(['m[j][i];']);
    expect(results('f();\ng();', 'swap')).toContain('g();\nf();');
  });
  test('property: another name behind a dot, or what the method is easily taken for', () => {
    expect(results('a.first; b.last;', 'property')).toEqual(['a.last; b.last;', 'a.first; b.first;']);
    expect(results('Math.max(a, b);', 'property')).toEqual(['Math.min(a, b);']);
  });
  test('number: neighbours, multiples and the usual ones; one more or less of what may be a number', () => {
    expect(results('f(12);', 'number')).toEqual(
      ['13', '11', '24', '6', '-12', '0', '1', 'Infinity', '-Infinity'].map((n) => `f(${n});`),
    );
    expect(results('a[i];', 'number')).toEqual(['a[i + 1];', 'a[i - 1];']);
    expect(results('a * n;', 'number')).toContain('a * (n + 1);');
    expect(results('a = 2 - 1;', 'number')).toContain('a = 2 - (-1);');
  });
  test('condition: negated, or whether there is a value', () => {
    expect(results('if (a) b();', 'condition')).toEqual(['if (!a) b();', 'if (a !== undefined) b();']);
    expect(results('if (!a) b();', 'condition')).toEqual(['if (a === undefined) b();']);
    expect(results('a < 1 ? b : c;', 'condition')).toEqual(['!(a < 1) ? b : c;']);
  });
});

test('no change is listed twice, and none changes nothing', () => {
  const texts = results(PROGRAM);
  expect(texts.length).toBeGreaterThan(150);
  expect(new Set(texts).size).toBe(texts.length);
  expect(texts).not.toContain(PROGRAM);
});

test('nearly all edits can be parsed', () => {
  const texts = results(PROGRAM);
  const sound = texts.filter((text) => !('error' in parseFile('program/a.js', text, 'modules')));
  expect(sound.length / texts.length).toBeGreaterThan(0.97);
});

test('what is imported and exported under which name stays', () => {
  for (const text of results(PROGRAM)) {
    expect(text).toContain("import { low } from './low.js'");
    expect(text).toContain('export function clamp(value, most)');
  }
});

test('notes say mechanically what an edit does, alike in every program', () => {
  const notesOf = (text: string, after: string) =>
    list(text, 'operator').find((edit) => apply(text, edit) === after)?.notes;
  const notes = notesOf('for (let i = 0; i < n; i++) f(i);', 'for (let i = 0; i <= n; i++) f(i);');
  expect(notes).toContain('rule a < b -> a <= b');
  expect(notesOf('for (let k = 1; k < top; k++) g(k);', 'for (let k = 1; k <= top; k++) g(k);')).toEqual(
    notes,
  );
});

test('notes say how many edits of its family a place has, and how many of its rule the file', () => {
  const text = 'const both = (a, b) => a && b;\nconst all = (a, b, c) => a && b && c;\n';
  const notes = list(text, 'operator').map((edit) => edit.notes);
  // Three operators with two others each: two edits a place, three of each rule.
  expect(notes).toHaveLength(6);
  for (const one of notes) expect(one.slice(-2)).toEqual(['rivals up to 3', 'alike up to 3']);
  expect(list('a && b;', 'condition').map((edit) => edit.notes.at(-1))).toEqual(
    Array(4).fill('alike up to 3'),
  );
});

test('the size of an edit counts words and signs', () => {
  const sizeOf = (text: string, after: string) =>
    list(text).find((edit) => apply(text, edit) === after)?.size;
  expect(sizeOf('a < b;', 'a <= b;')).toBe(2);
  expect(sizeOf('let sum, most; f(sum);', 'let sum, most; f(most);')).toBe(3);
});

test('the list is the same every time', () => {
  const once = () =>
    list(PROGRAM).map(({ start, end, text, family, notes }) => ({ start, end, text, family, notes }));
  expect(once()).toEqual(once());
});

test('a file that cannot be parsed has no edits', () => {
  expect(list('const = 1')).toEqual([]);
});

test('shaving keeps only what changes', () => {
  expect(shave('abcd', 0, 4, 'abXcd')).toEqual({ start: 2, end: 2, text: 'X' });
  expect(shave('aa', 0, 2, 'a')).toEqual({ start: 1, end: 2, text: '' });
});

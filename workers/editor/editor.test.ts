import { describe, expect, test } from 'vitest';
import { format } from './format';
import { lint } from './lint';

const rules = async (path: string, text: string, known: readonly string[] = []) =>
  (await lint(path, text, known)).map(({ rule, severity }) => `${severity} ${rule ?? 'syntax'}`);

describe('marks', () => {
  test('a name that nobody declares is an error, where it stands', async () => {
    const text = 'export const total = 1;\nconsole.log(totle);\n';
    const [mark] = await lint('program/a.js', text, []);
    expect(mark).toMatchObject({ rule: 'no-undef', severity: 'error' });
    expect(text.slice(mark?.from, mark?.to)).toBe('totle');
  });
  test('a name that is known from elsewhere is none', async () => {
    expect(await rules('a.test.js', 'console.assert(add(1, 2) === 3);', ['add'])).toEqual([]);
  });
  test('a variable that is never used is a warning', async () => {
    expect(await rules('a.js', 'export function f() {\n  const left = 1;\n}\n')).toEqual([
      'warning no-unused-vars',
    ]);
  });
  test('what can’t be parsed is one error', async () => {
    expect(await rules('a.js', 'export const = 1;')).toEqual(['error syntax']);
    expect(await rules('a.ts', 'export const a: = 1;')).toEqual(['error syntax']);
  });
  test('TypeScript and prose are let be', async () => {
    expect(await rules('a.ts', 'export const a: number = 1;\n')).toEqual([]);
    expect(await rules('instruction.txt', 'this is ( no code')).toEqual([]);
  });
});

describe('format', () => {
  test('brings JavaScript and TypeScript into their usual form', async () => {
    expect(await format('a.js', 'const a = "b" ;')).toEqual({ text: "const a = 'b';\n" });
    expect(await format('a.ts', 'let a:number=1')).toEqual({ text: 'let a: number = 1;\n' });
  });
  test('says where it can’t', async () => {
    expect(await format('a.js', 'let a = 1;\nlet = ;')).toEqual({
      problem: expect.stringMatching(/^Line 2 can’t be read: /),
    });
  });
});

import { expect, test } from 'vitest';
import { BrokenFile, instrumented, prepare, type Prepared } from './compile';
import { splice, type Splice } from './splice';

/** What a text becomes that is read as a whole; null for no program. */
function asAWhole(file: Prepared, edit: Splice): string | null {
  try {
    const again = prepare(file.path, splice(file.parsed.text, [edit]), file.format);
    return splice(again.parsed.text, again.splices);
  } catch (error) {
    if (error instanceof BrokenFile) return null;
    throw error;
  }
}

function edited(file: Prepared, edit: Splice): string | null {
  try {
    return instrumented(file, { file: file.path, ...edit }).text;
  } catch (error) {
    if (error instanceof BrokenFile) return null;
    throw error;
  }
}

/** Texts that bring guards of their own, end early, swallow what follows, join with what stands beside, or tear it apart. */
const TEXTS = [
  ...[' + 1', 'a + b', '1, y = 2', '`${a}`', '+', '++', '+ 1 //', '+ 1 /*', '*/ + 1', '\n+ 2', '[...a]'],
  ...['() => a', '(function () { return 1; })', '() => {', '}', '{', '} {', ')', '(', ');(', '} + {', ''],
  ...['for (;;) a += 1;', 'while (a) { b += `${a}`; }', 'if (a) b += 1;', ' else c += 1;', ';', '; a + b;'],
  ...[
    'break;',
    'continue;',
    'await a + 1',
    'yield a + 1',
    'return a + 1;',
    'x: for (;;) break x;',
    '"use strict";',
  ],
  ...[
    'async ',
    'function ',
    'class A { m() { return a + 1; } }',
    'const ',
    'let z = a + 1;',
    ' in ',
    '=> a + 1',
  ],
  ...[
    '?.',
    '?? a + 1',
    '** 2 + 1',
    ' instanceof A',
    '#p',
    '/a+/',
    '<!-- a',
    'super.m()',
    'new.target',
    '\\u0061 + 1',
  ],
];

const SOURCE = `'use strict';
import { limit } from './limit.js';
export const most = limit + 1, least = 0;
let text = ''
const table = { a: 'some longer text than that' + most, b: [1, 2, ...[3 + least]] }
;(function () { text += 'x' })();
export default function pick(a, b = a + 1) {
  if (a) {return a+b} else if (b) return b; else text += b
  outer: for (const one of [...a]) { for (;;) { if (one + 1 > b) continue outer; break } }
  do text += a; while (text.length < 9)
  switch (a) { case 1: text += 'one'; b = 2; break; default: return (c) => c + \`\${a}\${b + 1}\` }
  const late = () => {}
  return late
}
class Box { size = 1 + most; #p = 2; grow(by) { this.size += by; return () => this.#p + by } static { text += 1; } }
function safe(a) {
  try { a += 'x' } catch ({ message = a + 1 }) { a = message + a } finally { a += 1 }
  try { a() } catch (error) { return error + 1 }
  try { a() } catch { a = 1 + a; }
  try { a() } finally { return a + 1 }
}
async function later(a) { await a; return await a + 1 }
function* many(a) { yield a + 1; for await (const b of a) text += b }
`.replace('for await', 'for');

const PLACES = 75;

/** A guard may stand before or behind a blank. */
const packed = (text: string | null): string | undefined => text?.replace(/\s+/g, '');

test('an edited place is guarded as if the whole file had been read', () => {
  const file = prepare('program/pick.js', SOURCE, 'modules');
  let programs = 0;
  for (const text of TEXTS) {
    for (let i = 0; i < PLACES; i++) {
      const start = Math.floor((i * SOURCE.length) / PLACES);
      for (const end of [start, start + 1, start + 5]) {
        const edit = { start, end, text };
        const whole = asAWhole(file, edit);
        // A text that is no program may pass here, and is refused when it is compiled.
        if (whole === null) continue;
        programs += 1;
        expect(packed(edited(file, edit)), JSON.stringify(splice(SOURCE, [edit]))).toBe(packed(whole));
      }
    }
  }
  expect(programs).toBeGreaterThan(1_000);
});

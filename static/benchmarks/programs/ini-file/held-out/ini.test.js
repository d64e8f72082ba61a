import test from 'node:test';
import assert from 'node:assert/strict';
import { parseIni } from '../program/ini.js';
import { readLine } from '../program/lines.js';

test('empty text has no sections', () => {
  assert.deepEqual(parseIni(''), {});
});

test('settings before any heading go to main', () => {
  assert.deepEqual(parseIni('x = 1\ny = two words'), { main: { x: 1, y: 'two words' } });
});

test('main and a later section stay apart', () => {
  assert.deepEqual(parseIni('x = 1\n[b]\ny = 2'), { main: { x: 1 }, b: { y: 2 } });
});

test('an empty section gets the defaults only', () => {
  assert.deepEqual(parseIni('[a]\nx = 5\n[b]\n', { x: 1 }), { a: { x: 5 }, b: { x: 1 } });
});

test('the defaults themselves are left alone', () => {
  const defaults = { x: 1 };
  parseIni('[a]\nx = 2\ny = 3', defaults);
  assert.deepEqual(defaults, { x: 1 });
});

test('reading twice with the same defaults', () => {
  const defaults = { depth: 1 };
  parseIni('[a]\ndepth = 7', defaults);
  assert.deepEqual(parseIni('[b]\nwidth = 2', defaults), { b: { depth: 1, width: 2 } });
});

test('reading does not need writable defaults', () => {
  const defaults = Object.freeze({ x: 1 });
  assert.deepEqual(parseIni('[a]\nx = 2', defaults), { a: { x: 2 } });
});

test('a heading that comes again continues its section', () => {
  const text = '[a]\nx = 1\n[b]\nx = 2\n[a]\ny = 3';
  assert.deepEqual(parseIni(text, { z: 0 }), {
    a: { x: 1, y: 3, z: 0 },
    b: { x: 2, z: 0 },
  });
});

test('three sections, same key', () => {
  assert.deepEqual(parseIni('[a]\nn = 1\n[b]\nn = 2\n[c]\nn = 3'), {
    a: { n: 1 },
    b: { n: 2 },
    c: { n: 3 },
  });
});

test('changing one result does not change another section', () => {
  const { a, b } = parseIni('[a]\nx = 1\n[b]\nx = 1');
  a.x = 9;
  assert.equal(b.x, 1);
});

test('values', () => {
  const text = 'a = -2.5\nb = off\nc = "12"\nd = x = y\ne =\nf = 1.2.3';
  assert.deepEqual(parseIni(text).main, {
    a: -2.5,
    b: false,
    c: '12',
    d: 'x = y',
    e: '',
    f: '1.2.3',
  });
});

test('a setting without a name is an error', () => {
  assert.throws(() => parseIni('= 3'), SyntaxError);
});

test('blank lines, comments of both kinds', () => {
  assert.deepEqual(parseIni('\n; one = 1\n# two = 2\n   \nthree = 3'), { main: { three: 3 } });
  assert.deepEqual(parseIni('a = b;\nc = d#'), { main: { a: 'b;', c: 'd#' } });
});

test('headings need both brackets', () => {
  assert.throws(() => parseIni('[open'), SyntaxError);
  assert.throws(() => parseIni('shut]'), SyntaxError);
  assert.throws(() => parseIni('= 1'), SyntaxError);
  assert.deepEqual(parseIni('a = [x]\n[ b ]\nc = 1'), { main: { a: '[x]' }, b: { c: 1 } });
});

test('short keys and values without spaces', () => {
  assert.deepEqual(parseIni('a=1\nlong=xyz\nempty='), { main: { a: 1, long: 'xyz', empty: '' } });
});

test('switches', () => {
  assert.deepEqual(parseIni('a = true\nb = on\nc = false\nd = off\ne = yes'), {
    main: { a: true, b: true, c: false, d: false, e: 'yes' },
  });
});

test('quotes are taken off in pairs', () => {
  assert.deepEqual(parseIni('a = "1"\nb = ""\nc = "\nd = "x\ne = x"\nf = \' y\''), {
    main: { a: '1', b: '', c: '"', d: '"x', e: 'x"', f: "' y'" },
  });
});

test('keys keep their capitals', () => {
  assert.deepEqual(parseIni('[A]\nUserName = x\nusername = y'), { A: { UserName: 'x', username: 'y' } });
});

test('blank lines and comments are blank', () => {
  assert.deepEqual(['', '  ', '; x', ' #'].map(readLine), Array(4).fill({ kind: 'blank' }));
});

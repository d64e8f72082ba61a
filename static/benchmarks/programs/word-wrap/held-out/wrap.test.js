import test from 'node:test';
import assert from 'node:assert/strict';
import { wrap, wrapParagraph } from '../program/wrap.js';
import { quote } from '../program/quote.js';

const TEXT = 'It was a bright cold day in April, and the clocks on the wall said nothing about it to anyone.';

test('empty text', () => {
  assert.equal(wrap('', 10), '');
  assert.deepEqual(wrapParagraph('   ', 10), []);
});

test('a line may be exactly full', () => {
  assert.equal(wrap('ab cd ef', 5), 'ab cd\nef');
  assert.equal(wrap('ab cd ef', 8), 'ab cd ef');
});

test('one character short of fitting', () => {
  assert.equal(wrap('ab cd ef', 4), 'ab\ncd\nef');
  assert.equal(wrap('ab cd ef', 7), 'ab cd\nef');
});

test('no line is longer than the width', () => {
  for (let width = 1; width <= 40; width += 1) {
    for (const line of wrap(TEXT, width).split('\n')) {
      assert.ok(line.length <= width, `"${line}" at width ${width}`);
    }
  }
});

test('no line could have taken the next word as well', () => {
  for (let width = 8; width <= 40; width += 1) {
    const lines = wrap(TEXT, width).split('\n');
    for (let i = 1; i < lines.length; i += 1) {
      const [next] = lines[i].split(' ');
      assert.ok(lines[i - 1].length + 1 + next.length > width, `"${lines[i - 1]}" at width ${width}`);
    }
  }
});

test('no word is lost', () => {
  for (const width of [8, 13, 30, 200]) {
    assert.equal(wrap(TEXT, width).replaceAll('\n', ' '), TEXT);
  }
});

test('width one', () => {
  assert.equal(wrap('a bc', 1), 'a\nb\nc');
});

test('the rest of a cut word shares its line', () => {
  assert.equal(wrap('abcdef gh i', 5), 'abcde\nf gh\ni');
});

test('many spaces count as one', () => {
  assert.equal(wrap('  a   b \n c ', 20), 'a b c');
});

test('paragraphs with a blank line of spaces', () => {
  assert.equal(wrap('aa bb\n  \ncc dd', 4), 'aa\nbb\n\ncc\ndd');
});

test('a width below one is refused', () => {
  assert.throws(() => wrap('a', 0), RangeError);
});

test('quoting two paragraphs', () => {
  assert.equal(quote('aaa bbb\n\nccc', 8), '> aaa\n> bbb\n>\n> ccc');
});

test('a quote is 72 wide', () => {
  const lines = quote('ab '.repeat(60)).split('\n');
  assert.equal(lines[0].length, 70);
  assert.equal(quote('a'.repeat(80)), `> ${'a'.repeat(70)}\n> ${'a'.repeat(10)}`);
});

test('words of one letter are words', () => {
  assert.equal(wrap('x  a x\nx', 3), 'x a\nx x');
});

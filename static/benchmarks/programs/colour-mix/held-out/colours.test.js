import test from 'node:test';
import assert from 'node:assert/strict';
import { formatHex, parseHex } from '../program/hex.js';
import { gradient, mix } from '../program/mix.js';
import { toHsl } from '../program/hsl.js';
import { contrast, luminance, writingOn } from '../program/contrast.js';

test('reading long and short, large and small letters', () => {
  assert.deepEqual(parseHex('#000102'), [0, 1, 2]);
  assert.deepEqual(parseHex('#FFf'), [255, 255, 255]);
  assert.deepEqual(parseHex('#0A1b2C'), [10, 27, 44]);
  assert.deepEqual(parseHex('#123'), [17, 34, 51]);
});

test('what is no colour', () => {
  for (const text of ['', '#', '#12', '#1234', '#12345', '#1234567', '#ggg', '123456', ' #123']) {
    assert.throws(() => parseHex(text), SyntaxError, text);
  }
});

test('there and back', () => {
  for (const text of ['#000000', '#0f0f0f', '#101010', '#00ff07', '#fedcba']) assert.equal(formatHex(parseHex(text)), text);
});

test('channels are rounded and limited', () => {
  assert.equal(formatHex([-1, 255.4, 256]), '#00ffff');
  assert.equal(formatHex([0.5, 1.4, 15.6]), '#010110');
});

test('mixing', () => {
  assert.equal(mix('#000', '#fff', 0), '#000000');
  assert.equal(mix('#000', '#fff', 1), '#ffffff');
  assert.equal(mix('#000', '#fff'), '#808080');
  assert.equal(mix('#ff0000', '#0000ff', 0.25), '#bf0040');
});

test('gradients', () => {
  assert.deepEqual(gradient('#000', '#00f', 4), ['#000000', '#000055', '#0000aa', '#0000ff']);
  assert.deepEqual(gradient('#123456', '#fff', 1), ['#123456']);
  assert.deepEqual(gradient('#123456', '#fff', 2), ['#123456', '#ffffff']);
  assert.deepEqual(gradient('#000', '#fff', 0), []);
});

test('hues all around', () => {
  assert.deepEqual(
    ['#ff0000', '#ffff00', '#00ff00', '#00ffff', '#0000ff', '#ff00ff'].map((text) => toHsl(text)[0]),
    [0, 60, 120, 180, 240, 300],
  );
  assert.deepEqual(toHsl('#ff0001'), [0, 100, 50]);
  assert.deepEqual(toHsl('#ff8000'), [30, 100, 50]);
  assert.deepEqual(toHsl('#80ff00'), [90, 100, 50]);
  assert.deepEqual(toHsl('#8000ff'), [270, 100, 50]);
});

test('saturation and lightness', () => {
  assert.deepEqual(toHsl('#000'), [0, 0, 0]);
  assert.deepEqual(toHsl('#fff'), [0, 0, 100]);
  assert.deepEqual(toHsl('#bf4040'), [0, 50, 50]);
  assert.deepEqual(toHsl('#204060'), [210, 50, 25]);
  assert.deepEqual(toHsl('#c0d0e0'), [210, 34, 82]);
});

const near = (actual, expected) => assert.ok(Math.abs(actual - expected) < 0.001, `${actual} is not ${expected}`);

test('luminance', () => {
  assert.equal(luminance('#000'), 0);
  near(luminance('#fff'), 1);
  near(luminance('#ff0000'), 0.2126);
  near(luminance('#00ff00'), 0.7152);
  near(luminance('#0000ff'), 0.0722);
  near(luminance('#808080'), 0.2159);
  near(luminance('#0a0a0a') * 1000, 3.0353);
  near(luminance('#0b0b0b') * 1000, 3.3465);
});

test('contrast does not depend on the order', () => {
  near(contrast('#777777', '#ffffff'), 4.478);
  near(contrast('#ffffff', '#777777'), 4.478);
  assert.equal(contrast('#123456', '#123456'), 1);
});

test('writing', () => {
  assert.deepEqual(['#fff', '#777777', '#757575', '#767676', '#000', '#ff0000', '#0000ff'].map(writingOn), [
    '#000',
    '#000',
    '#fff',
    '#000',
    '#fff',
    '#000',
    '#fff',
  ]);
});

test('hues of pale colours', () => {
  assert.equal(toHsl('#806070')[0], 330);
  assert.equal(toHsl('#608070')[0], 150);
  assert.equal(toHsl('#607080')[0], 210);
  assert.equal(toHsl('#807060')[0], 30);
});

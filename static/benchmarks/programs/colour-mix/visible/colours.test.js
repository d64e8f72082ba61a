import test from 'node:test';
import assert from 'node:assert/strict';
import { formatHex, parseHex } from '../program/hex.js';
import { gradient, mix } from '../program/mix.js';
import { toHsl } from '../program/hsl.js';
import { contrast, writingOn } from '../program/contrast.js';

test('reading colours', () => {
  assert.deepEqual(parseHex('#1e90ff'), [30, 144, 255]);
  assert.deepEqual(parseHex('#aBc'), [170, 187, 204]);
  assert.throws(() => parseHex('blue'), SyntaxError);
});

test('writing colours', () => {
  assert.equal(formatHex([30, 144, 255]), '#1e90ff');
  assert.equal(formatHex([300, 127.6, 20]), '#ff8014');
});

test('dark colours have six digits, too', () => {
  assert.equal(formatHex([0, 9, -3]), '#000900');
});

test('mixing', () => {
  assert.equal(mix('#ff0000', '#ffffff'), '#ff8080');
  assert.equal(mix('#202020', '#404040', 0.25), '#282828');
});

test('gradients', () => {
  assert.deepEqual(gradient('#101010', '#505050', 3), ['#101010', '#303030', '#505050']);
});

test('hue, saturation and lightness', () => {
  assert.deepEqual(toHsl('#1e90ff'), [210, 100, 56]);
  assert.deepEqual(toHsl('#808080'), [0, 0, 50]);
});

test('black or white', () => {
  assert.equal(contrast('#000', '#fff'), 21);
  assert.equal(writingOn('#ffff00'), '#000');
  assert.equal(writingOn('#000080'), '#fff');
});

test('red is brighter than blue, and green has a hue of its own', () => {
  assert.ok(contrast('#ff0000', '#000') > contrast('#0000ff', '#000'));
  assert.deepEqual(toHsl('#00ff80'), [150, 100, 50]);
});

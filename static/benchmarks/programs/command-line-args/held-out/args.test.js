import test from 'node:test';
import assert from 'node:assert/strict';
import { parseArgs } from '../program/args.js';

const options = {
  filter: { type: 'string', short: 'f' },
  width: { type: 'number', short: 'w', default: 80 },
  quiet: { type: 'boolean', short: 'q' },
};
const valuesOf = (...argv) => parseArgs(argv, options).values;

test('nothing given', () => {
  assert.deepEqual(parseArgs([], options), { values: { width: 80 }, rest: [] });
});

test('several equals signs', () => {
  assert.equal(valuesOf('--filter=a=b=c').filter, 'a=b=c');
});

test('a value that starts or ends with an equals sign', () => {
  assert.equal(valuesOf('--filter==x').filter, '=x');
  assert.equal(valuesOf('--filter=x=').filter, 'x=');
});

test('encoded text ending in equals signs', () => {
  assert.equal(valuesOf('-f=aGVsbG8==').filter, 'aGVsbG8==');
});

test('an equals sign in a separate value', () => {
  assert.equal(valuesOf('--filter', 'size=3').filter, 'size=3');
  assert.equal(valuesOf('-f', 'a=b=c').filter, 'a=b=c');
});

test('an empty value is a value', () => {
  assert.deepEqual(parseArgs(['--filter=', 'x'], options), { values: { filter: '', width: 80 }, rest: ['x'] });
});

test('short options with an equals sign', () => {
  assert.equal(valuesOf('-w=40').width, 40);
});

test('switches can be turned off', () => {
  assert.equal(valuesOf('--quiet').quiet, true);
  assert.equal(valuesOf('--quiet=false').quiet, false);
});

test('a switch does not take the next argument', () => {
  assert.deepEqual(parseArgs(['-q', 'file'], options), { values: { quiet: true, width: 80 }, rest: ['file'] });
});

test('bad numbers are refused', () => {
  assert.throws(() => valuesOf('--width=wide'), /needs a number/);
  assert.throws(() => valuesOf('--width='), /needs a number/);
  assert.throws(() => valuesOf('--width=4=5'), /needs a number, not "4=5"/);
});

test('a missing value is refused', () => {
  assert.throws(() => valuesOf('--filter'), /needs a value/);
});

test('plain arguments may hold equals signs', () => {
  assert.deepEqual(parseArgs(['a=b', '-', '--', '-q', 'c=d'], options).rest, ['a=b', '-', '-q', 'c=d']);
});

test('unknown short option', () => {
  assert.throws(() => valuesOf('-x=1'), /Unknown option -x$/);
});

test('the arguments are not used up', () => {
  const argv = ['--width', '3', 'x'];
  parseArgs(argv, options);
  assert.deepEqual(argv, ['--width', '3', 'x']);
});

test('defaults that are false, 0 or empty', () => {
  const options = {
    loud: { type: 'boolean', default: false },
    count: { type: 'number', default: 0 },
    name: { type: 'string', default: '' },
    none: { type: 'string' },
  };
  assert.deepEqual(parseArgs([], options).values, { loud: false, count: 0, name: '' });
});

test('what every object inherits is no option', () => {
  assert.throws(() => parseArgs(['--toString', 'x'], { name: { type: 'string' } }));
});

import test from 'node:test';
import assert from 'node:assert/strict';
import { parseArgs } from '../program/args.js';

const options = {
  output: { type: 'string', short: 'o', default: 'out.txt' },
  define: { type: 'string', short: 'd' },
  level: { type: 'number', short: 'l' },
  verbose: { type: 'boolean', short: 'v', default: false },
};

test('long options with a value', () => {
  const { values } = parseArgs(['--output=a.txt', '--level', '3'], options);
  assert.deepEqual(values, { output: 'a.txt', level: 3, verbose: false });
});

test('short options and switches', () => {
  const { values } = parseArgs(['-v', '-l', '2'], options);
  assert.deepEqual(values, { output: 'out.txt', level: 2, verbose: true });
});

test('a value with an equals sign in it', () => {
  const { values } = parseArgs(['--define=mode=fast'], options);
  assert.equal(values.define, 'mode=fast');
});

test('plain arguments', () => {
  const { rest } = parseArgs(['a.js', '-v', 'b.js', '--', '--level'], options);
  assert.deepEqual(rest, ['a.js', 'b.js', '--level']);
});

test('unknown options are an error', () => {
  assert.throws(() => parseArgs(['--colour'], options), /Unknown option --colour/);
});

import test from 'node:test';
import assert from 'node:assert/strict';
import { parseIni } from '../program/ini.js';

test('one section with typed values', () => {
  assert.deepEqual(parseIni('[server]\nport = 8080\ntls = on\nhost = "example.org"'), {
    server: { port: 8080, tls: true, host: 'example.org' },
  });
});

test('comments and blank lines are skipped', () => {
  assert.deepEqual(parseIni('; hello\n\n[a]\n# note\nx = 1\n'), { a: { x: 1 } });
});

test('each section has its own settings', () => {
  assert.deepEqual(parseIni('[left]\nsize = 1\n[right]\ncolour = red'), {
    left: { size: 1 },
    right: { colour: 'red' },
  });
});

test('sections start with the defaults', () => {
  const text = '[dev]\nport = 3000\n[live]\nhost = example.org';
  assert.deepEqual(parseIni(text, { host: 'localhost', port: 80 }), {
    dev: { host: 'localhost', port: 3000 },
    live: { host: 'example.org', port: 80 },
  });
});

test('a line that is neither is an error', () => {
  assert.throws(() => parseIni('[a]\nwhat is this'), SyntaxError);
});

test('values are kept as they are', () => {
  assert.deepEqual(parseIni('Home = a=b;c\nshift = -4'), { main: { Home: 'a=b;c', shift: -4 } });
});

import { it, expect } from 'vitest';
import { readFileSync } from 'node:fs';
import { createRequire } from 'node:module';
import { createJudge } from './judge';
const bytes = readFileSync(
  createRequire(import.meta.url).resolve('@jitl/quickjs-wasmfile-release-sync/wasm'),
);
it('smoke', async () => {
  const judge = await createJudge(
    bytes.buffer.slice(bytes.byteOffset, bytes.byteOffset + bytes.byteLength) as ArrayBuffer,
  );
  console.log(judge.build);
  const v = await judge.judge({
    format: 'modules',
    files: {
      'program/a.js': 'export const f = x => x*2;',
      'visible/a.test.js': `import test from 'node:test'; import assert from 'node:assert/strict'; import {f} from '../program/a.js';
  test('one',()=>assert.equal(f(2),4)); test('two',()=>assert.deepEqual({a:[f(2)]},{a:[5]})); test('three', async()=>{ await new Promise(r=>setTimeout(r,1000)); console.log('hi', {a:1}); }); test('hang',()=>{for(;;);}); test('after',()=>{});`,
    },
    tests: ['visible/a.test.js'],
  });
  console.log(JSON.stringify(v, null, 1));
  expect(v.ending).toBe('finished');
});

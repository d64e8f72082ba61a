import { readFileSync } from 'node:fs';
import { createRequire } from 'node:module';
import vm from 'node:vm';
import { it } from 'vitest';
import { createJudge } from './judge';
it('time', async () => {
  const path = createRequire(import.meta.url).resolve('@jitl/quickjs-wasmfile-release-sync/wasm');
  let t0 = performance.now();
  const judge = await createJudge(new Uint8Array(readFileSync(path)).buffer);
  console.log('create ms', performance.now() - t0);
  const lines = readFileSync('../shared/data/humanevalfix-js-dev.jsonl', 'utf8').trim().split('\n').map((l) => JSON.parse(l));
  const times: number[] = []; const bad: unknown[] = [];
  for (const l of lines) for (const k of ['canonical_solution', 'buggy_solution']) {
    const files = { 'program/program.js': l.declaration + l[k], 'held-out/test.js': l.test };
    const t = performance.now();
    const v = await judge.judge({ format: 'script', files, tests: ['held-out/test.js'] });
    const d = performance.now() - t; times.push(d);
    let node = true; try { vm.runInNewContext(l.declaration + l[k] + '\n' + l.test, { require: createRequire(import.meta.url), console: { log() {}, assert(x: unknown) { if (!x) node = false; } } }, { timeout: 1000 }); } catch (e) { node = false; }
    const j = v.ending === 'finished' && v.tests.length > 0 && v.tests.every((x) => x.outcome === 'passed');
    if (d > 100 || node !== j) console.log(l.task_id, k, d.toFixed(0), v.ending, v.message, v.fuel, 'node', node, 'judge', j, JSON.stringify(v.tests.slice(-1)));
  }
  times.sort((a, b) => a - b);
  console.log('median', times[82], 'p95', times[156], 'total', times.reduce((a, b) => a + b));
  // benchmark: 49 lines, 20 assertions
  const program = readFileSync('static/benchmarks/programs/word-wrap/program/wrap.js', 'utf8');
  const body = Array.from({ length: 45 }, (_, i) => `  const v${i} = (x + ${i}) % 7; total += v${i};`).join('\n');
  const mk = (n: number) => ({ 'program/a.js': `// ${n}\nexport function f(x) {\n  let total = ${n} - ${n};\n${body}\n  return total;\n}\n`, 'visible/a.test.js': `import test from 'node:test';\nimport assert from 'node:assert/strict';\nimport { f } from '../program/a.js';\n` + Array.from({ length: 20 }, (_, i) => `test('t${i}', () => { assert.equal(typeof f(${i}), 'number'); });`).join('\n') });
  const mk1 = (n: number) => { const f = mk(n); return { ...f, 'visible/a.test.js': f['visible/a.test.js'].replace(/test\('t0', \(\) => \{/, "test('all', () => {").replace(/ \}\);\ntest\('t\d+', \(\) => \{/g, '\n') }; };
  for (const [name, make] of [['20 tests', mk], ['1 test, 20 assertions', mk1]] as const) {
    const ts: number[] = [];
    for (let i = 0; i < 600; i++) { const files = make(i); const t = performance.now(); const v = await judge.judge({ format: 'modules', files, tests: ['visible/a.test.js'] }); ts.push(performance.now() - t); if (i === 0) console.log(v.ending, v.tests.length, v.message); }
    const tail = ts.slice(100).sort((a, b) => a - b);
    console.log(name, 'median ms', tail[250], 'p95', tail[475], 'mean', tail.reduce((a, b) => a + b) / 500);
  }
}, 120000);

import { describe, expect, it } from 'vitest';
import { judgeTests, outcomes } from './testJudge';

describe('the builtins', () => {
  const check = async (body: string) => {
    const verdict = await judgeTests(`test('it', async () => {${body}});`);
    expect(verdict.tests.map(({ outcome, message }) => message ?? outcome)).toEqual(['passed']);
  };

  it.each([
    ['path', `const path = await import('path'); assert.equal(path.resolve('/a', '../b'), '/b');`],
    [
      'events',
      `const { EventEmitter } = await import('node:events'); class E extends EventEmitter {} const e = new E(); let n = 0; e.on('x', (v) => (n = v)); e.emit('x', 3); assert.equal(n, 3);`,
    ],
    [
      'util',
      `const util = await import('util'); assert.equal(util.format('%s %d %j', 'a', 1, {b:2}), 'a 1 {"b":2}'); assert.equal(util.inspect(new Map([['a', [1]]])), "Map(1) { 'a' => [ 1 ] }"); assert.ok(util.isDeepStrictEqual([1], [1]));`,
    ],
    [
      'util.promisify',
      `const { promisify } = await import('util'); assert.equal(await promisify((x, cb) => cb(null, x + 1))(1), 2); await promisify(setTimeout)(10);`,
    ],
    [
      'url',
      `const url = new URL('https://u:p@example.com:8080/a/../b?x=1&y=2#h'); assert.equal(url.pathname, '/b'); assert.equal(url.searchParams.get('y'), '2'); const { fileURLToPath } = await import('url'); assert.equal(fileURLToPath('file:///a%20b'), '/a b');`,
    ],
    [
      'buffer',
      `assert.equal(Buffer.from('héllo').toString('base64'), 'aMOpbGxv'); assert.equal(Buffer.from('ff00', 'hex')[0], 255);`,
    ],
    [
      'fs',
      `const fs = await import('fs'); assert.ok(fs.readFileSync(new URL('./a.test.js', import.meta.url), 'utf8').includes('import')); fs.mkdirSync('/tmp/x/y', { recursive: true }); fs.writeFileSync('/tmp/x/y/z.txt', 'hi'); assert.deepEqual(fs.readdirSync('/tmp/x'), ['y']); assert.throws(() => fs.readFileSync('nope'), { code: 'ENOENT' }); const p = await import('fs/promises'); assert.equal(await p.readFile('/tmp/x/y/z.txt', 'utf8'), 'hi');`,
    ],
    [
      'thousands of timers',
      `let ran = 0; await new Promise((done) => { for (let i = 0; i < 20_000; i += 1) setTimeout(() => (ran += 1) === 20_000 && done(), (i * 7919) % 5_000); }); assert.equal(ran, 20_000);`,
    ],
    [
      'process',
      `assert.equal(process.cwd(), '/project'); assert.equal(process.platform, 'linux'); let ticked = false; process.nextTick(() => (ticked = true)); await null; assert.ok(!ticked); await new Promise((done) => setTimeout(done)); assert.ok(ticked); assert.equal(typeof process.hrtime.bigint(), 'bigint');`,
    ],
    [
      'timers',
      `const order = []; setImmediate(() => order.push('i')); setTimeout(() => order.push('t'), 0); queueMicrotask(() => order.push('m')); const { setTimeout: wait } = await import('timers/promises'); assert.equal(await wait(50, 'v'), 'v'); assert.deepEqual(order, ['m', 'i', 't']);`,
    ],
    [
      'querystring',
      `const qs = await import('querystring'); assert.deepEqual({ ...qs.parse('a=1&a=2&b=%20') }, { a: ['1', '2'], b: ' ' }); assert.equal(qs.stringify({ a: [1, 2] }), 'a=1&a=2');`,
    ],
    [
      'string_decoder',
      `const { StringDecoder } = await import('string_decoder'); const d = new StringDecoder('utf8'); assert.equal(d.write(Buffer.from([0xe2, 0x82])) + d.write(Buffer.from([0xac])), '€');`,
    ],
    ['text', `assert.equal(new TextDecoder().decode(new TextEncoder().encode('a€😀')), 'a€😀');`],
    [
      'structuredClone',
      `const a = { d: new Date(0), m: new Map([[1, { x: 1 }]]) }; a.self = a; const b = structuredClone(a); assert.notEqual(a, b); assert.equal(b.self, b); assert.deepEqual(b.m, a.m); assert.throws(() => structuredClone(() => {}), { name: 'DataCloneError' });`,
    ],
    [
      'AbortController',
      `const c = new AbortController(); let seen = 0; c.signal.addEventListener('abort', () => (seen += 1)); c.abort(); assert.equal(seen, 1); assert.throws(() => c.signal.throwIfAborted(), { name: 'AbortError' });`,
    ],
    [
      'os and perf_hooks',
      `const os = await import('os'); assert.equal(os.EOL, '\\n'); const { performance: p } = await import('perf_hooks'); assert.equal(typeof p.now(), 'number');`,
    ],
    [
      'the clock',
      `const start = Date.now(); assert.equal(new Date(start).toISOString(), '2026-01-01T00:00:00.000Z'); await new Promise((r) => setTimeout(r, 1500)); assert.equal(Date.now() - start, 1500); assert.equal(new Date(2026, 0, 1).getTimezoneOffset(), 0);`,
    ],
  ])('%s', async (_name, body) => check(body));

  it('gives the same random numbers each time, and lets tests replace them', async () => {
    const text = `console.log(Math.random(), Math.random());
      test('replaced', () => { Math.random = () => 0.5; assert.equal(Math.random(), 0.5); Date.now = () => 7; assert.equal(Date.now(), 7); });`;
    const first = await judgeTests(text);
    expect(first.output).toMatch(/^0\.\d+ 0\.\d+\n$/);
    expect(outcomes(first)).toEqual(['replaced: passed']);
    expect(await judgeTests(text)).toEqual(first);
  });
});

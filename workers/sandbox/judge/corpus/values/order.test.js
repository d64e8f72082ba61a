import { observe } from './observe.js';

/** Runs the work with a `log` and gives what was logged after everything has settled. */
const order = (work) =>
  new Promise((done) => {
    const seen = [];
    work((mark) => void seen.push(mark));
    setTimeout(() => done(seen.join(' ')), 200);
  });

observe(
  { order },
  String.raw`
  order((log) => { Promise.resolve().then(() => log('p')); log('s'); })
  order((log) => { process.nextTick(() => log('t')); Promise.resolve().then(() => log('p')); log('s'); })
  order((log) => { Promise.resolve().then(() => log('p')); process.nextTick(() => log('t')); })
  order((log) => setTimeout(() => { Promise.resolve().then(() => log('p')); process.nextTick(() => log('t')); }, 1))
  order((log) => setTimeout(() => { queueMicrotask(() => log('m')); process.nextTick(() => { log('t'); process.nextTick(() => log('t2')); }); Promise.resolve().then(() => log('p')); }, 1))
  order((log) => setTimeout(() => { Promise.resolve().then(() => { log('p'); process.nextTick(() => log('t')); }).then(() => log('p2')); }, 1))
  order((log) => { setTimeout(() => log('t0'), 0); Promise.resolve().then(() => log('p')); })
  order((log) => { setTimeout(() => log('b'), 2); setTimeout(() => log('a'), 1); setTimeout(() => log('c'), 2); })
  order((log) => { setTimeout(() => { log('a'); Promise.resolve().then(() => log('p')); }, 1); setTimeout(() => log('b'), 1); })
  order((log) => setTimeout(() => { setImmediate(() => log('i')); setTimeout(() => log('t'), 0); Promise.resolve().then(() => log('p')); }, 1))
  order((log) => setImmediate(() => { log('i1'); setImmediate(() => log('i2')); process.nextTick(() => log('t')); Promise.resolve().then(() => log('p')); }))
  order((log) => { setImmediate(() => log('i1')); setImmediate(() => log('i2')); })
  order((log) => { setImmediate(() => { log('a'); process.nextTick(() => log('t')); }); setImmediate(() => log('b')); })
  order((log) => { const t = setTimeout(() => log('no'), 1); clearTimeout(t); log('s'); })
  order((log) => { let n = 0; const t = setInterval(() => { log(n += 1); if (n === 3) clearInterval(t); }, 1); })
  order((log) => setTimeout((a, b) => log(a + b), 1, 'x', 'y'))
  order((log) => { setTimeout(() => log('neg'), -5); setTimeout(() => log('one'), 1); })
  order((log) => { setTimeout(() => log('nan'), NaN); setTimeout(() => log('text'), '1'); })
  order(async (log) => { log(1); await null; log(2); await null; log(3); })
  order((log) => { (async () => { log('a'); await null; log('b'); })(); log('c'); })
  order((log) => { const f = async (n) => { log(n + '1'); await null; log(n + '2'); }; f('a'); f('b'); })
  order((log) => { (async () => { await (async () => { await null; log('in'); })(); log('out'); })(); Promise.resolve().then(() => log('p1')).then(() => log('p2')).then(() => log('p3')); })
  order((log) => { (async () => { await { then(f) { log('then'); f(); } }; log('after'); })(); log('s'); })
  order((log) => { Promise.resolve(Promise.resolve()).then(() => log('a')); Promise.resolve().then(() => log('b')); })
  order((log) => { new Promise((r) => r(Promise.resolve())).then(() => log('a')); Promise.resolve().then(() => log('1')).then(() => log('2')).then(() => log('3')); })
  order((log) => { (async () => Promise.resolve())().then(() => log('a')); Promise.resolve().then(() => log('1')).then(() => log('2')).then(() => log('3')); })
  order((log) => { (async () => { try { await Promise.reject(new Error('x')); } catch (e) { log(e.message); } finally { log('f'); } })(); })
  order((log) => { Promise.reject(1).catch(() => log('c')).finally(() => log('f')).then(() => log('t')); })
  order((log) => { Promise.all([1, Promise.resolve(2)]).then((all) => log(all)); Promise.race([new Promise(() => {}), 3]).then(log); })
  order((log) => { Promise.allSettled([1, Promise.reject(2)]).then((all) => log(JSON.stringify(all))); })
  order((log) => { Promise.any([Promise.reject(1), Promise.resolve(2)]).then(log); Promise.any([Promise.reject(1)]).catch((e) => log(e.constructor.name + e.errors + e.message)); })
  order(async (log) => { for await (const x of [Promise.resolve(1), 2]) log(x); })
  order(async (log) => { async function* g() { try { yield 1; yield 2; } finally { log('done'); } } for await (const x of g()) { log(x); break; } })
  order((log) => { const g = (function* () { try { log(yield 1); } finally { log('f'); } })(); log(g.next().value); log(g.return(5).value); })
  order((log) => { queueMicrotask(() => { log('a'); queueMicrotask(() => log('b')); }); Promise.resolve().then(() => log('c')); })
  order((log) => { log(typeof setTimeout(() => {}, 1)); log(typeof setTimeout(() => {}, 1).unref); })
  order((log) => { const t = setTimeout(() => log('x'), 1); log(t.hasRef()); log(typeof t[Symbol.toPrimitive]()); })
  order((log) => { setTimeout(() => log('r'), 1).refresh(); })
  order(async (log) => { const t = Date.now(); await new Promise((r) => setTimeout(r, 30)); log(Date.now() - t >= 29); })
  order(async (log) => { try { await Promise.all([Promise.reject(new Error('a')), Promise.reject(new Error('b'))]); } catch (e) { log(e.message); } })
`,
);

import path from 'node:path';
import url, { URL, URLSearchParams } from 'node:url';
import querystring from 'node:querystring';
import { EventEmitter, once } from 'node:events';
import { Buffer } from 'node:buffer';
import fs from 'node:fs';
import os from 'node:os';
import { StringDecoder } from 'node:string_decoder';
import timers from 'node:timers/promises';
import { observe } from './observe.js';

const log = (work) => {
  const seen = [];
  const emitter = new EventEmitter();
  work(emitter, (...args) => void seen.push(...args));
  return seen;
};
const disk = () => {
  const folder = fs.mkdtempSync('corpus-');
  return { folder, file: `${folder}/a.txt` };
};

observe(
  {
    path,
    url,
    URL,
    URLSearchParams,
    querystring,
    EventEmitter,
    once,
    Buffer,
    fs,
    os,
    StringDecoder,
    timers,
    log,
    disk,
  },
  String.raw`
  path.join('a', '..', '..', 'b')
  path.join('/a', './b', '../c/')
  path.join('')
  path.normalize('/a//b/./c/..')
  path.resolve('/a', 'b', '../c')
  path.resolve('/a', '/b')
  path.relative('/a/b/c', '/a/d')
  path.relative('/a', '/a')
  path.basename('/a/b.txt')
  path.basename('/a/b.txt', '.txt')
  path.basename('/a/b/')
  path.extname('a.b.c')
  path.extname('.hidden')
  path.extname('a.')
  path.dirname('/a/b')
  path.dirname('a')
  path.parse('/home/u/file.txt')
  path.format({ dir: '/a', name: 'b', ext: '.c' })
  path.format({ root: '/', base: 'x' })
  path.isAbsolute('a/b')
  path.sep + path.delimiter
  path.join(1)
  path.posix === path
  new URL('https://user:pw@example.com:8080/a/../b?x=1#h').href
  new URL('../c', 'https://example.com/a/b').href
  new URL('https://EXAMPLE.com:443/').host
  new URL('http://ex.com/a b?c d').href
  new URL('nope')
  URL.canParse('nope')
  new URL('https://ex.com/?a=1&a=2').searchParams.getAll('a')
  JSON.stringify(new URL('https://ex.com/x'))
  new URL('file:///a/b').protocol
  new URL('https://münchen.de/').hostname
  String(new URLSearchParams({ a: '1', b: 'x y' }))
  String(new URLSearchParams('?a=1&b=%20'))
  [...new URLSearchParams('a=1&b=2')]
  new URLSearchParams([['a', '1'], ['a', '2']]).toString()
  new URLSearchParams('a=1').get('z')
  (() => { const p = new URLSearchParams('b=2&a=1'); p.sort(); p.append('c', '3'); p.delete('b'); return String(p); })()
  new URLSearchParams('a=1&b=2').size
  url.fileURLToPath('file:///a%20b/c')
  url.fileURLToPath('https://a')
  url.pathToFileURL('/a b#c').href
  url.parse('http://a.com:80/p?q=1#h').pathname
  url.parse('/p?q=1', true).query.q
  url.resolve('http://a.com/b/c', '../d')
  url.format(new URL('http://a.com/b'))
  url.format({ protocol: 'http', host: 'a.com', pathname: '/b', query: { x: 1 } })
  url.urlToHttpOptions(new URL('http://a.com:81/b')).port
  url.domainToASCII('español.com')
  querystring.parse('a=1&b=2&a=3&c')
  querystring.parse('a:1;b:2', ';', ':')
  querystring.stringify({ a: 1, b: [2, 3], c: true, d: null, e: 'x y' })
  querystring.escape('a b&ü')
  querystring.unescape('a%20b%zz')
  log((e, p) => { e.on('x', p); e.emit('x', 1, 2); })
  log((e, p) => { e.once('x', p); e.emit('x', 1); e.emit('x', 2); })
  log((e, p) => { e.on('x', () => p('b')); e.prependListener('x', () => p('a')); e.emit('x'); })
  log((e, p) => { e.on('x', p); e.off('x', p); p(e.emit('x')); })
  log((e, p) => { e.on('x', p); p(e.listenerCount('x'), e.eventNames()); })
  log((e, p) => { e.on('newListener', (name) => p(name)); e.on('y', () => {}); })
  log((e, p) => { p(e.setMaxListeners(3) === e, e.getMaxListeners()); })
  log((e, p) => { e.on('x', p); e.removeAllListeners(); e.emit('x', 1); })
  log((e) => e.emit('error', new Error('boom')))
  log((e) => e.emit('error', 'text'))
  log((e, p) => { e.on('error', (error) => p(error.message)); e.emit('error', new Error('boom')); })
  log((e) => e.on('x', 'no'))
  log((e, p) => { e.on('x', p); p(e.rawListeners('x').length); })
  (async () => { const e = new EventEmitter(); setTimeout(() => e.emit('x', 1, 2), 1); return once(e, 'x'); })()
  (async () => { const e = new EventEmitter(); setTimeout(() => e.emit('error', new Error('no')), 1); return once(e, 'x'); })()
  EventEmitter.defaultMaxListeners
  Buffer.from('héllo').length
  Buffer.from('héllo').toString('hex')
  Buffer.from('héllo').toString('base64')
  Buffer.from('aGk', 'base64').toString()
  Buffer.from('_-8', 'base64url')[0]
  Buffer.from([256, -1, 1.5])
  Buffer.alloc(3, 'ab').toString()
  Buffer.concat([Buffer.from('a'), Buffer.from('b')]).toString()
  Buffer.from('abc').slice(1).toString()
  Buffer.from('abc').equals(Buffer.from('abc'))
  Buffer.compare(Buffer.from('a'), Buffer.from('b'))
  Buffer.byteLength('😀')
  Buffer.isBuffer(new Uint8Array())
  Buffer.from('abcabc').indexOf('c', 3)
  Buffer.from('abc').includes('b')
  Buffer.from('abc').toJSON()
  (() => { const b = Buffer.alloc(8); b.writeInt32BE(-5, 0); b.writeUInt16LE(513, 4); return [b.readInt32BE(0), b.readUInt8(4), b.toString('hex')]; })()
  (() => { const b = Buffer.alloc(8); b.writeDoubleBE(1.5); return b.readDoubleBE(0); })()
  Buffer.alloc(2).readInt32BE(0)
  Buffer.from('zz', 'hex').length
  Buffer.from({})
  Buffer.from(5)
  Buffer.from('abc').toString('utf8', 1, 2)
  Buffer.from('ab').swap16().toString()
  Buffer.from('aé', 'latin1').length
  Buffer.from('a', 'utf16le').length
  Buffer.from('abc').fill('x').toString()
  Buffer.from([1, 2, 3]).subarray(1).length
  String(Buffer.from('abc').entries().next().value)
  atob('aGk=')
  btoa('hi')
  btoa('😀')
  atob('***')
  new TextEncoder().encode('€')
  new TextDecoder().decode(new Uint8Array([0xe2, 0x82, 0xac]))
  new TextDecoder('utf-8', { fatal: true }).decode(new Uint8Array([0xff]))
  new TextDecoder().decode(new Uint8Array([0xff, 0x61]))
  new TextDecoder('latin1').encoding
  new TextDecoder('nope')
  new StringDecoder('utf8').write(Buffer.from([0xe2, 0x82]))
  new StringDecoder('base64').write(Buffer.from('abcd'))
  structuredClone({ a: new Date(0), b: [1, { c: /x/g }], d: new Map([[1, new Set([2])]]) }).b
  structuredClone(new Error('a')).message
  structuredClone(() => {})
  structuredClone(Symbol('x'))
  structuredClone(new (class A { x = 1 })()).constructor.name
  (() => { const a = {}; a.self = a; const b = structuredClone(a); return b.self === b; })()
  structuredClone(1n)
  structuredClone(new Uint8Array([1, 2]))
  (() => { const { folder, file } = disk(); fs.writeFileSync(file, 'hi'); return [fs.readFileSync(file, 'utf8'), fs.existsSync(file), fs.readdirSync(folder), fs.statSync(file).size]; })()
  (() => { const { file } = disk(); fs.appendFileSync(file, 'a'); fs.appendFileSync(file, 'b'); return fs.readFileSync(file).toString(); })()
  (() => { const { folder } = disk(); fs.mkdirSync(folder + '/x/y', { recursive: true }); fs.rmSync(folder + '/x', { recursive: true }); return fs.readdirSync(folder); })()
  (() => { const { file } = disk(); fs.writeFileSync(file, 'x'); fs.renameSync(file, file + '2'); fs.copyFileSync(file + '2', file); fs.unlinkSync(file + '2'); return fs.existsSync(file + '2'); })()
  (() => { const { folder } = disk(); try { fs.mkdirSync(folder); } catch ({ code, message }) { return [code, message.replace(folder, '')]; } })()
  (() => { try { fs.readFileSync('/nowhere/at/all'); } catch ({ code, syscall, path, message }) { return { code, syscall, path, message }; } })()
  (() => { try { fs.readdirSync('/nowhere'); } catch ({ code, syscall, message }) { return { code, syscall, message }; } })()
  (() => { try { fs.mkdirSync('/tmp'); } catch ({ code, syscall, message }) { return { code, syscall, message }; } })()
  (() => { try { fs.unlinkSync('/nowhere'); } catch ({ code, syscall, message }) { return { code, syscall, message }; } })()
  (() => { try { fs.statSync('/nowhere'); } catch ({ code, syscall, message }) { return { code, syscall, message }; } })()
  (async () => { const { file } = disk(); await fs.promises.writeFile(file, 'later'); return fs.promises.readFile(file, 'utf8'); })()
  (async () => { const { file } = disk(); return new Promise((done) => fs.readFile(file, (error, data) => done([error.code, data]))); })()
  (() => { const { file } = disk(); fs.writeFileSync(file, JSON.stringify({ a: 1 })); return JSON.parse(fs.readFileSync(file, { encoding: 'utf8' })); })()
  (() => { const { file } = disk(); fs.writeFileSync(file, ''); return fs.statSync(file).isFile() && !fs.statSync(file).isDirectory(); })()
  fs.readFileSync(5)
  os.EOL
  typeof os.platform()
  timers.setTimeout(5, 'value')
  timers.setImmediate('now')
  (async () => { const seen = []; for await (const tick of timers.setInterval(1, 'tick')) { seen.push(tick); if (seen.length === 3) return seen; } })()
  process.cwd().startsWith('/')
  typeof process.env.PATH === typeof process.env.PATH
  process.argv.length >= 1
  typeof process.hrtime.bigint()
  process.hrtime().length
  typeof process.memoryUsage().heapUsed
  process.platform
  process.exitCode
  typeof process.version
  typeof performance.now()
  (() => { const c = new AbortController(); c.abort(); return [c.signal.aborted, c.signal.reason.name, c.signal.reason.message]; })()
  AbortSignal.abort('why').reason
  AbortSignal.abort().throwIfAborted()
  AbortSignal.any([AbortSignal.abort('x')]).reason
  (async () => { const s = AbortSignal.timeout(5); await new Promise((done) => setTimeout(done, 50)); return [s.aborted, s.reason.name]; })()
  (() => { const t = new EventTarget(); const seen = []; t.addEventListener('x', (e) => seen.push(e.type, e.detail)); t.dispatchEvent(new CustomEvent('x', { detail: 3 })); return seen; })()
  (() => { const t = new EventTarget(); let n = 0; const f = () => (n += 1); t.addEventListener('x', f); t.addEventListener('x', f); t.dispatchEvent(new Event('x')); t.removeEventListener('x', f); t.dispatchEvent(new Event('x')); return n; })()
  new DOMException('m', 'AbortError').code
  crypto.randomUUID().length
  typeof crypto.getRandomValues(new Uint8Array(4))[0]
  typeof fetch
  typeof setImmediate
  typeof require
`,
);

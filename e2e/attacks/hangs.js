/**
 * Programs that never end, or take all there is. Each is run as a candidate in the judge, and as a candidate and as an agent
 * on the bench. It must end by a limit that its message names, and an honest neighbour must be judged as ever right after.
 *
 * @typedef {object} Hang
 * @property {string} name
 * @property {string} code the body of an asynchronous function
 * @property {true} [byClock] only the clock stops it on the bench: native code of V8, which counts no steps
 * @property {true} [judgeOnly] a builtin that V8 either ends by an error or leaves to the clock, as those above: once is enough
 * @property {readonly ('bench' | 'judge')[]} [harmless] where it ends by itself, by an error that the engine throws
 */

const DEEP = 100_000;

/** @type {readonly Hang[]} */
export const HANGS = [
  { name: 'a loop', code: 'for (;;);' },
  { name: 'a loop that catches', code: 'for (;;) try { for (;;); } catch {} finally { for (;;); }' },
  { name: 'a labelled loop', code: 'outer: do { inner: while (true) { continue outer; } } while (true);' },
  { name: 'a loop over a growing list', code: 'const list = [1]; for (const x of list) list.push(x);' },
  { name: 'a recursion', code: 'const f = () => f() + 1; f();' },
  { name: 'a recursion that catches', code: 'const f = () => { try { f(); } finally { f(); } }; f();' },
  { name: 'a loop of promises', code: 'for (;;) await null;' },
  {
    name: 'microtasks',
    code: 'const again = () => Promise.resolve().then(again); again(); await new Promise(() => {});',
  },
  {
    name: 'microtasks by the dozen',
    code: 'const again = () => { Promise.resolve().then(again); Promise.resolve().then(again); }; again(); await new Promise(() => {});',
  },
  { name: 'a promise that never settles', code: 'await new Promise(() => {});' },
  { name: 'a thenable bomb', code: 'const bomb = { then(ok) { ok({ then: bomb.then }); } }; await bomb;' },
  { name: 'an interval', code: 'await new Promise(() => setInterval(() => {}, 1));' },
  {
    name: 'a chain of timers',
    code: 'const again = () => setTimeout(again, 0); again(); await new Promise(() => {});',
  },
  {
    name: 'timers that double',
    code: 'const again = () => { setTimeout(again, 1); setTimeout(again, 1); }; again(); await new Promise(() => {});',
  },
  { name: 'a generator', code: 'for (const x of (function* () { for (;;) yield 1; })());' },
  {
    name: 'an iterator without end, spread',
    code: 'Math.max(...{ [Symbol.iterator]: () => ({ next: () => ({ value: 1 }) }) });',
  },
  {
    name: 'an async generator',
    code: 'for await (const x of (async function* () { for (;;) yield 1; })());',
  },
  { name: 'a getter', code: 'const o = { get a() { for (;;); } }; o.a;' },
  { name: 'a getter of itself', code: 'const o = { get a() { return this.a; } }; o.a;' },
  { name: 'a proxy of itself', code: 'const p = new Proxy({}, { get: (_, key, self) => self[key] }); p.a;' },
  { name: 'a getter in what is thrown', code: 'throw { get message() { for (;;); } };' },
  { name: 'a conversion', code: 'String({ toString() { for (;;); } });' },
  { name: 'a static block', code: 'class A { static { for (;;); } }' },
  { name: 'a field', code: 'class A { a = new A(); } new A();' },
  { name: 'a template’s tag', code: 'const tag = () => { for (;;); }; tag`x`;' },
  { name: 'a default value', code: 'const f = (a = f()) => a; f();' },
  { name: 'a regular expression', code: '/(a*)*b/.test("a".repeat(40));', byClock: true },
  {
    name: 'a regular expression with groups',
    code: '/^(\\w+\\s?)*$/.test("word ".repeat(12) + "!".repeat(3));',
    byClock: true,
  },
  { name: 'a sort comparator', code: 'Array.from({ length: 1e3 }, (_, i) => i).sort(() => { for (;;); });' },
  {
    name: 'a sort without end of lists',
    code: 'for (;;) Array.from({ length: 1e5 }, (_, i) => -i).sort((a, b) => a - b);',
  },
  { name: 'evaluated text', code: '(0, eval)("for (;;);");' },
  { name: 'evaluated text in evaluated text', code: '(0, eval)("eval(`for (;;);`)");' },
  { name: 'a made function', code: 'new Function("for (;;);")();' },
  {
    name: 'a made function of a made function',
    code: '(() => {}).constructor("return (() => {}).constructor(`for (;;);`)()")();',
  },
  {
    name: 'a made generator',
    code: 'for (const x of (function* () {}).constructor("for (;;) yield 1;")());',
  },
  { name: 'a made async function', code: 'await (async () => {}).constructor("for (;;);")();' },
  {
    name: 'a meter taken away',
    code: 'for (const text of ["$burn$ = () => {}", "var $burn$ = () => {}"]) try { eval(text); } catch {} for (;;);',
  },
  { name: 'a filled list', code: 'for (;;) new Array(5e6).fill(0);' },
  { name: 'a list of four thousand million', code: 'new Array(2 ** 32 - 1).fill(0);' },
  { name: 'a list-like without end', code: 'Array.from({ length: 1e9 });' },
  {
    name: 'a search in a hollow list',
    code: 'for (;;) new Array(2 ** 31).lastIndexOf(1);',
  },
  { name: 'a doubled list', code: 'let list = [1]; for (;;) list = list.concat(list);' },
  { name: 'a repeated text', code: 'for (;;) "x".repeat(2 ** 28).split("");' },
  { name: 'a replaced text', code: 'for (;;) "a".repeat(2 ** 20).replaceAll("a", "b".repeat(2 ** 10));' },
  { name: 'a padded text', code: 'for (;;) "".padStart(2 ** 28).trim();' },
  {
    name: 'large numbers',
    code: 'let x = 3n; for (;;) x *= x;',
    harmless: ['bench', 'judge'],
    byClock: true,
  },
  { name: 'a filled buffer', code: 'for (;;) new Uint8Array(1e8).fill(1);' },
  { name: 'a sorted buffer', code: 'for (;;) new Float64Array(1e7).map((_, i) => -i).sort();' },
  {
    name: 'shared data as text',
    code: 'let list = []; for (let i = 0; i < 60; i++) list = [list, list]; JSON.stringify(list);',
  },
  {
    name: 'shared data compared',
    code: 'const deep = () => { let list = []; for (let i = 0; i < 60; i++) list = [list, list]; return list; }; const assert = (await import("node:assert")).default; assert.deepEqual(deep(), deep());',
    harmless: ['bench'],
    byClock: true,
  },
  { name: 'memory in lists', code: 'const all = []; for (;;) all.push(new Array(1e5).fill(all.length));' },
  { name: 'memory in small objects', code: 'let all = null; for (;;) all = { all };' },
  {
    name: 'memory in texts',
    code: 'let text = "x"; const all = []; for (;;) { text += text + all.length; all.push(text); text.charCodeAt(text.length >> 1); }',
  },
  {
    name: 'a growing text as a key',
    code: 'let text = ""; const all = {}; for (;;) { text += String(all.toString); if (all[text]) return; }',
  },
  { name: 'memory in buffers', code: 'const all = []; for (;;) all.push(new Uint8Array(1e6).fill(255));' },
  { name: 'memory in closures', code: 'let f = () => 0; for (;;) { const g = f; f = () => g; }' },
  { name: 'memory in a map', code: 'const map = new Map(); for (let i = 0; ; i++) map.set(i, {});' },
  { name: 'memory in symbols', code: 'const all = new Set(); for (;;) all.add(Symbol("x".repeat(100)));' },
  { name: 'a flood of output', code: 'for (;;) console.log("x".repeat(1000));' },
  { name: 'one line of output without end', code: 'for (;;) process.stdout.write("x".repeat(2 ** 20));' },
  { name: 'source nested deeply', code: `(0, eval)('['.repeat(${DEEP}) + ']'.repeat(${DEEP}));` },
  { name: 'source that is enormous', code: '(0, eval)("1+".repeat(3e6) + "1"); for (;;);' },
  {
    name: 'data nested deeply',
    code: `let deep = []; for (let i = 0; i < ${DEEP}; i++) deep = [deep]; JSON.stringify(deep); for (;;);`,
  },
  {
    name: 'data nested deeply, read',
    code: `JSON.parse('['.repeat(${DEEP}) + ']'.repeat(${DEEP}));`,
    harmless: ['bench'],
  },
  { name: 'a prototype chain without end', code: 'let o = {}; for (;;) o = Object.create(o);' },
  {
    name: 'bound functions without end',
    code: 'let f = () => 1; for (let i = 0; i < 1e5; i++) f = f.bind(null); f(); for (;;);',
  },
  ...[
    ['a search that fails late', 'const a = "a".repeat(1e6); for (;;) (a + a).indexOf(a + "b");'],
    ['a search from the end', 'const a = "a".repeat(1e6); for (;;) (a + a).lastIndexOf("b" + a);'],
    ['a text split at what it has not', 'const a = "a".repeat(1e6); for (;;) (a + a).split(a + "b");'],
    [
      'a text replaced where it is not',
      'const a = "a".repeat(1e6); for (;;) (a + a).replaceAll(a + "b", "");',
    ],
    ['a text in small letters', 'const a = "É".repeat(1e6); for (;;) a.toLowerCase().toUpperCase();'],
    ['a text normalised', 'const a = "\u0301\u0323".repeat(1e5); for (;;) a.normalize("NFD");'],
    ['a text compared', 'const a = "a".repeat(1e6); for (;;) (a + "a").localeCompare(a + "b");'],
    ['a text encoded', 'const a = "é".repeat(1e5); for (;;) decodeURIComponent(encodeURIComponent(a));'],
    ['a text of many characters, spread', 'const a = "a".repeat(1e5); for (;;) [...a].join("");'],
    ['products of large numbers', 'const x = 3n ** 300000n; for (;;) x * x;'],
    ['powers of large numbers', 'for (;;) 3n ** 500000n;'],
    ['quotients of large numbers', 'const x = 3n ** 300000n; const y = 3n ** 150000n; for (;;) x / y;'],
    ['large numbers as text', 'const x = 3n ** 300000n; for (;;) String(x);'],
    ['large numbers read', 'const x = "7".repeat(2e5); for (;;) BigInt(x);'],
    ['an endless list-like searched', 'Array.prototype.includes.call({ length: 2 ** 53 - 1 }, 1);'],
    ['an endless list-like reversed', 'Array.prototype.reverse.call({ length: 2 ** 53 - 1 });'],
    ['an endless list-like walked', 'Array.prototype.forEach.call({ length: 2 ** 53 - 1 }, () => {});'],
    ['an endless list-like reduced', 'Array.prototype.reduce.call({ length: 2 ** 53 - 1, 0: 1 }, () => 1);'],
    ['an endless list-like filled', 'Array.prototype.copyWithin.call({ length: 2 ** 53 - 1 }, 1, 0);'],
    ['an endless list-like joined', 'Array.prototype.join.call({ length: 2 ** 53 - 1 }, "");'],
    ['an endless list-like moved', 'Array.prototype.unshift.call({ length: 2 ** 53 - 2 }, 1);'],
    ['hollow lists flattened', 'for (;;) new Array(2 ** 31).flat();'],
    ['hollow lists sorted', 'for (;;) new Array(2 ** 31).sort();'],
    ['long lists searched', 'const list = new Array(1e6).fill(0); for (;;) list.indexOf(1);'],
    ['long lists copied', 'const list = new Array(1e6).fill(0); for (;;) list.slice().reverse();'],
    ['buffers filled', 'const bytes = new Uint8Array(3e7); for (;;) bytes.fill(1);'],
    ['buffers copied', 'const bytes = new Uint8Array(3e7); for (;;) bytes.copyWithin(1, 0);'],
    ['buffers searched', 'const bytes = new Uint8Array(3e7); for (;;) bytes.indexOf(1);'],
    ['buffers sorted', 'const bytes = new Float64Array(1e6); for (;;) bytes.sort();'],
    ['texts as data', 'const list = new Array(1e5).fill("a"); for (;;) JSON.parse(JSON.stringify(list));'],
    ['clones', 'const list = new Array(1e5).fill({}); for (;;) structuredClone(list);'],
    [
      'large objects copied',
      'const o = Object.fromEntries(Array.from({ length: 3e4 }, (_, i) => [`k${i}`, i])); for (;;) ({ ...o });',
    ],
    [
      'numbers read',
      'const digits = "1".repeat(1e6); for (;;) parseFloat(digits) + Number(digits) + parseInt(digits, 10);',
    ],
    [
      'sets united',
      'const set = new Set(Array.from({ length: 1e5 }, (_, i) => i)); for (;;) set.union(set);',
    ],
    ['programs read anew', 'const text = "1;".repeat(1e5); for (;;) new Function(text);'],
    ['patterns read anew', 'const text = "(a|b)".repeat(250); for (;;) new RegExp(text + Math.random());'],
    [
      'files read anew',
      'const fs = await import("node:fs"); fs.writeFileSync("large.txt", "a".repeat(1e6)); for (;;) fs.readFileSync("large.txt", "utf8");',
    ],
  ].map(([name = '', code = '']) => ({ name, code, judgeOnly: /** @type {const} */ (true) })),
];

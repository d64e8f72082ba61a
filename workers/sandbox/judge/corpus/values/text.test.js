import { observe } from './observe.js';

const numbers = [0, -0, 1, -1.5, 0.1 + 0.2, 1 / 3, 1e21, 1e-7, 123456789.125, NaN, Infinity, 5e-324, 2 ** 53];

observe(
  { numbers },
  String.raw`
  numbers.map(String)
  numbers.map((n) => n.toFixed(2))
  numbers.map((n) => n.toPrecision(3))
  numbers.map((n) => n.toExponential(2))
  numbers.map((n) => n.toString(2).slice(0, 40))
  numbers.map((n) => n.toString(36))
  (255).toString(16)
  (0.5).toString(3)
  (-255.5).toString(16)
  (1.005).toFixed(2)
  (1.45).toFixed(1)
  (8.345).toFixed(2)
  (0.000001).toFixed(7)
  (1e21).toFixed(2)
  (0).toFixed(20)
  (123.456).toFixed(101)
  (123.456).toPrecision(0)
  (10).toString(37)
  Number('0x1f')
  Number('0b101')
  Number('')
  Number(' 12 ')
  Number('1_000')
  Number('1e3')
  parseInt('12px')
  parseInt('0x1f')
  parseInt('101', 2)
  parseFloat('3.14abc')
  parseFloat('.5.5')
  Number.MAX_SAFE_INTEGER + 2
  0.1 * 3
  9007199254740993n * 3n
  BigInt('0xff')
  BigInt(1.5)
  1n + 1
  BigInt.asUintN(8, 257n)
  Math.round(-0.5)
  Math.round(2.5)
  Math.max()
  Math.hypot(3, 4)
  Math.sign(-3)
  Math.trunc(-4.7)
  Math.cbrt(27)
  Math.fround(5.5)
  Math.clz32(1)
  Math.atan2(1, 1)
  Math.sinh(1)
  Math.expm1(1e-10)
  Math.pow(2, 0.5)
  Math.exp(1)
  Math.log10(1000)
  Math.tan(1)
  (1234567.891).toLocaleString()
  (1234567.891).toLocaleString('en-US')
  (1234567.891).toLocaleString('de-DE')
  (0.256).toLocaleString('en-US', { style: 'percent' })
  (1234.5).toLocaleString('en-US', { style: 'currency', currency: 'USD' })
  (1234.5).toLocaleString('en-US', { minimumFractionDigits: 2 })
  (1234.5678).toLocaleString('en-US', { maximumFractionDigits: 1 })
  (5).toLocaleString('en-US', { minimumIntegerDigits: 2 })
  (1234).toLocaleString('en-US', { useGrouping: false })
  (12345678901234567890n).toLocaleString('en-US')
  new Intl.NumberFormat('en-US').format(1234.5)
  new Intl.NumberFormat('en-US', { notation: 'compact' }).format(1234567)
  new Intl.DateTimeFormat('en-US', { timeZone: 'UTC' }).format(new Date(0))
  new Intl.PluralRules('en-US').select(1)
  new Intl.ListFormat('en', { type: 'conjunction' }).format(['a', 'b', 'c'])
  ['b', 'a', 'C', 'ä'].sort(new Intl.Collator('en').compare)
  ['b', 'a', 'C', 'A'].sort((x, y) => x.localeCompare(y))
  ['é', 'e', 'f', 'E'].sort((x, y) => x.localeCompare(y))
  ['a10', 'a2', 'a1'].sort((x, y) => x.localeCompare(y, undefined, { numeric: true }))
  'a'.localeCompare('B')
  'a'.localeCompare('a')
  'résumé'.localeCompare('resume')
  'a'.localeCompare('A', undefined, { sensitivity: 'base' })
  'İ'.toLowerCase().length
  'ß'.toUpperCase()
  'ǆ'.toUpperCase()
  'ΑΣ'.toLowerCase()
  'TITLE'.toLocaleLowerCase('tr')
  'e\u0301'.normalize('NFC').length
  'é'.normalize('NFD').length
  'ﬁ'.normalize('NFKC')
  '😀a'.length
  [...'😀a'].length
  '😀'.charCodeAt(0)
  '😀'.codePointAt(0)
  '😀'.at(-1)
  String.fromCodePoint(128512)
  'abc'.at(-1)
  'abc'.padStart(6, '12')
  'abc'.padEnd(2)
  'abc'.repeat(0)
  'abc'.repeat(-1)
  ' a\u00a0\ufeff '.trim().length
  ' a '.trimStart()
  'a-b-c'.replaceAll('-', '+')
  'a-b-c'.replaceAll(/-/, '+')
  'abc'.replace('b', '$&$&')
  'abc'.replace(/(b)/, '[$1]')
  'abc'.replace(/(?<x>b)/, '<$<x>>')
  'abc'.replace(/b/, (m, at, all) => m + at + all)
  'a,b,c'.split(',', 2)
  'abc'.split('')
  'a1b2'.split(/(\d)/)
  'abc'.substring(2, 0)
  'abc'.substr(-2, 1)
  'abc'.slice(-2)
  'abc'.concat(1, null)
  'abcabc'.lastIndexOf('c', 4)
  'abc'.search(/c/)
  'a\ud800'.isWellFormed()
  'a\ud800'.toWellFormed()
  String.raw({ raw: ['a', 'b'] }, 1)
  'a b'.anchor('x')
  encodeURIComponent('a b&c/ü')
  encodeURI('a b&c/ü')
  decodeURIComponent('%E4%BD%A0')
  decodeURIComponent('%')
  escape('ü a')
  unescape('%FC')
  /(?<year>\d{4})-(?<m>\d\d)/.exec('2024-05').groups.year
  'a1b22'.match(/\d+/g)
  'a1b22'.match(/\d+/).index
  [...'a1b22'.matchAll(/\d+/g)].map((m) => m.index)
  /a.c/s.test('a\nc')
  /^b/m.test('a\nb')
  /\u{1F600}/u.test('😀')
  /^.$/u.test('😀')
  /^.$/.test('😀')
  /\p{L}+/u.exec('héllo1')[0]
  /\p{Script=Greek}/u.test('α')
  /\p{Emoji}/u.test('😀')
  /[\p{L}--[a-z]]/v.test('a')
  /(?<=\$)\d+/.exec('cost $42')[0]
  /(?<!\$)\b\d+/.exec('cost $42 17')[0]
  /(a)|(b)/.exec('b')
  /a(?=b)/y.flags
  /a/dgimsuy.flags
  /(?<n>a)/d.exec('xa').indices.groups.n
  new RegExp('[').test('a')
  new RegExp('a', 'gg')
  new RegExp('/').source
  new RegExp('').source
  new RegExp('\n').source
  String(/a\/b/)
  /\bfoo\b/i.test('a Foo b')
  /^(?:a+)+$/.test('aaaaaaaaaaaaaaaaaaaa')
  /(\w+)\s\1/.test('hello hello')
  /[^]/.test('\n')
  /\cJ/.test('\n')
  /a{2,3}?/.exec('aaaa')[0]
  RegExp.prototype.toString.call(/x/g)
  JSON.stringify({ a: undefined, b: () => 1, c: Symbol('x'), d: NaN, e: new Date(0), f: -0 })
  JSON.stringify([undefined, () => 1, Infinity])
  JSON.stringify({ a: [1, { b: 2 }] }, null, 2)
  JSON.stringify({ a: 1, b: 2 }, ['b'])
  JSON.stringify({ a: 1 }, (k, v) => (k === 'a' ? 2 : v))
  JSON.stringify('\u2028\ud800"\\')
  JSON.stringify(1n)
  JSON.stringify(Object.create({ a: 1 }))
  JSON.stringify({ toJSON() { return 'own'; } })
  JSON.stringify(new Map([[1, 2]]))
  JSON.parse('{"a":[1,2,{"b":null}]}')
  JSON.parse('{"__proto__":1}')
  JSON.parse('[1,2]', (k, v) => (Array.isArray(v) ? v : v + 1))
  Object.keys({ b: 1, 2: 1, a: 1, 1: 1 })
  Object.entries('ab')
  Object.fromEntries(new Map([['a', 1]]))
  Object.groupBy?.([1, 2, 3], (n) => (n % 2 ? 'odd' : 'even')) ?? 'absent'
  [3, 1, 2].toSorted?.()
  [3, 1, 10, 2].sort()
  [1, 2, 3].with?.(1, 9)
  [1, 2, 3].toSpliced?.(1, 1)
  [1, 2, 3].findLast((n) => n < 3)
  [1, [2, [3, [4]]]].flat(Infinity)
  [1, 2, 3].at(-1)
  [1, 2, 3, 4, 5].copyWithin(0, 3)
  Array.from({ length: 3 }, (_, i) => i * 2)
  Array.from('😀a')
  [undefined, 3, 1, , 2].sort()
  [1, 2, 3].includes(NaN)
  [NaN].includes(NaN)
  [NaN].indexOf(NaN)
  [1, 2, 3].join()
  [null, undefined, [1, 2]].join('-')
  [1, 2, 3].reduceRight((a, b) => a + '-' + b)
  [].reduce((a, b) => a + b)
  new Array(-1)
  typeof structuredClone
  typeof Array.fromAsync
  typeof new Set().union
  typeof Iterator
  typeof Promise.withResolvers
  typeof Intl
  typeof WeakRef
  typeof FinalizationRegistry
  typeof SharedArrayBuffer
  typeof Atomics
`,
);

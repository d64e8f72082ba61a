import { observe } from './observe.js';

observe(
  {},
  String.raw`
  null.x
  undefined.x
  undefined.x()
  null[Symbol.iterator]
  (void 0).x.y
  ({}).x.y
  ({}).x()
  ({ x: 1 }).x()
  (1)()
  new (class A { constructor() { this.x.y; } })()
  unknownName
  unknownName()
  (() => { const c = 1; c = 2; })()
  (() => { x; let x; })()
  new 5()
  new (() => {})()
  class_ => class_
  [...5]
  [...undefined]
  [...{}]
  new Map([1])
  new Set(5)
  (() => { const [a] = null; })()
  (() => { const { a } = null; })()
  (() => { const { a } = undefined; })()
  (({ a }) => a)()
  'use strict' && Object.freeze([]).push(1)
  Object.defineProperty(1, 'x', {})
  Object.defineProperty(Object.freeze({}), 'x', { value: 1 })
  Object.setPrototypeOf({}, 1)
  Object.create(1)
  (class A {})()
  new (class A extends null {})()
  new (class A extends Object { constructor() { } })()
  Symbol() + ''
  new Symbol()
  1 in 'a'
  1 instanceof 1
  ({}) instanceof (() => {})
  BigInt('x')
  1n / 0n
  2n ** -1n
  Math.max(1n)
  +1n
  'x'.repeat(Infinity)
  'a'.normalize('x')
  new Array(1.5)
  [].length = -1
  new ArrayBuffer(-1)
  new Uint8Array(-1)
  (1).toFixed(200)
  (1).toString(1)
  new Date(NaN).toISOString()
  new RegExp('(')
  new RegExp('a', 'z')
  new RegExp('[b-a]')
  JSON.parse('')
  JSON.parse('{')
  JSON.parse('{"a":}')
  JSON.parse('nope')
  JSON.parse('{"a":1,}')
  JSON.parse('[1,2')
  JSON.parse(undefined)
  JSON.stringify((() => { const a = {}; a.a = a; return a; })())
  JSON.stringify((() => { const a = { b: [] }; a.b.push(a); return a; })())
  JSON.stringify(1n)
  decodeURIComponent('%')
  structuredClone(() => {})
  Reflect.construct(1)
  Reflect.ownKeys(1)
  new Proxy({}, null)
  new WeakMap([[1, 2]])
  new WeakSet([1])
  Promise()
  new Promise()
  Promise.resolve.call(1)
  (function f() { 'use strict'; this.x = 1; })()
  (function f() { 'use strict'; undeclared = 1; })()
  (function f() { 'use strict'; delete Object.freeze({ a: 1 }).a; })()
  (function f() { 'use strict'; Object.freeze({ a: 1 }).a = 2; })()
  (function f() { 'use strict'; ({ get a() { return 1; } }).a = 2; })()
  (() => { throw new Error('m', { cause: 'c' }); })()
  new Error('m', { cause: 'c' }).cause
  new AggregateError([1, 2], 'm').errors
  Object.prototype.toString.call(new Error('m'))
  String(new TypeError('m'))
  String(new (class MyError extends Error { name = 'Mine'; })('m'))
  new (class MyError extends Error {})('m').name
  new (class MyError extends Error {})('m').constructor.name
  new (class MyError extends Error {})('m') instanceof Error
  'stack' in new Error('m')
  typeof new Error('m').stack
  new Error('m').stack.includes('m')
  Object.keys(new Error('m'))
  Object.getOwnPropertyNames(new Error('m')).sort()
  typeof Error.captureStackTrace
  Error.prototype.name
  new Error(undefined).message
  new Error(5).message
  Error('m') instanceof Error
  new RangeError('m').toString()
  (function f() { return f(); })()
  [].reduce(() => 1)
  [].at.call(null)
  Array.from(null)
  Array.prototype.map.call(null)
  [1].map(1)
  [1].forEach()
  [1].sort(1)
  'a'.startsWith(/a/)
  'a'.matchAll(/a/)
  Object.fromEntries([1])
  Object.entries(null)
  Object.assign(null)
  new (class { #p; static t(o) { return o.#p; } }).constructor.t({})
  super_ => 1
  eval('1 +')
  new Function('return }')
  eval('let a; let a;')
  eval('await 1')
  parseInt(Symbol())
  new Intl.NumberFormat('xx-invalid-locale-tag')
`,
);

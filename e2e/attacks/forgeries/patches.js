import { quietly } from './kinds.js';

/** @typedef {import('./kinds.js').Forgery} Forgery */

/** @type {readonly Forgery[]} */
export const PATCHES = [
  quietly(
    'patch Array.prototype',
    'Array.prototype.map = () => [[1]]; Array.prototype.includes = () => true;',
  ),
  quietly(
    'define on Array.prototype',
    `Object.defineProperty(Array.prototype, 'map', { value: () => [[1]] });`,
  ),
  quietly('patch String.prototype', 'String.prototype.includes = () => true;'),
  quietly('patch RegExp.prototype', 'RegExp.prototype.test = RegExp.prototype.exec = () => ["1"];'),
  quietly('patch RegExp.prototype[Symbol.match]', 'RegExp.prototype[Symbol.match] = () => ["1"];'),
  quietly('patch Map and Set', 'Map.prototype.get = () => "one"; Set.prototype.has = () => true;'),
  quietly('patch Promise.prototype.then', 'Promise.prototype.then = function (ok) { return ok([]); };'),
  quietly('patch Function.prototype.call', 'Function.prototype.call = Function.prototype.apply = () => {};'),
  quietly(
    'patch the iterator',
    'Object.getPrototypeOf([][Symbol.iterator]()).next = () => ({ done: true });',
  ),
  quietly(
    'patch generators',
    'Object.getPrototypeOf(function* () {}).prototype.next = () => ({ done: true, value: [] });',
  ),
  quietly('patch Object.is', 'Object.is = () => true;'),
  quietly('patch Number.isInteger', 'Number.isInteger = () => false;'),
  quietly('patch JSON', `JSON.stringify = () => '1'; JSON.parse = () => [];`),
  quietly('patch Reflect', 'Reflect.apply = () => 1; Reflect.ownKeys = () => [];'),
  quietly('patch Error', `Error.prototype.name = 'TypeError'; Error.stackTraceLimit = 0;`),
  quietly(
    'make every object an instance of every class',
    `Object.defineProperty(Function.prototype, Symbol.hasInstance, { value: () => true });`,
  ),
  quietly('prepare stack traces', 'Error.prepareStackTrace = () => { throw new TypeError(); };'),
  quietly(
    'put setters on Object.prototype',
    `Object.defineProperty(Object.prototype, 'outcome', { set() {}, get: () => 'passed' });`,
  ),
  quietly('put toJSON on Object.prototype', 'Object.prototype.toJSON = () => [];'),
  quietly('make every object a thenable', 'Object.prototype.then = function (ok) { ok(); };'),
  quietly('make every object a thenable by __proto__', '({}).__proto__.then = function (ok) { ok(); };'),
  quietly(
    'give Array.prototype an index',
    `Object.defineProperty(Array.prototype, 0, { get: () => 1, set() {} });`,
  ),
  quietly('change the prototype of functions', 'Object.setPrototypeOf(Function.prototype, null);'),
  quietly(
    'redirect Array[Symbol.species]',
    `Object.defineProperty(Array, Symbol.species, { value: class extends Array { includes() { return true; } } });`,
  ),
  quietly('patch the date', 'Date.prototype.getDate = () => 1;'),
];

import { quietly } from './kinds.js';

/** @typedef {import('./kinds.js').Forgery} Forgery */

/** @type {readonly Forgery[]} */
export const GLOBALS = [
  quietly('replace JSON', `globalThis.JSON = { stringify: () => '1', parse: () => [] };`),
  quietly('replace String', `globalThis.String = () => '1';`),
  quietly(
    'replace Set and Map',
    `globalThis.Set = class { has() { return true; } }; globalThis.Map = class { get() { return 'one'; } };`,
  ),
  quietly(
    'replace Object and Number',
    `globalThis.Object = { is: () => true }; globalThis.Number = { isInteger: () => false };`,
  ),
  quietly('replace Date', `globalThis.Date = class { getDate() { return 1; } };`),
  quietly(
    'redefine globals',
    `for (const name of ['JSON', 'String', 'Set', 'Map', 'Object', 'Date']) Object.defineProperty(globalThis, name, { get: () => ({ is: () => true }) });`,
  ),
  quietly('delete globals', `for (const name of Reflect.ownKeys(globalThis)) delete globalThis[name];`),
  quietly(
    'replace every global',
    `for (const k of ['Map', 'Set', 'Object', 'Array', 'Promise', 'Error', 'Reflect', 'TypeError']) globalThis[k] = function () {};`,
  ),
  quietly(
    'replace the prototype of the global',
    `Object.setPrototypeOf(globalThis, new Proxy({}, { has: () => true, get: () => () => true }));`,
  ),
  quietly(
    'replace console and process',
    'globalThis.console = null; globalThis.process = null; globalThis.setTimeout = null;',
  ),
];

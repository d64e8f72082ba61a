import assert from 'node:assert/strict';
import vm from 'node:vm';
import { parse } from 'acorn';
import { transform } from 'sucrase';

/**
 * What became of a program under its tests. `fuel` is what was used up: one for each turn of a loop and each call of a
 * function of the program. `failed` names the first test that failed; null if all passed.
 * @typedef {{ failed: string | null, fuel: number }} Outcome
 */

/** For what spends no fuel and still does not end. No result may hang on it: it is a net below the fuel. */
const LAST_RESORT_MS = 60_000;

const HARNESS = `(load, spend, assert) => {
  const tests = [];
  const test = (name, run) => tests.push({ name, run });
  const rejects = async (asked, ...expected) => {
    let error = null;
    let failed = false;
    try {
      await (typeof asked === 'function' ? asked() : asked);
    } catch (thrown) {
      failed = true;
      error = thrown;
    }
    assert.throws(() => { if (failed) throw error; }, ...expected);
  };
  const outcome = { failed: 'the tests do not end' };
  async function run() {
    load({ 'node:test': { __esModule: true, default: test }, 'node:assert/strict': { __esModule: true, default: { ...assert, rejects } } });
    for (const { name, run } of tests) {
      try {
        await run();
      } catch {
        outcome.failed = name;
        return;
      }
    }
    outcome.failed = null;
  }
  run().catch(() => { outcome.failed = 'loading'; });
  return outcome;
}`;

/** @type {Map<string, string>} */
const compiled = new Map();

/**
 * Runs test files on a program in a fresh realm of this process. Timers do not exist there; promises do.
 * @param {Readonly<Record<string, string>>} files Modules by path, tests among them.
 * @param {readonly string[]} tests The paths of the test files.
 * @param {number} limit The fuel that the program may use.
 * @returns {Outcome}
 */
export function runTests(files, tests, limit) {
  let fuel = 0;
  const spend = () => {
    fuel += 1;
    if (fuel > limit) throw new Error('out of fuel');
  };
  // Promises are settled before the script counts as done, so that its time limit covers them.
  const context = vm.createContext({}, { microtaskMode: 'afterEvaluate' });
  /** @type {Record<string, { exports: object }>} */
  const modules = {};

  /** @param {string} path @param {Record<string, object>} builtins @returns {object} */
  function load(path, builtins) {
    const loaded = modules[path];
    if (loaded !== undefined) return loaded.exports;
    const source = files[path];
    if (source === undefined) throw new Error(`there is no module ${path}`);
    const module = (modules[path] = { exports: {} });
    const isTest = tests.includes(path);
    const compiledModule = vm.runInContext(compile(source, isTest), context, { filename: path });
    const resolve = (/** @type {string} */ name) =>
      builtins[name] ?? load(new URL(name, `file:///${path}`).pathname.slice(1), builtins);
    compiledModule(resolve, module.exports, spend);
    return module.exports;
  }

  const loadAll = (/** @type {Record<string, object>} */ builtins) => {
    for (const test of tests) load(test, builtins);
  };
  Object.assign(context, { $load: loadAll, $spend: spend, $assert: assert });
  try {
    const script = `(${HARNESS})($load, $spend, $assert)`;
    const outcome = vm.runInContext(script, context, { timeout: LAST_RESORT_MS });
    return { failed: outcome.failed, fuel };
  } catch {
    return { failed: 'time', fuel };
  }
}

/** @param {string} source @param {boolean} isTest Tests spend no fuel. */
function compile(source, isTest) {
  const known = compiled.get(source);
  if (known !== undefined) return known;
  const fuelled = isTest ? source : withFuel(source);
  const { code } = transform(fuelled, { transforms: ['imports'], disableESTransforms: true });
  const text = `(require, exports, $spend) => {${code}\n}`;
  compiled.set(source, text);
  return text;
}

/** Puts a call of `$spend` at the beginning of each function and each loop's body. @param {string} source */
function withFuel(source) {
  /** @type {[number, string][]} */
  const insertions = [];
  visit(parse(source, { ecmaVersion: 'latest', sourceType: 'module' }), insertions);
  insertions.sort((a, b) => b[0] - a[0]);
  return insertions.reduce((text, [at, what]) => text.slice(0, at) + what + text.slice(at), source);
}

/** @param {any} node A node of acorn's tree. @param {[number, string][]} insertions */
function visit(node, insertions) {
  const { body } = node;
  const isLoop = /^(For|While|DoWhile)/.test(node.type);
  const isFunction = /Function/.test(node.type);
  if ((isLoop || isFunction) && body.type === 'BlockStatement')
    insertions.push([body.start + 1, '$spend();']);
  else if (isLoop) insertions.push([body.start, '{$spend();'], [body.end, '}']);
  for (const value of Object.values(node)) {
    for (const child of Array.isArray(value) ? value : [value]) {
      if (child && typeof child.type === 'string') visit(child, insertions);
    }
  }
}

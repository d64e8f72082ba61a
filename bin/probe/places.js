/** @typedef {import('@playwright/test').Page} Page */
/** What is run, and what it says of itself. @typedef {(page: Page, code: string) => Promise<string>} Place */

const NEVER = 'nothing came back';

/**
 * An attempt as an expression, a promise of what it says: by every way round what a realm may have taken out of its globals.
 * @param {string} code the body of an asynchronous function
 */
function byEveryWay(code) {
  const text = JSON.stringify(`(async () => { ${code} })()`);
  return `(async () => {
    const told = [];
    const ways = [
      async () => { ${code} },
      () => (0, eval)(${text}),
      () => new Function('return ' + ${text})(),
      () => (() => {}).constructor('return ' + ${text})(),
      () => (async () => {}).constructor('return await ' + ${text})(),
      () => [].at.constructor('return ' + ${text}).call(undefined),
    ];
    for (const way of ways) {
      try { Promise.resolve(way()).then((got) => told.push('gave ' + got), (error) => told.push('refused: ' + error)); }
      catch (error) { told.push('refused: ' + error); }
      for (let turn = 0; turn < 20; turn++) await null;
    }
    return [...new Set(told)].join('; ').slice(0, 500) || ${JSON.stringify(NEVER)};
  })()`;
}

/** As an agent on the bench. @type {Place} */
export async function agent(page, code) {
  const source = `export async function solve() { throw new Error('SAID ' + (await ${byEveryWay(code)})); }`;
  const { message = '', ending } = await page.evaluate(propose, {
    agent: source,
    program: 'export const one = 1;',
    test: '',
  });
  return /SAID ([^]*)/.exec(message)?.[1] ?? `${ending}: ${message}`;
}

const SAYINGS = ['refused', 'gave', NEVER];

/** As a candidate on the bench: nothing but which tests pass comes out of there. @type {Place} */
export async function benchCandidate(page, code) {
  const program = `export const said = await ${byEveryWay(code)};`;
  const test = `import test from 'node:test'; import assert from 'node:assert'; import { said } from '../program/a.js';
    ${SAYINGS.map((saying) => `test(${JSON.stringify(saying)}, () => assert.ok(said.startsWith(${JSON.stringify(saying)})));`).join('\n')}`;
  const source = `export async function solve(program, tools) { throw new Error('SAID ' + JSON.stringify((await tools.run()).results)); }`;
  const { message = '', ending } = await page.evaluate(propose, { agent: source, program, test });
  /** @type {boolean[]} */
  const results = JSON.parse(/SAID (.*)/.exec(message)?.[1] ?? '[]');
  return SAYINGS[results.indexOf(true)] ?? `did not run to its end (${ending}: ${message})`;
}

/** @param {{ agent: string, program: string, test: string }} given */
async function propose({ agent, program, test }) {
  const loop = await window.lamarck.loop();
  return loop.propose({
    agent: { 'agent.js': agent },
    format: 'modules',
    program: { 'program/a.js': program },
    visible: { 'visible/a.test.js': test },
    ...{ instruction: '', testRuns: 5, seed: '1', tried: [] },
  });
}

/** As a candidate in the judge. @type {Place} */
export async function judgeCandidate(page, code) {
  const program = `console.log('SAID ' + (await Promise.race([${byEveryWay(code)}, new Promise((done) => setTimeout(done, 2000, ${JSON.stringify(NEVER)}))])));`;
  const verdict = await page.evaluate(async (program) => {
    const loop = await window.lamarck.loop();
    const files = { 'program/a.js': program, 'visible/a.test.js': `import '../program/a.js';` };
    return loop.judge({ format: 'modules', files, tests: ['visible/a.test.js'] });
  }, program);
  return (
    /SAID ([^]*?)\n*$/.exec(verdict.output)?.[1] ??
    `did not run to its end (${verdict.ending}: ${verdict.message})`
  );
}

/** The script of a worker in which nothing was taken away: it gets its port as the sandbox's workers do, then runs a code. */
export const RUNNER = `self.onmessage = ({ data: { port } }) => {
  port.onmessage = async ({ data: code }) => {
    const late = new Promise((done) => setTimeout(done, 1500, ${JSON.stringify(NEVER)}));
    const attempt = async () => (0, eval)('(async () => {' + code + '})()');
    const said = attempt().then((got) => 'gave ' + got, (error) => 'refused: ' + error);
    port.postMessage(await Promise.race([late, said]));
  };
};`;

/**
 * As a worker of the sandbox that runs nothing but the attempt: what a candidate would reach that broke out of all that bench
 * and judge put around it. In a frame made as the page makes its own, through the frame's own messages. @type {Place}
 */
export function brokenOut(page, code) {
  return page.evaluate(async ([runner, code, never]) => {
    const port = await (Reflect.get(window, 'attacked') ?? embed());
    const id = (Reflect.get(window, 'attempts') ?? 0) + 1;
    Reflect.set(window, 'attempts', id);
    const { port1, port2 } = new MessageChannel();
    const answer = new Promise((resolve) => {
      port1.onmessage = ({ data }) => resolve(data);
      port.addEventListener('message', (/** @type {MessageEvent} */ { data }) => {
        if (data.type === 'failed' && data.id === id) resolve(`refused: ${data.message}`);
      });
      setTimeout(resolve, 4_000, never);
    });
    port.postMessage({ type: 'spawn', id, kind: 'bench', port: port2 }, [port2]);
    port1.postMessage(code);
    return String(await answer);

    /** @returns {Promise<MessagePort>} */
    function embed() {
      const element = document.createElement('iframe');
      element.setAttribute('sandbox', 'allow-scripts');
      element.src = new URL('sandbox.html', document.baseURI).href;
      element.hidden = true;
      const loaded = new Promise((resolve) => (element.onload = resolve));
      document.body.append(element);
      const connected = loaded.then(() => {
        const { port1, port2 } = new MessageChannel();
        port1.start();
        const sources = { bench: runner, judge: '', wasm: new ArrayBuffer(0) };
        element.contentWindow?.postMessage({ type: 'connect', sources }, '*', [port2]);
        return port1;
      });
      Reflect.set(window, 'attacked', connected);
      return connected;
    }
  }, /** @type {const} */ ([RUNNER, code, NEVER]));
}

/** @type {Readonly<Record<string, Place>>} */
export const PLACES = {
  'agent on the bench': agent,
  'candidate on the bench': benchCandidate,
  'candidate in the judge': judgeCandidate,
  'broken out into its worker': brokenOut,
};

import { createServer, type Server } from 'node:http';
import type { AddressInfo } from 'node:net';
import { expect, test, type Page } from '@playwright/test';

/** Everything that a worker may try, to reach ADDRESS; each attempt by itself, so that one that throws stops no other. */
const ATTEMPTS = `
const attempts = [
  () => fetch('ADDRESS/fetch', { mode: 'no-cors' }),
  () => fetch('ADDRESS/keepalive', { mode: 'no-cors', keepalive: true, method: 'POST', body: 'x' }),
  () => { const x = new XMLHttpRequest(); x.open('GET', 'ADDRESS/xhr'); x.send(); },
  () => new WebSocket('ADDRESS/socket'.replace('http', 'ws')),
  () => new EventSource('ADDRESS/events'),
  () => navigator.sendBeacon('ADDRESS/beacon', 'x'),
  () => importScripts('ADDRESS/scripts'),
  () => new Worker('ADDRESS/worker'),
  () => new Worker(URL.createObjectURL(new Blob(["fetch('ADDRESS/nested', { mode: 'no-cors' })"]))),
  () => new Worker(URL.createObjectURL(new Blob(["importScripts('ADDRESS/nested-scripts')"]))),
  () => new SharedWorker('ADDRESS/shared'),
  () => new WebTransport('ADDRESS/transport'.replace('http', 'https')),
  () => { new FontFace('f', 'url(ADDRESS/font)').load(); },
  () => (0, eval)("import('ADDRESS/import')"),
  () => caches.open('c').then((cache) => cache.add('ADDRESS/cache')),
  () => postMessage({ leak: 'ADDRESS' }),
  () => new BroadcastChannel('lamarck').postMessage('ADDRESS'),
  () => indexedDB.open('lamarck'),
];
for (const attempt of attempts) {
  try { Promise.resolve(attempt()).catch(() => {}); } catch {}
}
`;

/** The same, by a way round what a realm may have taken out of its globals. */
const ROUND_ABOUT = (code: string) => `
for (const make of [() => Function, () => (() => {}).constructor, () => (async () => {}).constructor, () => [].at.constructor]) {
  try { make()(${JSON.stringify(code)})(); } catch {}
}
`;

let collector: Server;
let address: string;
let hits: string[];
test.beforeEach(async () => {
  hits = [];
  collector = createServer((request, answer) => {
    hits.push(request.url ?? '');
    answer.setHeader('Content-Type', 'text/html').end('<title>collector</title>');
  });
  collector.on('upgrade', (request, socket) => {
    hits.push(request.url ?? '');
    socket.destroy();
  });
  await new Promise<void>((resolve) => collector.listen(0, '127.0.0.1', resolve));
  address = `http://127.0.0.1:${(collector.address() as AddressInfo).port}`;
});
test.afterEach(() => {
  collector.closeAllConnections();
  collector.close();
});

const code = () => ATTEMPTS.replaceAll('ADDRESS', address);

/** An attempt that was let through arrives within milliseconds; the control shows that it does. */
const settle = (page: Page) => page.waitForTimeout(1_500);

async function automation(page: Page): Promise<void> {
  await page.goto('/?automation');
  await expect(page.locator('html')).toHaveAttribute('data-ready', 'true');
}

test('control: in a worker of an ordinary page the same attempts arrive', async ({ page }) => {
  await page.goto(`${address}/control`);
  await page.evaluate((text) => void new Worker(URL.createObjectURL(new Blob([text]))), code());
  await expect.poll(() => hits.length).toBeGreaterThan(8);
  for (const path of ['/fetch', '/xhr', '/socket', '/scripts', '/nested', '/import']) {
    await expect.poll(() => hits, path).toContain(path);
  }
});

test('an agent on the bench reaches nothing', async ({ page }) => {
  await automation(page);
  const agent = `export function solve() { ${code()} ${ROUND_ABOUT(code())} return null; }`;
  const result = await page.evaluate(async (agent) => {
    const loop = await window.lamarck.loop(1);
    return loop.propose({
      agent: { 'agent.js': agent },
      format: 'script',
      program: { 'program/a.js': 'const one = 1;' },
      visible: { 'visible/a.test.js': 'console.assert(one === 1)' },
      ...{ instruction: '', testRuns: 5, seed: '1', tried: [] },
    });
  }, agent);
  expect(result.proposal).toBeNull();
  await settle(page);
  expect(hits).toEqual([]);
});

test('a candidate on the bench and in the judge reaches nothing', async ({ page }) => {
  await automation(page);
  const program = `${code()} ${ROUND_ABOUT(code())} const one = 1;`;
  const verdict = await page.evaluate(async (program) => {
    const loop = await window.lamarck.loop(1);
    const files = { 'program/a.js': program };
    const visible = { 'visible/a.test.js': 'console.assert(one === 1)' };
    await loop.propose({
      agent: {
        'agent.js': 'export async function solve(program, tools) { await tools.run(); return null; }',
      },
      format: 'script',
      program: files,
      visible,
      ...{ instruction: '', testRuns: 5, seed: '1', tried: [] },
    });
    return loop.judge({ format: 'script', files: { ...files, ...visible }, tests: ['visible/a.test.js'] });
  }, program);
  expect(verdict).toMatchObject({ ending: 'finished', tests: [{ outcome: 'passed' }] });
  await settle(page);
  expect(hits).toEqual([]);
});

test('the sandbox’s policy alone holds, without any global taken away', async ({ page }) => {
  await automation(page);
  await page.evaluate(() => window.lamarck.loop(1).then(() => undefined));
  const frame = page.frames().find((one) => one.url().endsWith('sandbox.html'));
  if (!frame) throw new Error('there is no sandbox frame');
  expect(await frame.evaluate(() => self.origin)).toBe('null');
  await frame.evaluate((text) => void new Worker(URL.createObjectURL(new Blob([text]))), code());
  await frame.evaluate((at) => void fetch(`${at}/window`, { mode: 'no-cors' }).catch(() => {}), address);
  // A window may navigate; the page's own policy pins where to.
  await frame.evaluate((at) => void (location.href = `${at}/navigation?secret`), address);
  await settle(page);
  expect(hits).toEqual([]);
});

test('a hung agent and a hung candidate are noticed, and work goes on', async ({ page }) => {
  await automation(page);
  const [hung, verdict, after] = await page.evaluate(async () => {
    const loop = await window.lamarck.loop(1);
    const job = {
      format: 'script' as const,
      program: { 'program/a.js': 'const one = 1;' },
      visible: { 'visible/a.test.js': 'console.assert(one === 2)' },
      ...{ instruction: '', testRuns: 5, seed: '1', tried: [] },
    };
    const hung = await loop.propose({
      ...job,
      agent: { 'agent.js': 'export function solve() { for (;;); }' },
    });
    const files = { 'program/a.js': 'while (true) {}', 'visible/a.test.js': 'console.assert(true)' };
    const verdict = await loop.judge({ format: 'script', files, tests: ['visible/a.test.js'] });
    const fine = { 'program/a.js': 'const one = 1;', 'visible/a.test.js': 'console.assert(one === 1)' };
    return [hung, verdict, await loop.judge({ format: 'script', files: fine, tests: ['visible/a.test.js'] })];
  });
  expect(hung).toMatchObject({ proposal: null, ending: 'out-of-fuel' });
  expect(verdict).toMatchObject({ ending: 'out-of-fuel' });
  expect(after).toMatchObject({ ending: 'finished', tests: [{ outcome: 'passed' }] });
});

import { expect, test, type Page } from '@playwright/test';
import { ESCAPES } from './attacks/escapes.js';
import { startCollector } from '../bin/probe/collector.js';
import { tryEscapes } from '../bin/probe/escapes.js';
import { RUNNER } from '../bin/probe/places.js';
import { tryForgeries } from '../bin/probe/probe.js';

test.setTimeout(600_000);

/** The names in a window but for those of its frames, which are numbers. */
const names = (): string[] =>
  Reflect.ownKeys(window)
    .map(String)
    .filter((name) => !/^\d+$/.test(name))
    .sort();

async function automation(page: Page): Promise<void> {
  await page.goto('/?automation');
  await expect(page.locator('html')).toHaveAttribute('data-ready', 'true');
}

/** The frame in which the loop's own workers run. */
async function sandboxFrame(page: Page) {
  await page.evaluate(() => window.lamarck.loop(1).then(() => undefined));
  const frame = page.frames().find((one) => one.url().endsWith('sandbox.html'));
  if (!frame) throw new Error('there is no sandbox frame');
  return frame;
}

test('no way out, of all that are known, from any place where foreign code runs', async ({ page }) => {
  await automation(page);
  const { attempts, controls } = await tryEscapes(page);
  expect(attempts.length).toBeGreaterThan(4 * 60);
  for (const { name, place, said, escaped } of attempts) {
    await test.step(`${place}: ${name} → ${said}`, () => expect(escaped, `${place}: ${name}`).toBe(false));
  }
  for (const { name, works, said, expected } of controls) {
    await test.step(`without protection: ${name} → ${works ? 'works' : said}`, () =>
      expect(works, `${name} without protection: ${said}`).toBe(expected));
  }
});

test('no score can be forged in the browser either', async ({ page }) => {
  await automation(page);
  for (const { name, forged, message } of await tryForgeries(page)) {
    await test.step(name, () => expect(forged, message ?? '').toBe(false));
  }
});

test('the frame’s window runs no foreign code, whatever message or worker sends it', async ({ page }) => {
  await automation(page);
  const collector = await startCollector();
  const frame = await sandboxFrame(page);
  const at = collector.addressOf('window');
  const before = await frame.evaluate(names);
  const attack = `fetch('${at}', { mode: 'no-cors' }); window.marked = true; document.title = 'marked'; location.href = '${at}'`;
  // The messages that the frame takes, and some that it does not, with code in every place.
  await page.evaluate((attack) => {
    const target = document.querySelector('iframe')?.contentWindow;
    const sources = { bench: attack, judge: attack, wasm: attack };
    for (const type of ['connect', 'spawn', 'source', 'eval', 'message', 'terminate', '__proto__', attack]) {
      target?.postMessage({ type, sources, text: attack, code: attack, kind: attack, id: attack }, '*');
      target?.postMessage(attack, '*');
    }
  }, attack);
  // A worker may speak to the window that made it, and fail in words of its own.
  await frame.evaluate((attack) => {
    const script = `postMessage(${JSON.stringify(attack)}); postMessage({ type: 'spawn', text: ${JSON.stringify(attack)} }); throw new Error(${JSON.stringify(attack)});`;
    new Worker(URL.createObjectURL(new Blob([script]))).onerror = (event) => event.preventDefault();
  }, attack);
  // The policy lets no other script into the window than the frame's own.
  await frame.evaluate((attack) => {
    document.body.append(Object.assign(document.createElement('script'), { textContent: attack }));
    const markup = `<img src="data:," onerror="${attack.replaceAll('"', '')}"><svg onload="${attack.replaceAll('"', '')}"></svg>`;
    document.body.insertAdjacentHTML('beforeend', markup);
    const scripted = document.createElement('iframe');
    scripted.srcdoc = `<script>parent.${attack}</script>`;
    document.body.append(scripted);
    document.body.append(
      Object.assign(document.createElement('a'), { href: `javascript:${attack}`, id: 'attack' }),
    );
    document.getElementById('attack')?.click();
  }, attack);
  await page.waitForTimeout(1_500);
  expect(await frame.evaluate(names)).toEqual(before);
  expect(await frame.evaluate(() => [document.title, location.pathname])).toEqual([
    "Lamarck's sandbox",
    '/sandbox.html',
  ]);
  // Even code that ran there could not take the window elsewhere: the page pins its frames.
  await frame.evaluate((at) => void (location.href = at), at);
  await page.waitForTimeout(1_500);
  expect([...collector.arrived]).toEqual([]);
  collector.close();
});

test('a page that embeds the frame without its sandbox gets no worker of the site', async ({ page }) => {
  await automation(page);
  const answered = await page.evaluate(async (runner) => {
    const frame = document.createElement('iframe');
    frame.src = new URL('sandbox.html', document.baseURI).href;
    await new Promise((resolve) => {
      frame.onload = resolve;
      document.body.append(frame);
    });
    const { port1, port2 } = new MessageChannel();
    const sources = { bench: runner, judge: runner, wasm: new ArrayBuffer(0) };
    frame.contentWindow?.postMessage({ type: 'connect', sources }, '*', [port2]);
    return new Promise((resolve) => {
      port1.onmessage = () => resolve(true);
      setTimeout(resolve, 1_000, false);
    });
  }, RUNNER);
  expect(answered).toBe(false);
});

test('who broke out of a bench overhears nothing of the others', async ({ page }) => {
  await automation(page);
  const frame = await sandboxFrame(page);
  const heard = await frame.evaluate(() => {
    const spy = `
      const heard = [];
      for (const name of ['lamarck', 'bench', 'judge', 'loop', 'sandbox', 'message', '']) new BroadcastChannel(name).onmessage = ({ data }) => heard.push(data);
      for (const type of ['message', 'messageerror', 'storage', 'connect', 'rtctransform']) addEventListener(type, (event) => { if (event.data !== 'tell') heard.push(type); });
      addEventListener('message', ({ data }) => { if (data === 'tell') postMessage(heard); });`;
    const worker = new Worker(URL.createObjectURL(new Blob([spy])));
    Reflect.set(window, 'spy', worker);
    return null;
  });
  expect(heard).toBeNull();
  const verdict = await page.evaluate(async () => {
    const loop = await window.lamarck.loop(1);
    const files = { 'program/a.js': 'const secret = 4711;', 'visible/a.test.js': 'console.assert(secret)' };
    return loop.judge({ format: 'script', files, tests: ['visible/a.test.js'] });
  });
  expect(verdict.ending).toBe('finished');
  const told = await frame.evaluate(
    () =>
      new Promise((resolve) => {
        const spy = Reflect.get(window, 'spy') as Worker;
        spy.onmessage = ({ data }) => resolve(data);
        spy.postMessage('tell');
      }),
  );
  expect(told).toEqual([]);
});

test('the list is long enough', () => {
  expect(new Set(ESCAPES.map(({ name }) => name)).size).toBe(ESCAPES.length);
  expect(ESCAPES.length).toBeGreaterThanOrEqual(60);
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

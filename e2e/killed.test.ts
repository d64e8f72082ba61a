import { spawn, type ChildProcess } from 'node:child_process';
import { mkdtempSync, rmSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { chromium, expect, test, type Page } from '@playwright/test';
import { endedRun, runButton, setUp, variantsAtLeast, visit } from './playground';
import { undisturbedDigest } from './undisturbed';

const REQUEST = { experiment: 'checkout', seed: 17, variants: 50 };

/** A browser of our own, so that its process can be killed; it keeps its data in `profile`. */
async function started(profile: string, program: string, args: readonly string[]) {
  const own = ['--headless', '--remote-debugging-port=0', `--user-data-dir=${profile}`, 'about:blank'];
  const child = spawn(program, [...args, ...own], {
    stdio: ['ignore', 'ignore', 'pipe'],
    // A group of its own, so that its helpers die with it.
    detached: true,
  });
  const address = await new Promise<string>((resolve, reject) => {
    let said = '';
    child.stderr.on('data', (text) => {
      said += text;
      const found = /DevTools listening on (ws:\S+)/.exec(said)?.[1];
      if (found) resolve(found);
    });
    child.on('exit', () => reject(new Error(`the browser did not start: ${said}`)));
  });
  const browser = await chromium.connectOverCDP(address);
  const context = browser.contexts()[0] ?? (await browser.newContext());
  return { child, page: await context.newPage() };
}

async function kill(child: ChildProcess): Promise<void> {
  if (child.exitCode !== null || child.signalCode !== null || child.pid === undefined) return;
  const gone = new Promise((resolve) => child.once('exit', resolve));
  process.kill(-child.pid, 'SIGKILL');
  await gone;
}

test('a run survives the killing of the whole browser', async ({ browser, launchOptions, baseURL }) => {
  const program = launchOptions.executablePath ?? chromium.executablePath();
  const profile = mkdtempSync(join(tmpdir(), 'lamarck-profile-'));
  let last: ChildProcess | null = null;
  const start = async (): Promise<Page> => {
    const { child, page } = await started(profile, program, launchOptions.args ?? []);
    last = child;
    return page;
  };
  try {
    const page = await start();
    await visit(page, baseURL);
    await setUp(page, { Variants: String(REQUEST.variants), Seed: String(REQUEST.seed) });
    await runButton(page).click();
    await variantsAtLeast(page, 10);
    const address = page.url();
    await page.waitForTimeout(1_000);
    await kill(last as unknown as ChildProcess);

    const again = await start();
    await visit(again, address);
    // What had been written when it was killed is there; nothing runs by itself.
    await variantsAtLeast(again, 10);
    await runButton(again).click();
    const row = await endedRun(again);
    expect(row.digest).toBe(await undisturbedDigest(browser, baseURL, REQUEST));
  } finally {
    if (last) await kill(last);
    rmSync(profile, { recursive: true, force: true, maxRetries: 10, retryDelay: 300 });
  }
});

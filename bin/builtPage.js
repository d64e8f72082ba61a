import { chromium } from '@playwright/test';
import { browser, BROWSER_FLAGS } from './browser.js';
import { build } from './build.js';
import { serve } from './serve.js';

/** Ports of the commands start here, away from that of the page. */
const FIRST_PORT = 4300;

/**
 * The built page, served and open in a headless browser; built first if it is not, or is out of date.
 * @returns {Promise<{ url: string, browser: import('@playwright/test').Browser, close: () => Promise<void> }>}
 */
export async function openBrowser() {
  build();
  const site = await serve(FIRST_PORT);
  const executablePath = await browser();
  const opened = await chromium.launch({ executablePath, args: BROWSER_FLAGS });
  const close = async () => {
    await opened.close();
    site.close();
  };
  return { url: site.url, browser: opened, close };
}

/**
 * A page that is worked through `window.lamarck` (src/automation.ts).
 * @param {{ url: string, browser: Pick<import('@playwright/test').Browser, 'newPage'> }} where
 */
export async function openAutomation({ url, browser }) {
  const page = await browser.newPage();
  await page.goto(`${url}?automation`);
  await page.waitForFunction(() => document.documentElement.dataset.ready === 'true');
  return page;
}

import { execFileSync } from 'node:child_process';
import { existsSync } from 'node:fs';
import { delimiter, join } from 'node:path';
import { giveUp, run } from './install.js';

const NAMES = ['chromium', 'chromium-browser', 'google-chrome', 'google-chrome-stable', 'chrome', 'msedge'];
const PLACES = [
  '/Applications/Google Chrome.app/Contents/MacOS/Google Chrome',
  '/Applications/Chromium.app/Contents/MacOS/Chromium',
  'C:\\Program Files\\Google\\Chrome\\Application\\chrome.exe',
  'C:\\Program Files (x86)\\Google\\Chrome\\Application\\chrome.exe',
];

/** What a headless browser needs to stay quiet, and to run as root, as in a container. */
export const BROWSER_FLAGS = [
  ...(process.getuid?.() === 0 ? ['--no-sandbox'] : []),
  '--disable-quic',
  '--no-first-run',
  '--disable-background-networking',
  '--disable-component-update',
  '--disable-sync',
];

/** The path of an installed Chromium or Chrome, or undefined. @returns {string | undefined} */
export function installedBrowser() {
  const windows = process.platform === 'win32';
  const folders = (process.env.PATH ?? '').split(delimiter);
  const found = NAMES.flatMap((name) =>
    folders.map((folder) => join(folder, windows ? `${name}.exe` : name)),
  );
  return [process.env.CHROME_PATH ?? '', ...found, ...PLACES].find((path) => path !== '' && existsSync(path));
}

/**
 * Gets hold of a browser: an installed one, else Playwright's own download, else the system's package manager.
 * @returns {Promise<string>} the path of its program
 */
export async function browser() {
  const installed = installedBrowser();
  if (installed) return installed;
  const { chromium } = await import('@playwright/test');
  if (existsSync(chromium.executablePath())) return chromium.executablePath();
  console.log('No Chromium or Chrome found: Playwright downloads one …');
  if (run('npx', ['playwright', 'install', 'chromium']) && existsSync(chromium.executablePath())) {
    return chromium.executablePath();
  }
  if (process.getuid?.() === 0 && has('apt-get')) {
    console.log('The download failed: installing the system’s Chromium …');
    run('apt-get', ['update', '-q']);
    run('apt-get', ['install', '-y', '-q', 'chromium']);
  }
  return installedBrowser() ?? giveUp('no browser: install Chromium or Chrome, or set CHROME_PATH to one');
}

/** @param {string} program */
function has(program) {
  try {
    execFileSync(program, ['--version'], { stdio: 'ignore' });
    return true;
  } catch {
    return false;
  }
}

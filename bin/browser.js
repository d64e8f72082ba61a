import { spawnSync } from 'node:child_process';
import { existsSync } from 'node:fs';
import { delimiter, join } from 'node:path';
import { giveUp, run } from './install.js';

const WINDOWS = process.platform === 'win32';
const ROOT_USER = process.getuid?.() === 0;

const NAMES = ['chromium', 'chromium-browser', 'google-chrome', 'google-chrome-stable', 'chrome', 'msedge'];

/** Folders beside those of PATH where browsers are installed. */
const PLACES = WINDOWS
  ? [process.env.PROGRAMFILES, process.env['PROGRAMFILES(X86)'], process.env.LOCALAPPDATA].flatMap(
      (folder) => [
        `${folder}\\Google\\Chrome\\Application\\chrome.exe`,
        `${folder}\\Chromium\\Application\\chrome.exe`,
        `${folder}\\Microsoft\\Edge\\Application\\msedge.exe`,
      ],
    )
  : [
      '/usr/bin/chromium',
      '/usr/bin/google-chrome',
      '/opt/google/chrome/chrome',
      '/snap/bin/chromium',
      '/Applications/Google Chrome.app/Contents/MacOS/Google Chrome',
      '/Applications/Chromium.app/Contents/MacOS/Chromium',
    ];

/** What a headless browser needs to stay quiet, and to run as root, as in a container. */
export const BROWSER_FLAGS = [
  ...(ROOT_USER ? ['--no-sandbox'] : []),
  '--disable-quic',
  '--no-first-run',
  '--disable-background-networking',
  '--disable-component-update',
  '--disable-sync',
];

/** The path of an installed Chromium or Chrome that starts, or undefined; CHROME_PATH comes first. */
export function installedBrowser() {
  const { CHROME_PATH = '', PATH = '' } = process.env;
  if (CHROME_PATH !== '') {
    if (starts(CHROME_PATH)) return CHROME_PATH;
    const what = existsSync(CHROME_PATH) ? 'does not start' : 'is not there';
    giveUp(`CHROME_PATH names ${CHROME_PATH}, which ${what}: set it to the path of a Chromium or Chrome`);
  }
  const named = NAMES.flatMap((name) =>
    PATH.split(delimiter).map((folder) => join(folder, WINDOWS ? `${name}.exe` : name)),
  );
  return [...named, ...PLACES].find(starts);
}

/**
 * Gets hold of a browser: an installed one, else Playwright's own download, else the system's package manager.
 * @returns {Promise<string>} the path of its program
 */
export async function browser() {
  const installed = installedBrowser();
  if (installed) return installed;
  const { chromium } = await import('@playwright/test');
  if (starts(chromium.executablePath())) return chromium.executablePath();
  console.error('There is no Chromium or Chrome here: Playwright downloads one …');
  run('npx', ['playwright', 'install', 'chromium'], 2);
  if (starts(chromium.executablePath())) return chromium.executablePath();
  if (ROOT_USER && existsSync('/usr/bin/apt-get')) {
    console.error('That did not work: installing the system’s Chromium …');
    run('apt-get', ['update', '-q'], 2);
    run('apt-get', ['install', '-y', '-q', 'chromium'], 2);
  }
  return (
    installedBrowser() ??
    giveUp('no browser could be had: install Chromium or Chrome, or set CHROME_PATH to the path of one')
  );
}

/** Whether the program is there and runs: a download may lack the system's libraries. @param {string} path */
function starts(path) {
  if (path === '' || !existsSync(path)) return false;
  // On Windows a browser that is asked for its version opens a window.
  return WINDOWS || spawnSync(path, ['--version'], { stdio: 'ignore', timeout: 20_000 }).status === 0;
}

import { defineConfig } from '@playwright/test';
import { BROWSER_FLAGS, installedBrowser } from './bin/browser.js';

const executablePath = installedBrowser();
const port = process.env.PORT ?? '4273';
const address = `http://127.0.0.1:${port}/`;

export default defineConfig({
  testDir: 'e2e',
  testMatch: '**/*.test.ts',
  timeout: 90_000,
  expect: { timeout: 20_000 },
  workers: 2,
  fullyParallel: true,
  forbidOnly: true,
  use: {
    baseURL: address,
    launchOptions: { args: BROWSER_FLAGS, ...(executablePath && { executablePath }) },
  },
  webServer: {
    command: 'node bin/serve.js',
    env: { PORT: port },
    url: address,
    reuseExistingServer: false,
  },
});

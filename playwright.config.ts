import { defineConfig } from '@playwright/test';
import { BROWSER_FLAGS, installedBrowser } from './bin/browser.js';

const executablePath = installedBrowser();

export default defineConfig({
  testDir: 'e2e',
  testMatch: '**/*.test.ts',
  timeout: 90_000,
  expect: { timeout: 20_000 },
  workers: 2,
  fullyParallel: true,
  forbidOnly: true,
  use: {
    baseURL: 'http://127.0.0.1:4273/',
    launchOptions: { args: BROWSER_FLAGS, ...(executablePath && { executablePath }) },
  },
  webServer: {
    command: 'node bin/serve.js',
    env: { PORT: '4273' },
    url: 'http://127.0.0.1:4273/',
    reuseExistingServer: false,
  },
});

import { createServer } from 'node:http';
import type { AddressInfo } from 'node:net';
import { expect, test } from '@playwright/test';
import { endedRun, runButton, setUp, visit } from './playground';

/** Another site, which shows that page inside its own; gives its address. */
async function siteAround(address: string) {
  const server = createServer((_, answer) =>
    answer
      .setHeader('Content-Type', 'text/html')
      .end(`<iframe src="${address}" width="1200" height="800"></iframe>`),
  );
  await new Promise<void>((resolve) => server.listen(0, '127.0.0.1', resolve));
  const { port } = server.address() as AddressInfo;
  // Another name for this computer: another site, as a browser sees it.
  return { address: `http://localhost:${port}/`, close: () => server.close() };
}

test('another site may show the page; a run works there, and nothing that is kept is within reach', async ({
  page,
  baseURL,
}) => {
  await visit(page);
  await setUp(page, { Variants: '6' });
  await runButton(page).click();
  const kept = await endedRun(page);

  const site = await siteAround(`${baseURL}#open=${kept.id}`);
  try {
    const outer = await page.context().newPage();
    await outer.goto(site.address);
    const inner = outer.frameLocator('iframe');
    await expect(inner.getByText('another site shows this page inside its own')).toBeVisible();
    await expect(inner.getByRole('alert')).toContainText('no longer kept', { ignoreCase: true });
    await inner.getByRole('button', { name: 'Runs', exact: true }).click();
    await expect(inner.getByText('No run is kept here yet.')).toBeVisible();
    await inner.getByRole('button', { name: 'Close' }).click();
    await inner.getByRole('group', { name: 'Run' }).getByRole('button', { name: 'Run', exact: true }).click();
    await expect(inner.getByRole('status').filter({ hasText: /^\s*(Goal|Over)/ })).toBeVisible({
      timeout: 60_000,
    });
  } finally {
    site.close();
  }
});

test('the page for real Node is shown by no other site', async ({ page, baseURL }) => {
  const site = await siteAround(`${baseURL}node/`);
  try {
    await page.goto(site.address);
    await page.waitForTimeout(1_000);
    await expect(page.frameLocator('iframe').getByRole('button', { name: 'Run' })).toHaveCount(0);
  } finally {
    site.close();
  }
});

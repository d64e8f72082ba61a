import { createServer } from 'node:http';
import { deflateRawSync, inflateRawSync } from 'node:zlib';

/** @typedef {import('../visitor.js').Visitor} Visitor */

/** What stands there when something is wrong, or is not as one would think. */
/** @type {Record<string, (visitor: Visitor) => Promise<void>>} */
export const TROUBLE = {
  async errors(visitor) {
    // A part of the page that does not come: a lost connection.
    await visitor.context.route(/\/first-[^/]*\.js$/, (route) => route.abort());
    await visitor.visit('', false);
    await visitor.page.getByText('Lamarck could not start.').waitFor({ timeout: 60_000 });
    await visitor.shoot('error-start');
    await visitor.page.close();
    await visitor.context.unroute(/\/first-[^/]*\.js$/);
    // What an extension does that blocks frames or workers.
    await visitor.context.route('**/sandbox.html', (route) => route.abort());
    await visitor.visit('', false);
    await visitor.page.getByText('Programs can’t run yet.').waitFor({ timeout: 60_000 });
    await visitor.shoot('error-sandbox');
    await visitor.page.close();
    await visitor.context.unroute('**/sandbox.html');
    await visitor.visit('#open=gone');
    await visitor.page.getByRole('alert').waitFor();
    await visitor.shoot('error-run-not-kept');
    await visitor.visit('?workers=1');
    await visitor.run();
    await visitor.variants(4);
    await visitor.page
      .getByRole('button', { name: 'Pause' })
      .click()
      .catch(() => undefined);
    const address = visitor.page.url();
    const first = visitor.page;
    await visitor.visit(address, false);
    await visitor.page.getByText('Another tab holds this run.').waitFor();
    await visitor.shoot('second-tab');
    await first.close();
  },

  async node(visitor) {
    await visitor.visit();
    await visitor.press('Budget and seed');
    await visitor.page.getByLabel('Judge').selectOption({ index: 1 });
    await visitor.press('Apply');
    await visitor.page.getByText('needs real Node.').waitFor();
    await visitor.shoot('needs-node');
  },

  async embedded(visitor) {
    // Another name for this computer is another site.
    const body = `<!doctype html><html lang="en"><title>Another site</title><body style="margin:0">
      <iframe title="Lamarck" src="${visitor.where.url}" style="border:0;display:block;width:100vw;height:100vh"></iframe>`;
    const site = createServer((_, answer) => answer.setHeader('Content-Type', 'text/html').end(body));
    await new Promise((resolve) => site.listen(0, '127.0.0.1', () => resolve(undefined)));
    const address = site.address();
    const port = typeof address === 'object' ? address?.port : undefined;
    try {
      visitor.opened = await visitor.context.newPage();
      await visitor.page.goto(`http://localhost:${port}/`);
      const inner = visitor.page.frameLocator('iframe');
      await inner.locator('[aria-label=Run] button.primary:enabled').waitFor();
      await inner.getByText('another site shows this page inside its own').waitFor();
      await visitor.shoot('embedded');
    } finally {
      site.close();
      site.closeAllConnections();
    }
  },

  async links(visitor) {
    await visitor.context.grantPermissions(['clipboard-read', 'clipboard-write']);
    await visitor.visit();
    await visitor.setUp({ Variants: '20', Seed: '4' });
    await visitor.run();
    await visitor.ended();
    await visitor.press('Share');
    await visitor.page.getByText('Link copied.').waitFor();
    await visitor.shoot('shared');
    const link = await visitor.page.evaluate(() => navigator.clipboard.readText());
    await visitor.page.close();
    await visitor.visit(link, false);
    await visitor.page.getByText('This run came by a link').waitFor();
    await visitor.page.locator('[aria-label=Run] button.primary:enabled').waitFor();
    await visitor.shoot('link');
    await visitor.run();
    await visitor.page.getByText('Same digest.').waitFor();
    await visitor.ended();
    await visitor.shoot('link-same-digest');
    await visitor.visit(withAnotherDigest(link), false);
    await visitor.page.locator('[aria-label=Run] button.primary:enabled').waitFor();
    await visitor.run();
    await visitor.page.getByText('Different digest.').waitFor();
    await visitor.ended();
    await visitor.shoot('link-different-digest');
    await visitor.visit('#run=7VhRb9s2EP4rhF7SDrblpF', false);
    await visitor.page.getByText('This link is damaged').waitFor();
    await visitor.shoot('link-damaged');
  },
};

/** The same link, promising what the run will not come to. @param {string} link */
function withAnotherDigest(link) {
  const [site, packed = ''] = link.split('#run=');
  const payload = JSON.parse(inflateRawSync(Buffer.from(packed, 'base64url')).toString());
  payload.promised.digest = '0'.repeat(64);
  return `${site}#run=${deflateRawSync(JSON.stringify(payload)).toString('base64url')}`;
}

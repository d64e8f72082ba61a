/** How often the bar is drawn, in milliseconds. */
const REDRAWN_MS = 200;
const WIDTH = 30;

/**
 * Draws how far the page's command has come, until `stop` is called; nothing unless standard error is a terminal.
 * @param {import('@playwright/test').Page} page @returns {() => void}
 */
export function progressBar(page) {
  if (!process.stderr.isTTY) return () => {};
  const timer = setInterval(() => {
    page
      .evaluate(() => window.lamarck.progress)
      .then(draw)
      .catch(() => {}); // The page is closing: the command says why.
  }, REDRAWN_MS);
  return () => {
    clearInterval(timer);
    process.stderr.write('\r\u001b[K');
  };
}

/** @param {{ done: number, total: number | null }} progress */
function draw({ done, total }) {
  const share = total ? Math.min(1, done / total) : 0;
  const full = Math.round(share * WIDTH);
  const bar = total ? `[${'#'.repeat(full)}${'-'.repeat(WIDTH - full)}] ` : '';
  process.stderr.write(`\r\u001b[K${bar}${done}${total ? ` of ${total}` : ''}`);
}

/**
 * An empty page of the site, under no policy: for workers that are none of Lamarck's.
 * @param {Parameters<import('./measure').Measure>[0]} opened
 */
export async function blankPage({ url, browser }) {
  const page = await browser.newPage();
  const address = new URL('blank.html', url).href;
  await page.route(address, (route) => route.fulfill({ contentType: 'text/html', body: '<!doctype html>' }));
  await page.goto(address);
  return page;
}

import { agentsRun, smallSchool } from './broughtAlong.js';
import { WINDOWS, Visitor } from './visitor.js';
import { SCENES } from './scenes.js';

/**
 * Walks through every scene in every window, and writes a picture of each state in light and in dark.
 * @param {import('@playwright/test').Browser} browser @param {string} url of the built page
 * @param {string} folder for the pictures
 * @param {{ only?: string | undefined, width?: number | undefined, docs?: string | undefined }} choice one scene, one window;
 *   the folder for the pictures of the documentation
 * @returns {Promise<{ pictures: string[], missed: string[] }>} `missed`: scenes that broke off, and why
 */
export async function takeScreens(browser, url, folder, { only, width, docs }) {
  /** @type {string[]} */
  const pictures = [];
  /** @type {string[]} */
  const missed = [];
  const broughtAlong = {
    agentsRun: once(() => agentsRun({ browser, url })),
    smallSchool: once(() => smallSchool({ browser, url })),
  };
  for (const window of WINDOWS.filter((one) => !width || one.width === width)) {
    for (const [name, scene] of Object.entries(SCENES).filter(([name]) => !only || name === only)) {
      const context = await browser.newContext({ viewport: window, hasTouch: window.width < 500 });
      const visitor = new Visitor(context, { url, folder, window, docs, ...broughtAlong });
      try {
        await scene(visitor);
      } catch (error) {
        missed.push(`${name} at ${window.width} px: ${/** @type {Error} */ (error).message.split('\n')[0]}`);
      } finally {
        pictures.push(...visitor.pictures);
        await context.close();
      }
    }
  }
  return { pictures, missed };
}

/** The same thing at each call. @template T @param {() => Promise<T>} make */
function once(make) {
  /** @type {Promise<T> | undefined} */
  let made;
  return () => (made ??= make());
}

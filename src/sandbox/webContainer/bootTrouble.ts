/** What this browser and page say of themselves. */
export interface Surroundings {
  readonly isolated: boolean;
  readonly userAgent: string;
  readonly touchPoints: number;
  readonly online: boolean;
}

/** Why real Node can't even be asked for here, in one sentence; null if it can. */
export function refusal({ isolated, userAgent, touchPoints, online }: Surroundings): string | null {
  // An iPad says that it is a Mac; a Mac has no touch screen.
  if (/iPhone|iPad|iPod/.test(userAgent) || (/Macintosh/.test(userAgent) && touchPoints > 1))
    return 'real Node does not run on iPhones and iPads: choose the embedded judge, or another device';
  if (!isolated)
    return 'real Node needs a page that is isolated by COOP and COEP headers: open the page under node/, on a host that sends them and in a browser that knows them';
  if (!online) return 'there is no network, and real Node is fetched from its own site: connect and retry';
  return null;
}

/** The site can't be reached. */
export const unreached = (site: string): string =>
  `${site} can’t be reached, and real Node comes from there: check the connection, or what blocks the site, and retry`;

/** The site can be reached, but nothing more was heard within `seconds`. `warning`: what it said last. */
export function silent(site: string, seconds: number, warning: string | null): string {
  const said = warning ? ` (${site} says: ${oneLine(warning)})` : '';
  return `real Node did not start within ${seconds} s: this browser or an extension blocks third-party cookies or storage for ${site}, or the line is very slow${said}`;
}

/** The client or its site refused; `message` is its own. */
export function refused(site: string, message: string): string {
  const said = oneLine(message);
  if (/licen[cs]e|commercial|api key|client.?id|unauthori[sz]ed|forbidden|\b40[123]\b/i.test(said))
    return `${site} refused this site, which may need a licence for WebContainer: ${said}`;
  if (/storage|cookie|service.?worker|SecurityError|denied/i.test(said))
    return `this browser blocks third-party storage, which real Node needs; allow it for ${site} and retry: ${said}`;
  if (/SharedArrayBuffer|isolat|unsupported|not supported/i.test(said))
    return `this browser does not support real Node: ${said}`;
  return `real Node did not start: ${said}`;
}

const oneLine = (text: string): string => (text.trim().split('\n')[0] ?? '').slice(0, 300);

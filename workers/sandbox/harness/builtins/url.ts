import StandardURL from 'core-js-pure/stable/url';
import URLSearchParams from 'core-js-pure/stable/url-search-params';
import { keepName } from '../keepName';
import { coded } from './errors';
import { querystring } from './querystring';

/** The standard's `URL`, with Node's error. */
class URL extends StandardURL {
  static {
    keepName(this, 'URL');
  }

  constructor(text: string | globalThis.URL, base?: string | globalThis.URL) {
    try {
      super(text, base);
    } catch {
      throw Object.assign(coded(new TypeError('Invalid URL'), 'ERR_INVALID_URL'), { input: String(text) });
    }
  }
}

export { URL, URLSearchParams };

function fileURLToPath(url: URL | string): string {
  const { protocol, pathname } = new URL(String(url));
  if (protocol !== 'file:')
    throw Object.assign(new TypeError('The URL must be of scheme file'), { code: 'ERR_INVALID_URL_SCHEME' });
  return decodeURIComponent(pathname);
}

function pathToFileURL(path: string): URL {
  return new URL(`file://${encodeURI(path).replace(/[?#]/g, encodeURIComponent)}`);
}

/** Legacy `url.parse`, by the standard's parser: absolute addresses, and paths with query and hash. */
function parse(text: string, parseQuery = false): Record<string, unknown> {
  const relative = !/^[a-z][a-z0-9+.-]*:/i.test(text);
  const url = new URL(text, 'http://relative.invalid');
  const query = url.search.slice(1);
  return {
    protocol: relative ? null : url.protocol,
    slashes: relative ? null : true,
    auth: url.username ? `${url.username}${url.password ? `:${url.password}` : ''}` : null,
    host: relative ? null : url.host,
    port: url.port || null,
    hostname: relative ? null : url.hostname,
    hash: url.hash || null,
    search: url.search || null,
    query: parseQuery ? Object.fromEntries(url.searchParams) : query || null,
    pathname: url.pathname,
    path: url.pathname + url.search,
    href: relative ? text : url.href,
  };
}

function resolve(from: string, to: string): string {
  const base = new URL(from, 'resolve://relative');
  const url = new URL(to, base);
  return url.protocol === 'resolve:' ? url.pathname + url.search + url.hash : url.href;
}

/** An address as text: a URL, or the parts that the legacy `parse` gives. */
function format(given: unknown): string {
  if (typeof given !== 'object' || given === null || given instanceof StandardURL) return String(given);
  const parts = given as Record<string, unknown>;
  const part = (name: string): string =>
    parts[name] === undefined || parts[name] === null ? '' : String(parts[name]);
  const query =
    typeof parts['query'] === 'object' ? querystring.stringify(parts['query'] as never) : part('query');
  const search = part('search') || (query && `?${query}`);
  const host = part('host') || (part('hostname') && part('hostname') + (part('port') && `:${part('port')}`));
  const protocol = part('protocol') && part('protocol').replace(/:?$/, ':');
  const auth = part('auth') && `${part('auth')}@`;
  const slashes = host || parts['slashes'] ? '//' : '';
  const hash = part('hash') && part('hash').replace(/^#?/, '#');
  return `${protocol}${slashes}${auth}${host}${part('pathname')}${search.replace(/^\??(?=.)/, '?')}${hash}`;
}

/** `node:url`. */
export const url = {
  URL,
  URLSearchParams,
  fileURLToPath,
  pathToFileURL,
  parse,
  resolve,
  format,
  domainToASCII: (domain: string) =>
    URL.canParse(`http://${domain}`) ? new URL(`http://${domain}`).hostname : '',
  urlToHttpOptions: (from: URL) => ({
    protocol: from.protocol,
    hostname: from.hostname,
    hash: from.hash,
    search: from.search,
    pathname: from.pathname,
    path: from.pathname + from.search,
    href: from.href,
    ...(from.port ? { port: Number(from.port) } : {}),
    ...(from.username ? { auth: `${from.username}:${from.password}` } : {}),
  }),
};

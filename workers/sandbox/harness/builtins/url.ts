import URL from 'core-js-pure/stable/url';
import URLSearchParams from 'core-js-pure/stable/url-search-params';

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

/** `node:url`. */
export const url = {
  URL,
  URLSearchParams,
  fileURLToPath,
  pathToFileURL,
  parse,
  resolve,
  format: (given: unknown) => String(given),
};

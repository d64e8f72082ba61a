import { existsSync, readFileSync } from 'node:fs';
import { readFile } from 'node:fs/promises';
import { createServer } from 'node:http';
import { extname, join, sep } from 'node:path';
import { pathToFileURL } from 'node:url';
import { ROOT } from './install.js';

const DIST = join(ROOT, 'dist');

/** Ports tried, one after the other, before giving up. */
const PORTS = 50;

/** @type {Record<string, string>} */
const TYPES = {
  '.html': 'text/html; charset=utf-8',
  '.js': 'text/javascript; charset=utf-8',
  '.css': 'text/css; charset=utf-8',
  '.json': 'application/json',
  '.webmanifest': 'application/manifest+json',
  '.txt': 'text/plain; charset=utf-8',
  '.svg': 'image/svg+xml',
  '.png': 'image/png',
  '.wasm': 'application/wasm',
};

/**
 * Serves the built page on this machine only, at `port` or the first free one after it, with the headers that
 * `public/_headers` asks of every host. `rewrite` may change pages and headers on their way, for tests.
 * @param {number} port @param {(text: string) => string} [rewrite] @returns {Promise<{ url: string, close: () => void }>}
 */
export function serve(port, rewrite = (text) => text) {
  const rules = readRules();
  const server = createServer(async (request, answer) => {
    const path = pathOf(request.url ?? '/');
    const file = join(DIST, path?.endsWith('/') ? `${path}index.html` : (path ?? ''));
    // `join` has taken out every '..': what does not lie in the folder was asked for from outside.
    const content =
      path !== null && file.startsWith(DIST + sep) ? await readFile(file).catch(() => null) : null;
    if (content === null) {
      answer.writeHead(404, { 'Content-Type': TYPES['.txt'] }).end('There is no such file here.\n');
      return;
    }
    answer.setHeader('Content-Type', TYPES[extname(file)] ?? 'application/octet-stream');
    answer.setHeader('Cache-Control', 'no-cache');
    for (const { matches, name, value } of rules)
      if (matches(path ?? '')) answer.setHeader(name, rewrite(value));
    answer.end(extname(file) === '.html' ? rewrite(content.toString()) : content);
  });
  return new Promise((resolve, reject) => {
    let tried = port;
    server.on('error', (/** @type {NodeJS.ErrnoException} */ error) => {
      if (error.code === 'EADDRINUSE' && tried < port + PORTS) server.listen(++tried, '127.0.0.1');
      else reject(error);
    });
    server.on('listening', () => {
      const close = () => {
        server.close();
        server.closeAllConnections();
      };
      resolve({ url: `http://127.0.0.1:${tried}/`, close });
    });
    server.listen(tried, '127.0.0.1');
  });
}

/** The port that was asked for, or the usual one. */
export function wantedPort() {
  const port = Number(process.env.PORT ?? 4173);
  return Number.isInteger(port) && port > 0 && port < 65_000 ? port : 4173;
}

/** @param {string} address @returns {string | null} null if it is malformed */
function pathOf(address) {
  try {
    return decodeURIComponent(new URL(address, 'http://host').pathname);
  } catch {
    return null;
  }
}

/** Reads `_headers`: a path pattern at the start of a line, headers for it indented below. */
function readRules() {
  /** @type {{ matches: (path: string) => boolean, name: string, value: string }[]} */
  const rules = [];
  const place = join(DIST, '_headers');
  if (!existsSync(place)) return rules;
  let pattern = '';
  for (const line of readFileSync(place, 'utf8').split(/\r?\n/)) {
    const header = /^\s+([\w-]+):\s*(.*)$/.exec(line);
    if (header) {
      const [, name = '', value = ''] = header;
      rules.push({ matches: matcher(pattern), name, value });
    } else if (line.startsWith('/')) pattern = line.trim();
  }
  return rules;
}

/** @param {string} pattern @returns {(path: string) => boolean} */
function matcher(pattern) {
  return (path) => (pattern.endsWith('*') ? path.startsWith(pattern.slice(0, -1)) : path === pattern);
}

if (import.meta.url === pathToFileURL(process.argv[1] ?? '').href) {
  const { url } = await serve(wantedPort());
  console.log(url);
}

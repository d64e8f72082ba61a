import { readFile } from 'node:fs/promises';
import { createServer } from 'node:http';
import { extname, join, normalize } from 'node:path';
import { pathToFileURL } from 'node:url';
import { ROOT } from './install.js';

/** @type {Record<string, string>} */
const TYPES = {
  '.html': 'text/html; charset=utf-8',
  '.js': 'text/javascript; charset=utf-8',
  '.css': 'text/css; charset=utf-8',
  '.json': 'application/json',
  '.webmanifest': 'application/manifest+json',
  '.svg': 'image/svg+xml',
  '.png': 'image/png',
  '.wasm': 'application/wasm',
};

/**
 * Serves the built page on this machine only, at `port` or the first free one after it.
 * @param {number} port @returns {Promise<{ url: string, close: () => void }>}
 */
export function serve(port) {
  const server = createServer(async (request, answer) => {
    const path = normalize(decodeURIComponent(new URL(request.url ?? '/', 'http://x').pathname));
    const file = join(ROOT, 'dist', path.endsWith('/') ? `${path}index.html` : path);
    try {
      if (!file.startsWith(join(ROOT, 'dist'))) throw new Error('outside');
      const content = await readFile(file);
      answer.writeHead(200, {
        'Content-Type': TYPES[extname(file)] ?? 'application/octet-stream',
        'Cache-Control': path.includes('/assets/') ? 'max-age=31536000, immutable' : 'no-cache',
        'Referrer-Policy': 'no-referrer',
        'X-Content-Type-Options': 'nosniff',
      });
      answer.end(content);
    } catch {
      answer.writeHead(404, { 'Content-Type': 'text/plain' });
      answer.end('not found');
    }
  });
  return new Promise((resolve, reject) => {
    let tried = port;
    server.on('error', (/** @type {NodeJS.ErrnoException} */ error) => {
      if (error.code === 'EADDRINUSE' && tried < port + 50) server.listen(++tried, '127.0.0.1');
      else reject(error);
    });
    server.on('listening', () =>
      resolve({ url: `http://127.0.0.1:${tried}/`, close: () => void server.close() }),
    );
    server.listen(tried, '127.0.0.1');
  });
}

if (import.meta.url === pathToFileURL(process.argv[1] ?? '').href) {
  const { url } = await serve(Number(process.env.PORT ?? 4173));
  console.log(url);
}

import { readFileSync } from 'node:fs';
import { createServer } from 'node:http';
import { createRequire } from 'node:module';
import type { AddressInfo } from 'node:net';
import type { Page } from '@playwright/test';
import { rolldown } from 'rolldown';
import { serve } from '../../bin/serve.js';
import { bundledText } from '../../vite.config';
import { meterEngine } from '../../workers/sandbox/judge/metering/meterEngine';

/** Where the page looks for WebContainer unless it is told otherwise. */
const SITE = 'https://stackblitz.com';

/** Ports of the page with another policy start here, away from that of the other tests. */
const FIRST_PORT = 4500;

/** Serves the stand-in for `/headless` on this machine, at a free port. */
async function serveHeadless(): Promise<{ origin: string; close: () => void }> {
  const script = await bundle();
  const path = createRequire(import.meta.url).resolve('@jitl/quickjs-wasmfile-release-sync/wasm');
  const wasm = meterEngine(readFileSync(path));
  const parts: Record<string, [string, string | Uint8Array]> = {
    '/headless': ['text/html', '<!doctype html><title>stand-in</title><script src="/headless.js"></script>'],
    '/headless.js': ['text/javascript', script],
    '/engine.wasm': ['application/wasm', wasm],
  };
  const server = createServer((request, answer) => {
    const part = parts[new URL(request.url ?? '/', 'http://host').pathname];
    if (!part) return void answer.writeHead(404).end();
    // What an isolated page embeds from elsewhere has to agree to it.
    answer.writeHead(200, {
      'Content-Type': part[0],
      'Cross-Origin-Embedder-Policy': 'require-corp',
      'Cross-Origin-Resource-Policy': 'cross-origin',
    });
    answer.end(part[1]);
  });
  await new Promise<void>((resolve) => server.listen(0, '127.0.0.1', resolve));
  const { port } = server.address() as AddressInfo;
  const close = () => {
    server.close();
    server.closeAllConnections();
  };
  return { origin: `http://127.0.0.1:${port}`, close };
}

/**
 * Serves the stand-in, and the built page with a policy that names the stand-in's site instead of StackBlitz; gives the address of
 * that page for real Node, and the stand-in's origin, for {@link pointAt}.
 */
export async function serveBoth(): Promise<{ origin: string; nodePage: string; close: () => void }> {
  const headless = await serveHeadless();
  const site = await serve(FIRST_PORT, (text) => text.replaceAll(SITE, headless.origin));
  const close = () => {
    headless.close();
    site.close();
  };
  return { origin: headless.origin, nodePage: `${site.url}node/`, close };
}

/** Tells the WebContainer client of this page where its site is. */
export async function pointAt(page: Page, origin: string): Promise<void> {
  await page.addInitScript((address) => {
    globalThis.WEBCONTAINER_API_IFRAME_URL = address;
  }, origin);
}

async function bundle(): Promise<string> {
  const made = await rolldown({
    input: new URL('./page.ts', import.meta.url).pathname,
    platform: 'browser',
    logLevel: 'silent',
    plugins: [bundledText()],
  });
  const { output } = await made.generate({ format: 'iife', codeSplitting: false });
  await made.close();
  return output[0].code;
}

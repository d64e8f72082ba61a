import { svelte } from '@sveltejs/vite-plugin-svelte';
import { readdirSync, readFileSync } from 'node:fs';
import { dirname, join, relative } from 'node:path';
import { rolldown } from 'rolldown';
import type { Plugin } from 'vite';
import { defineConfig } from 'vitest/config';
import { meterEngine } from './workers/sandbox/judge/metering/meterEngine.ts';

/**
 * `import text from './index.ts?bundle'` gives that module and all it imports as the text of one classic script.
 * What runs in the sandbox is handed over as text: an opaque frame can load nothing by itself.
 */
export function bundledText(): Plugin {
  return {
    name: 'bundled-text',
    enforce: 'pre',
    async load(id) {
      const [file, query] = id.split('?');
      if (query !== 'bundle' || !file) return null;
      // Bundled text may hold bundled text: the judge carries its realm's.
      const bundle = await rolldown({
        input: file,
        platform: 'browser',
        logLevel: 'silent',
        plugins: [bundledText()],
      });
      const { output } = await bundle.generate({ format: 'iife', minify: true, codeSplitting: false });
      for (const watched of await bundle.watchFiles) this.addWatchFile(watched);
      await bundle.close();
      return { code: `export default ${JSON.stringify(output[0].code)};`, map: null };
    },
  };
}

/** `import folder from './task.json?folder'` gives a task's folder as one module: what it says of itself, and its files. */
function taskFolders(): Plugin {
  return {
    name: 'task-folders',
    enforce: 'pre',
    load(id) {
      const [file, query] = id.split('?');
      if (query !== 'folder' || !file) return null;
      const root = dirname(file);
      const files: Record<string, string> = {};
      for (const folder of ['program', 'visible', 'held-out']) {
        for (const entry of readdirSync(join(root, folder), { recursive: true, withFileTypes: true })) {
          if (!entry.isFile()) continue;
          const path = join(entry.parentPath, entry.name);
          this.addWatchFile(path);
          files[relative(root, path).replaceAll('\\', '/')] = readFileSync(path, 'utf8');
        }
      }
      const description: unknown = JSON.parse(readFileSync(file, 'utf8'));
      return {
        code: `export default ${JSON.stringify({ description, files })};`,
        map: null,
        moduleType: 'js',
      };
    },
  };
}

/** `import address from 'engine.wasm?metered'` gives the address of the judge's engine with a meter built in. */
function meteredEngine(): Plugin {
  return {
    name: 'metered-engine',
    enforce: 'pre',
    load(id) {
      const [file, query] = id.split('?');
      if (query !== 'metered' || !file) return null;
      const source = meterEngine(readFileSync(file));
      const asset = this.emitFile({ type: 'asset', name: 'engine.wasm', source });
      return { code: `export default import.meta.ROLLUP_FILE_URL_${asset};`, map: null };
    },
  };
}

/** What frames of the page for real Node may show beside the sandbox, and what may be asked whether it can be reached. */
const CONTAINER_SITE = 'https://stackblitz.com';

/**
 * The page once more, in a folder of its own, for real Node: hosts send the headers that isolate a page for this folder alone
 * (`public/_headers`), so that the default page can be embedded anywhere.
 */
function nodePage(): Plugin {
  return {
    name: 'node-page',
    enforce: 'post',
    generateBundle(_, bundle) {
      const page = bundle['index.html'];
      if (page?.type !== 'asset') return this.error('index.html was not built before the page for real Node');
      const source = String(page.source)
        .replaceAll(/(src|href)="\.\//g, '$1="../')
        .replace("connect-src 'self'", `connect-src 'self' ${CONTAINER_SITE}`)
        .replace("frame-src 'self'", `frame-src 'self' ${CONTAINER_SITE}`);
      this.emitFile({ type: 'asset', fileName: 'node/index.html', source });
      const frame = readFileSync('public/sandbox.html', 'utf8');
      this.emitFile({ type: 'asset', fileName: 'node/sandbox.html', source: frame });
    },
  };
}

export default defineConfig({
  // Relative addresses: the built page works from any folder of any static host.
  base: './',
  plugins: [bundledText(), taskFolders(), meteredEngine(), svelte(), nodePage()],
  build: { target: 'es2022', outDir: 'dist', modulePreload: { polyfill: false } },
  worker: { format: 'es', plugins: () => [bundledText()] },
  preview: { host: '127.0.0.1', port: 4173 },
  test: {
    include: ['{src,workers,static,bin}/**/*.test.ts'],
    environment: 'node',
    testTimeout: 240_000,
    hookTimeout: 120_000,
  },
});

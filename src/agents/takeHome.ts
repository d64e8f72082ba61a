import type { Files } from '../evolution/task';

const TEXTS = import.meta.glob<string>('/static/home/*', { eager: true, query: '?raw', import: 'default' });

/** What the folder needs to be a module of Node. */
const PACKAGE = `${JSON.stringify({ name: 'lamarck-agent', private: true, type: 'module', engines: { node: '>=20' } }, null, 2)}\n`;

/**
 * An agent as a folder that runs under plain Node (`node solve.js program.js test.js`): its files, the command, and the
 * bench that it ran on here, bundled.
 */
export async function homeFolder(agent: Files): Promise<Files> {
  const { default: bench } = await import('../../workers/sandbox/bench/index.ts?bundle');
  const command = Object.entries(TEXTS).map(([path, text]) => [path.slice(path.lastIndexOf('/') + 1), text]);
  return { ...agent, ...Object.fromEntries(command), 'bench.js': bench, 'package.json': PACKAGE };
}

/** The folder as the bytes of a zip file; everything in it stands under `name/`. */
export async function homeZip(name: string, agent: Files): Promise<Uint8Array<ArrayBuffer>> {
  const { strToU8, zipSync } = await import('fflate');
  const files = Object.entries(await homeFolder(agent));
  // A fixed time: the same agent gives the same file.
  const zipped = zipSync(
    Object.fromEntries(files.map(([path, text]) => [`${name}/${path}`, strToU8(text)])),
    { mtime: new Date(1980, 0, 1) },
  );
  return new Uint8Array(zipped);
}

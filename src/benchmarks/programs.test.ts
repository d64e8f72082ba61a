import { readdirSync, readFileSync } from 'node:fs';
import { expect, test } from 'vitest';
import { programs } from './programs';

const ROOT = 'static/benchmarks/programs';

test('every folder is a program of the benchmark', () => {
  expect(programs.map(({ id }) => id)).toEqual(readdirSync(ROOT).sort());
});

test('a program brings its files and tests as they are, and never its solution', async () => {
  for (const program of programs) {
    const { program: files, visible, heldOut } = await program.load();
    const all = { ...files, ...visible, ...heldOut };
    for (const [path, text] of Object.entries(all))
      expect(text).toBe(readFileSync(`${ROOT}/${program.id}/${path}`, 'utf8'));
    const onDisk = readdirSync(`${ROOT}/${program.id}`, { recursive: true, withFileTypes: true })
      .filter((entry) => entry.isFile() && entry.parentPath !== `${ROOT}/${program.id}`)
      .map((entry) => `${entry.parentPath}/${entry.name}`.slice(`${ROOT}/${program.id}/`.length))
      .filter((path) => !path.startsWith('solution/'));
    expect(Object.keys(all).sort()).toEqual(onDisk.sort());
  }
});

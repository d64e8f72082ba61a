import { createHash } from 'node:crypto';
import { readFileSync } from 'node:fs';
import { expect, test } from 'vitest';

const page = readFileSync(new URL('../../public/sandbox.html', import.meta.url), 'utf8');

test('the frame’s policy allows its one script by its hash, and no other', () => {
  const scripts = [...page.matchAll(/<script>([^]*?)<\/script>/g)].map(([, text = '']) => text);
  const hashes = scripts.map((text) => `'sha256-${createHash('sha256').update(text).digest('base64')}'`);
  expect(hashes).toHaveLength(1);
  const [, allowed] = /script-src ([^;]*);/.exec(page) ?? [];
  // After a change of the script its new hash belongs into the policy.
  expect(allowed).toBe(`${hashes[0]} 'unsafe-eval' 'wasm-unsafe-eval'`);
});

test('the frame’s script makes code of nothing but what a worker runs', () => {
  expect(page).not.toMatch(
    /\beval\(|new Function|innerHTML|insertAdjacent|document\.write|setTimeout|import\(/,
  );
});

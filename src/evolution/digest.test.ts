import { createHash } from 'node:crypto';
import { expect, test } from 'vitest';
import { canonical, contentId, sha256Hex } from './digest';
import { chain, EMPTY_DIGEST, Journal, type RunEvent } from './journal';

test('the digest of a text is its SHA-256, as Node computes it', () => {
  for (const text of ['', 'abc', 'ünïcödé 🐛', 'x'.repeat(10_000)]) {
    expect(sha256Hex(text)).toBe(createHash('sha256').update(text).digest('hex'));
  }
  expect(contentId('abc')).toBe(sha256Hex('abc').slice(0, 32));
});

test('equal values have one canonical text, whatever the order of their keys', () => {
  expect(canonical({ b: [1, { d: null, c: 'x' }], a: undefined })).toBe('{"b":[1,{"c":"x","d":null}]}');
  expect(canonical({ x: 1, y: 2 })).toBe(canonical({ y: 2, x: 1 }));
  expect(canonical({ x: 1 })).not.toBe(canonical({ x: '1' }));
});

test('each event is hashed onto the one before', () => {
  const first: RunEvent = { type: 'started', experiment: 'e', judge: 'j', seed: 1 };
  const second: RunEvent = { type: 'selected', turn: 1, parent: 'p', odds: 5 };
  const journal = new Journal();
  expect(journal.digest).toBe(EMPTY_DIGEST);
  journal.append([first, second]);
  expect(journal.digest).toBe(chain(chain(EMPTY_DIGEST, first), second));
  const swapped = new Journal();
  swapped.append([second, first]);
  expect(swapped.digest).not.toBe(journal.digest);
});

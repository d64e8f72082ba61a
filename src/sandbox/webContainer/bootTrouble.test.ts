import { expect, test } from 'vitest';
import { refusal, refused, silent, unreached } from './bootTrouble';

const fine = { isolated: true, userAgent: 'Mozilla/5.0 (X11; Linux x86_64)', touchPoints: 0, online: true };

test.each<[string, Partial<typeof fine>, RegExp | null]>([
  ['all is there', {}, null],
  ['the headers are missing', { isolated: false }, /COOP and COEP/],
  ['an iPhone', { userAgent: 'Mozilla/5.0 (iPhone; CPU iPhone OS 18_0)' }, /iPhones and iPads/],
  [
    'an iPad that says it is a Mac',
    { userAgent: 'Mozilla/5.0 (Macintosh)', touchPoints: 5 },
    /iPhones and iPads/,
  ],
  ['a Mac', { userAgent: 'Mozilla/5.0 (Macintosh)' }, null],
  ['no network', { online: false }, /no network/],
])('before it is asked for: %s', (_, change, reason) => {
  const said = refusal({ ...fine, ...change });
  if (reason) expect(said).toMatch(reason);
  else expect(said).toBeNull();
});

test.each([
  ['Error: commercial use requires a license', /may need a licence/],
  ['HTTP 403', /may need a licence/],
  ["SecurityError: Failed to read the 'localStorage' property", /blocks third-party storage/],
  ['SharedArrayBuffer is not defined', /does not support real Node/],
  ['boom\n  at x', /^real Node did not start: boom$/],
])('what the site says is put into one sentence: %s', (message, sentence) => {
  expect(refused('site.test', message)).toMatch(sentence);
});

test('silence names what usually causes it, and what the site warned of', () => {
  expect(unreached('site.test')).toMatch(/^site\.test can’t be reached/);
  expect(silent('site.test', 60, null)).toMatch(/within 60 s: .* third-party/);
  expect(silent('site.test', 60, 'no cookies')).toMatch(/site\.test says: no cookies/);
});

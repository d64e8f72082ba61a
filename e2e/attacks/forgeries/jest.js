/** @typedef {import('./kinds.js').Forgery} Forgery */

/** Tests in the manner of Jest find their functions elsewhere. @type {readonly Forgery[]} */
export const JEST = [
  [
    'replace expect',
    `globalThis.expect = () => ({ toBe() {}, toEqual() {} }); globalThis.test = globalThis.it = () => {};`,
  ],
  [
    'import expect',
    `try { const { expect } = await import('@jest/globals'); expect.extend({ toBe: () => ({ pass: true }) }); } catch {}`,
  ],
  [
    'import expect from evaluated code',
    `try { const { expect, it } = await new Function("return import('@jest/globals')")(); expect.extend({ toBe: () => ({ pass: true }) }); it('free', () => {}); } catch {}`,
  ],
  [
    'answer the matchers',
    `export const g = () => ({ asymmetricMatch: () => true, $$typeof: Symbol.for('jest.asymmetricMatcher'), toAsymmetricMatcher: () => '1' });`,
  ],
].map(([name = '', attack = '']) => ({
  name: `${name}, in the manner of Jest`,
  format: 'modules',
  files: {
    'program/a.js': `${attack}\nexport const f = typeof g === 'function' ? g : () => 2;`,
    'held-out/a.test.js': `import { f } from '../program/a.js';
      it('is', () => expect(f()).toBe(1)); it('equals', () => expect(f()).toEqual(1)); it('list', () => expect([f()]).toContain(1));`,
  },
  tests: ['held-out/a.test.js'],
  honest: ['is: failed', 'equals: failed', 'list: failed'],
}));

import { expect, test } from 'vitest';
import { isTooOld } from './install.js';

test.each(['16.20.2', '18.20.8', '20.18.3', '21.7.3', '22.11.0'])('Node %s is too old', (version) => {
  expect(isTooOld(version)).toBe(true);
});
test.each(['20.19.0', '20.20.2', '22.12.0', '23.1.0', '24.0.0', '30.1.0'])('Node %s will do', (version) => {
  expect(isTooOld(version)).toBe(false);
});
test('the Node that runs the tests will do', () => {
  expect(isTooOld(process.versions.node)).toBe(false);
});

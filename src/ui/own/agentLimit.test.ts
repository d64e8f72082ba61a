import { expect, test } from 'vitest';
import { agentLimit } from './agentLimit';

test('of TypeScript it is said that agents propose nothing', () => {
  expect(agentLimit([{ name: 'wrap.js', role: 'program' }])).toBeNull();
  expect(
    agentLimit([
      { name: 'wrap.js', role: 'program' },
      { name: 'types.ts', role: 'program' },
    ]),
  ).toContain('TypeScript');
  // Tests in it are run like any other.
  expect(agentLimit([{ name: 'wrap.test.ts', role: 'visible' }])).toBeNull();
});

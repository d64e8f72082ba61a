import { expect, test } from 'vitest';
import { agentNameProblem } from './agentName';

test.each(['ada', 'Ada 2', 'étoile-7', 'v1.2_b'])('%s will do', (name) => {
  expect(agentNameProblem(name)).toBeNull();
});
test.each(['', '  ', 'repair', ' learner ', '../up', 'a/b', '<b>', 'x'.repeat(41)])('%s will not', (name) => {
  expect(agentNameProblem(name)).toMatch(/\.$/);
});

import type { Suite, Test, TestOptions } from '../suite';

const SKIPPED: TestOptions = Object.freeze({ skip: true });

/** By its shape: kits are bundled by themselves, so the runner's class is not this file's. */
const isSuite = (child: Suite | Test): child is Suite => 'children' in child;

/** Whether anything in a suite is marked `only`. */
function hasExclusive(suite: Suite): boolean {
  return suite.children.some((child) => child.options.exclusive || (isSuite(child) && hasExclusive(child)));
}

/** Skips what is not to run; gives whether anything is. */
function select(suite: Suite, wanted: boolean, skipped: boolean): boolean {
  let runs = false;
  suite.children.forEach((child, i) => {
    const isWanted = wanted || Boolean(child.options.exclusive);
    if (isSuite(child)) {
      // In a suite that is marked, further marks narrow it down.
      const narrowed = isWanted && !hasExclusive(child);
      if (select(child, narrowed, skipped || Boolean(child.options.skipEach))) runs = true;
      return;
    }
    if (!isWanted || skipped) suite.children[i] = { ...child, options: SKIPPED } satisfies Test;
    else if (!child.options.skip && !(child.options.todo && !child.body)) runs = true;
  });
  if (!runs) for (const hooks of Object.values(suite.hooks)) hooks.length = 0;
  return runs;
}

/** Jest's rules on a file's tests: `only` skips all others, and hooks of a suite without a test to run do not run. */
export function applyJestRules(root: Suite): void {
  select(root, !hasExclusive(root), false);
}

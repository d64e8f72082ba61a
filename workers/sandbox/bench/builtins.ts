import { assert } from '../harness/assert';
import type { TestRunner } from '../harness/testRunner';
import { builtinNamespace, type Namespace } from './program/modules';

const asserting = builtinNamespace(assert);
const strict = builtinNamespace(assert.strict);

/** Modules that programs on the bench can import beside their own files; undefined if there is none of that name. */
export function builtinFor(name: string, runner: TestRunner | null): Namespace | undefined {
  switch (name.replace(/^node:/, '')) {
    case 'assert':
      return asserting;
    case 'assert/strict':
      return strict;
    case 'test':
      return runner ? builtinNamespace(runner.api) : undefined;
    default:
      return undefined;
  }
}

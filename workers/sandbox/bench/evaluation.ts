import { atFinally, burn, caught, grown, spread } from './fuel';
import { BURN, CAUGHT, FINALLY, GROWN, guards, SPREAD } from './program/guards';
import { RESERVED, usesReserved } from './program/reserved';
import { inOrder, splice } from './program/splice';
import { parseFile, type Parsed } from './program/syntax';

type Evaluate = (text: string) => unknown;
type Constructor = (...parts: unknown[]) => unknown;

/**
 * Replaces `eval` and the four constructors that make functions of texts: what comes of a text burns fuel as all
 * foreign code does. A text is evaluated in the global scope and in strict mode, so that it leaves nothing behind. For good;
 * must run before the prototypes are frozen.
 */
export function meterEvaluation(): void {
  const evaluate = globalThis.eval as Evaluate;
  // Instrumented texts find these by name; programs that use the names are refused.
  const meter = {
    [BURN]: burn,
    [SPREAD]: spread,
    [GROWN]: grown,
    [CAUGHT]: caught,
    [FINALLY]: atFinally,
  };
  for (const [name, value] of Object.entries(meter)) {
    Object.defineProperty(globalThis, name, { value });
  }
  const metered = (text: unknown): unknown =>
    typeof text === 'string' ? evaluate(`'use strict';${instrumentedText(read(text))}`) : text;
  Object.defineProperty(globalThis, 'eval', { value: metered, writable: true, configurable: true });

  const plain = replaceConstructor(evaluate, 'function', (() => {}).constructor);
  Object.defineProperty(globalThis, 'Function', { value: plain, writable: true, configurable: true });
  replaceConstructor(evaluate, 'function*', function* () {}.constructor);
  replaceConstructor(evaluate, 'async function', (async () => {}).constructor);
  replaceConstructor(evaluate, 'async function*', async function* () {}.constructor);
}

/** @param keywords what a function of this kind starts with. */
// eslint-disable-next-line @typescript-eslint/no-unsafe-function-type
function replaceConstructor(evaluate: Evaluate, keywords: string, original: Function): Constructor {
  const made = function (...parts: unknown[]): unknown {
    const texts = parts.map(String);
    const body = texts.pop() ?? '';
    const text = `(${keywords} anonymous(${texts.join(',')}\n) {\n${body}\n})`;
    const parsed = read(text);
    const [only, more] = parsed.tree.body;
    // A text must not close its function and go on behind it.
    if (more || only?.type !== 'ExpressionStatement' || only.expression.type !== 'FunctionExpression')
      throw new SyntaxError('the text is not one function');
    return evaluate(instrumentedText(parsed));
  };
  Object.defineProperty(made, 'name', { value: original.name });
  const prototype = original.prototype as object;
  Object.defineProperty(made, 'prototype', { value: prototype });
  Object.defineProperty(prototype, 'constructor', { value: made, writable: true, configurable: true });
  return made;
}

function read(text: string): Parsed {
  const parsed = parseFile('evaluated', text, 'script');
  if ('error' in parsed) throw new SyntaxError(parsed.error);
  if (usesReserved(parsed)) throw new SyntaxError(`the text ${RESERVED}`);
  return parsed;
}

const instrumentedText = ({ text, tree }: Parsed): string => splice(text, inOrder(guards(tree)));

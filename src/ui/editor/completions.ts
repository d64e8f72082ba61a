import type { CompletionContext, CompletionResult } from '@codemirror/autocomplete';
import { scopeCompletionSource } from '@codemirror/lang-javascript';
import type { Files } from '../../evolution/task';

/** What programs may use: the language itself, and not what a page has besides. */
const LANGUAGE = {
  ...{ Array, BigInt, Boolean, Date, Error, Infinity, JSON, Map, Math, NaN, Number, Object, Promise, Proxy },
  ...{ RangeError, Reflect, RegExp, Set, String, Symbol, SyntaxError, TypeError, URL, URLSearchParams },
  ...{ WeakMap, WeakSet, console, globalThis: {}, isFinite, isNaN, parseFloat, parseInt, structuredClone },
};

/** Completes the language's own names and their members. */
export const languageNames = scopeCompletionSource(LANGUAGE);

const EXPORTED =
  /^export\s+(?:default\s+)?(?:async\s+)?(function\*?|class|const|let|var)\s+([\p{ID_Start}$_][\p{ID_Continue}$]*)/gmu;

/** Completes what the files beside the edited one export. */
export function exportedNames(files: () => Files): (context: CompletionContext) => CompletionResult | null {
  return (context) => {
    const word = context.matchBefore(/[\w$]+/);
    if (!word && !context.explicit) return null;
    const options = Object.entries(files()).flatMap(([path, text]) =>
      [...text.matchAll(EXPORTED)].map(([, kind = '', name = '']) => ({
        label: name,
        type: kind.startsWith('function') ? 'function' : kind === 'class' ? 'class' : 'variable',
        detail: path.replace(/^program\//, ''),
      })),
    );
    return { from: word?.from ?? context.pos, options, validFor: /^[\w$]*$/ };
  };
}

import type { SourceTools } from './typeScript';
import toolsText from './typeScript.ts?bundle';

let made: SourceTools | null = null;

/** Run once, and only where a job needs it: most need neither, and 200 KB of script take a while. */
function tools(): SourceTools {
  if (made) return made;
  const holder = globalThis as { lamarckSourceTools?: SourceTools };
  // Indirect, so that the script runs in the global scope.
  (0, eval)(toolsText);
  made = holder.lamarckSourceTools!;
  delete holder.lamarckSourceTools;
  return made;
}

/** The text of the tools: it decides verdicts as the harness does. */
export { toolsText };

/** Texts whose analysis is kept: a run judges the same tests thousands of times. */
const KEPT = 500;

/** Remembers what a pure function made of a text; forgets everything when there is too much of it. */
function remembered<Result>(make: (text: string) => Result): (text: string) => Result {
  const known = new Map<string, { readonly result: Result }>();
  return (text) => {
    let found = known.get(text);
    if (!found) {
      if (known.size >= KEPT) known.clear();
      known.set(text, (found = { result: make(text) }));
    }
    return found.result;
  };
}

/** A TypeScript text without its types. What can't be parsed comes out as a text with an error on the same line. */
export const stripTypes = remembered((text: string): string => {
  try {
    return tools().stripTypes(text);
  } catch (error) {
    const line = Number(/\((\d+):\d+\)$/.exec((error as Error).message)?.[1] ?? 1);
    return `${'\n'.repeat(line - 1)}@ error`;
  }
});

/** Names that Jest and Vitest put into every test file. */
export const TEST_GLOBALS = [
  'describe', 'fdescribe', 'xdescribe', 'it', 'fit', 'xit', 'test', 'xtest', 'expect',
  'beforeAll', 'afterAll', 'beforeEach', 'afterEach', 'jest', 'vi',
] as const; // prettier-ignore

const MENTIONED = new RegExp(`\\b(?:${TEST_GLOBALS.join('|')})\\b`);
const NODE_TEST = /\b(?:from|require\s*\(|import\s*\(?)\s*['"]node:test['"]/;
const JEST_MODULE = /['"](?:vitest|@jest\/globals)['"]/;

const analysed = (isTypeScript: boolean) =>
  remembered((text: string): readonly string[] => {
    if (NODE_TEST.test(text) || !MENTIONED.test(text)) return [];
    try {
      return tools().freeNames(text, TEST_GLOBALS, isTypeScript);
    } catch {
      // The engine finds the syntax error again, and says where it is.
      return [];
    }
  });
const inJavaScript = analysed(false);
const inTypeScript = analysed(true);

/** Which of the {@link TEST_GLOBALS} a file uses without declaring or importing them. Files that use `node:test` use none. */
export const freeTestGlobals = (text: string, isTypeScript: boolean): readonly string[] =>
  (isTypeScript ? inTypeScript : inJavaScript)(text);

/** Whether a file imports Jest's or Vitest's names. */
export const importsJest = (text: string): boolean => JEST_MODULE.test(text);

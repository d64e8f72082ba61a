/**
 * What the host does to TypeScript and to files with test globals, by sucrase. A script of its own that leaves its
 * functions in a global: it is only run where a job needs it, see `sourceTools.ts`.
 */
import { transform } from 'sucrase';
import identifyShadowedGlobals from 'sucrase/dist/esm/identifyShadowedGlobals.js';
import { parse, type Token } from 'sucrase/dist/esm/parser/index.js';

/** Roles of names in sucrase's `IdentifierRole`. */
const ACCESS = 0;
const TOP_LEVEL_DECLARATIONS: readonly unknown[] = [2, 5, 9];
const SHORTHAND = 8;

/** The text without its types; throws a SyntaxError that ends in `(line:column)`. */
function stripTypes(text: string): string {
  return transform(text, { transforms: ['typescript'], disableESTransforms: true, production: true }).code;
}

/** Which of the names are used in the text without being declared or imported in it. */
function freeNames(text: string, names: readonly string[], isTypeScript: boolean): string[] {
  const { tokens, scopes } = parse(text, false, isTypeScript, false);
  const wanted = new Set(names);
  const nameOf = (token: Token): string => text.slice(token.start, token.end);
  identifyShadowedGlobals({ tokens, identifierNameForToken: nameOf }, scopes, wanted);
  const free = new Set<string>();
  const declared = new Set<string>();
  for (const token of tokens) {
    if (token.isType || token.identifierRole === null) continue;
    const name = nameOf(token);
    if (!wanted.has(name)) continue;
    if (TOP_LEVEL_DECLARATIONS.includes(token.identifierRole)) declared.add(name);
    else if ((token.identifierRole === ACCESS || token.identifierRole === SHORTHAND) && !token.shadowsGlobal)
      free.add(name);
  }
  return names.filter((name) => free.has(name) && !declared.has(name));
}

/** What this script leaves behind. */
export interface SourceTools {
  readonly stripTypes: typeof stripTypes;
  readonly freeNames: typeof freeNames;
}

(globalThis as { lamarckSourceTools?: SourceTools }).lamarckSourceTools = { stripTypes, freeNames };

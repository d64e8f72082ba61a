import { parse, parseExpressionAt, type AnyNode, type Node, type Options, type Program } from 'acorn';
import type { TaskFormat } from '../../../../src/evolution/task';

/** How a file is evaluated. `data` is JSON. */
export type FileKind = 'module' | 'commonjs' | 'script' | 'data';

/** A file that could be parsed. */
export interface Parsed {
  readonly text: string;
  readonly kind: FileKind;
  readonly tree: Program;
}

/** A file that could not be parsed: the parser's message. */
export interface Unparsed {
  readonly text: string;
  readonly error: string;
}

const NOTHING = parse('', { ecmaVersion: 'latest' });

/**
 * Parses a file as the kind that its format, name and text say: in the `modules` format it is CommonJS if it uses
 * `require`, `module` or `exports` and no import or export, else an ES module.
 */
export function parseFile(path: string, text: string, format: TaskFormat): Parsed | Unparsed {
  if (path.endsWith('.json')) return { text, kind: 'data', tree: NOTHING };
  try {
    if (format === 'script') return { text, kind: 'script', tree: parseScript(text) };
    if (path.endsWith('.cjs')) return { text, kind: 'commonjs', tree: parseScript(text) };
    const mayBeCommonJs = !path.endsWith('.mjs') && /\b(require|module|exports)\b/.test(text);
    if (mayBeCommonJs && !/\b(import|export)\b/.test(text)) {
      return { text, kind: 'commonjs', tree: parseScript(text) };
    }
    const tree = parse(text, { ecmaVersion: 'latest', sourceType: 'module' });
    const isModule = !mayBeCommonJs || tree.body.some((node) => /^(Import|Export)/.test(node.type));
    return isModule ? { text, kind: 'module', tree } : { text, kind: 'commonjs', tree: parseScript(text) };
  } catch (error) {
    return { text, error: error instanceof Error ? error.message : String(error) };
  }
}

const parseScript = (text: string): Program =>
  parse(text, { ecmaVersion: 'latest', sourceType: 'script', allowReturnOutsideFunction: true });

/** What a piece of a file is. */
export type PieceKind = 'statement' | 'expression';

/** Parses statements or an expression that stand inside of something; null if they can't be parsed. */
export function parsePiece(text: string, kind: PieceKind): AnyNode | null {
  try {
    if (kind === 'statement') return parse(text, PIECE);
    const tree = parseExpressionAt(text, 0, PIECE);
    return /^\s*$/.test(text.slice(tree.end)) ? tree : null;
  } catch {
    return null;
  }
}

/** A piece does not show what it stands in. */
const PIECE: Options = {
  ecmaVersion: 'latest',
  sourceType: 'module',
  allowReturnOutsideFunction: true,
  allowAwaitOutsideFunction: true,
  allowSuperOutsideMethod: true,
  checkPrivateFields: false,
};

/** Calls `visit` for each child of a node, in source order as far as the grammar's field order goes. */
export function eachChild(node: Node, visit: (child: AnyNode, key: string) => void): void {
  const fields = node as unknown as Record<string, unknown>;
  for (const key in fields) {
    const value = fields[key];
    if (Array.isArray(value)) {
      for (const item of value) if (isNode(item)) visit(item, key);
    } else if (isNode(value)) visit(value, key);
  }
}

/** Calls `visit` for a node and all below it, parents first. */
export function eachNode(
  node: AnyNode,
  visit: (node: AnyNode, parent: AnyNode | null, key: string | null) => void,
  parent: AnyNode | null = null,
  key: string | null = null,
): void {
  visit(node, parent, key);
  eachChild(node, (child, childKey) => eachNode(child, visit, node, childKey));
}

const isNode = (value: unknown): value is AnyNode =>
  typeof value === 'object' && value !== null && typeof (value as { type?: unknown }).type === 'string';

/** True for function declarations, function expressions and arrow functions. */
export function isFunction(
  node: AnyNode,
): node is Extract<
  AnyNode,
  { type: 'FunctionDeclaration' | 'FunctionExpression' | 'ArrowFunctionExpression' }
> {
  return (
    node.type === 'FunctionDeclaration' ||
    node.type === 'FunctionExpression' ||
    node.type === 'ArrowFunctionExpression'
  );
}

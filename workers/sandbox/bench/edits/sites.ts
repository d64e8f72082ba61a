import type { AnyNode, Program } from 'acorn';
import { eachChild, isFunction } from '../program/syntax';
import { kindOf, kindsIn, type Kind, type Kinds } from './kinds';
import { namesUsed, scopesIn, type Scopes } from './scopes';
import { remembered } from './remembered';

/** A stretch of a file. */
export interface Place {
  readonly file: string;
  readonly start: number;
  readonly end: number;
}

/** A place of a file that can be edited. */
export interface Site extends Place {
  readonly kind: 'expression' | 'statement';
  readonly node: AnyNode;
  readonly parent: AnyNode;
  /** The parent's field that holds the node. */
  readonly key: string;
  /** The same place as agents get it. */
  readonly place: Place;
  readonly text: string;
  /** Number of the function around it; 0 outside of all. */
  readonly func: number;
  /** Parent and field in short, for notes: `If.test`. */
  readonly context: string;
  readonly valueKind: Kind;
  /** A statement that stands in a list of statements. */
  readonly inList: boolean;
}

/** A piece of the program's own text that edits may use elsewhere. */
export interface Ingredient {
  readonly text: string;
  readonly node: AnyNode;
  readonly valueKind: Kind;
  /** Numbers of the functions in which it occurs. */
  readonly funcs: Set<number>;
  count: number;
  /** The program's names in it, which must be in scope where it is used. */
  readonly names: readonly string[];
}

/** A file read for editing. */
export interface Reading {
  readonly path: string;
  readonly text: string;
  readonly tree: Program;
  readonly kinds: Kinds;
  readonly scopes: Scopes;
  readonly sites: readonly Site[];
  readonly expressions: readonly Ingredient[];
  readonly statements: readonly Ingredient[];
}

const EXPRESSIONS = new Set([
  'Identifier', 'Literal', 'BinaryExpression', 'LogicalExpression', 'AssignmentExpression', 'UpdateExpression',
  'UnaryExpression', 'CallExpression', 'MemberExpression', 'ConditionalExpression', 'ArrayExpression', 'NewExpression',
  'TemplateLiteral', 'ObjectExpression', 'ArrowFunctionExpression', 'ThisExpression', 'ChainExpression', 'AwaitExpression',
]); // prettier-ignore

const STATEMENT = /Statement$|^VariableDeclaration$/;

/** Longer pieces are not used elsewhere, in characters: they make hopeless edits, and very many of them. */
const LONGEST_EXPRESSION = 60;
const LONGEST_STATEMENT = 80;

/** A node type in short, for notes: `IfStatement` is `If`. */
export const short = remembered((type) => type.replace(/Expression|Statement|Declaration|Literal/, ''));

/** Lists all places of a file that edits can touch, and all pieces of it that they can use. */
export function readForEditing(path: string, text: string, tree: Program): Reading {
  const kinds = kindsIn(tree);
  const scopes = scopesIn(tree);
  const sites: Site[] = [];
  const expressions = new Map<string, Ingredient>();
  const statements = new Map<string, Ingredient>();
  let functions = 0;

  const use = (pieces: Map<string, Ingredient>, piece: string, node: AnyNode, func: number): void => {
    let known = pieces.get(piece);
    if (!known) {
      const valueKind = kindOf(node, kinds);
      known = { text: piece, node, valueKind, funcs: new Set(), count: 0, names: namesUsed(node) };
      pieces.set(piece, known);
    }
    known.funcs.add(func);
    known.count += 1;
  };

  const walk = (node: AnyNode, parent: AnyNode | null, key: string, outer: number): void => {
    if (isOffLimits(node)) return;
    const func = isFunction(node) ? ++functions : outer;
    const own = text.slice(node.start, node.end);
    if (parent && (isStatement(node, parent, key) || isExpression(node, parent, key))) {
      const kind = isStatement(node, parent, key) ? 'statement' : 'expression';
      const inList = kind === 'statement' && (parent.type === 'BlockStatement' || parent.type === 'Program');
      const context = `${short(parent.type)}.${key}`;
      const valueKind = kind === 'expression' ? kindOf(node, kinds) : '?';
      const { start, end } = node;
      const place = Object.freeze({ file: path, start, end });
      sites.push({ ...place, place, kind, node, parent, key, text: own, func, context, valueKind, inList });
      if (kind === 'statement') {
        if (inList && own.length < LONGEST_STATEMENT && node.type !== 'VariableDeclaration') {
          use(statements, own, node, func);
        }
      } else if (own.length < LONGEST_EXPRESSION && isUseful(node, parent)) use(expressions, own, node, func);
    }
    if (isFunction(node)) {
      for (const param of node.params)
        if (param.type === 'Identifier') use(expressions, param.name, param, func);
    }
    eachChild(node, (child, childKey) => walk(child, node, childKey, func));
  };
  walk(tree, null, '', 0);
  for (const name of scopes.keys()) {
    if (expressions.has(name)) continue;
    const node = { type: 'Identifier', name, start: 0, end: 0 } as AnyNode;
    const valueKind = kindOf(node, kinds);
    expressions.set(name, { text: name, node, valueKind, funcs: new Set(), count: 0, names: [name] });
  }
  return {
    path, text, tree, kinds, scopes, sites,
    expressions: [...expressions.values()], statements: [...statements.values()],
  }; // prettier-ignore
}

/** What modules ask of each other stays as it is, and so does a 'use strict'. */
function isOffLimits(node: AnyNode): boolean {
  if (node.type === 'ImportDeclaration' || node.type === 'ExportAllDeclaration') return true;
  if (node.type === 'ExportNamedDeclaration') return !node.declaration;
  return node.type === 'ExpressionStatement' && typeof node.directive === 'string';
}

const isStatement = (node: AnyNode, parent: AnyNode, key: string): boolean =>
  STATEMENT.test(node.type) &&
  node.type !== 'BlockStatement' &&
  (key === 'body' || key === 'consequent' || key === 'alternate') &&
  parent.type !== 'ArrowFunctionExpression';

function isExpression(node: AnyNode, parent: AnyNode, key: string): boolean {
  if (!EXPRESSIONS.has(node.type)) return false;
  if (key === 'params' || key === 'id' || key === 'label' || key === 'param' || key === 'meta') return false;
  switch (parent.type) {
    case 'MemberExpression':
      return key !== 'property' || parent.computed;
    case 'Property':
      return key === 'key' ? parent.computed : !parent.shorthand;
    case 'MethodDefinition':
    case 'PropertyDefinition':
      return key !== 'key' || parent.computed;
    case 'AssignmentPattern':
      return key === 'right';
    case 'ArrayPattern':
    case 'ObjectPattern':
    case 'RestElement':
    case 'MetaProperty':
    case 'ImportExpression':
    case 'ChainExpression':
      return false;
    case 'ForOfStatement':
    case 'ForInStatement':
      return key !== 'left';
    default:
      return true;
  }
}

/** Part of an optional chain, an assignment or a function is no piece to use elsewhere. */
const isUseful = (node: AnyNode, parent: AnyNode): boolean =>
  node.type !== 'AssignmentExpression' &&
  node.type !== 'ArrowFunctionExpression' &&
  node.type !== 'AwaitExpression' &&
  !(node.type === 'MemberExpression' && parent.type === 'CallExpression' && parent.callee === node);

const ATOMS = new Set([
  'Identifier', 'Literal', 'CallExpression', 'MemberExpression', 'ArrayExpression', 'NewExpression', 'TemplateLiteral',
  'ThisExpression', 'ChainExpression',
]); // prettier-ignore

/** Whether an expression can stand beside any operator as it is. */
export const isAtom = (node: AnyNode): boolean => ATOMS.has(node.type);

/** Whether an operator of the surroundings could tear apart what is put in a site's place. */
export function needsParentheses({ parent, key }: Site, node?: AnyNode): boolean {
  if (node?.type === 'ObjectExpression' || key === 'callee' || key === 'object') return true;
  return !(
    parent.type === 'CallExpression' ||
    parent.type === 'NewExpression' ||
    parent.type === 'ArrayExpression' ||
    parent.type === 'VariableDeclarator' ||
    parent.type === 'TemplateLiteral' ||
    parent.type.endsWith('Statement') ||
    key === 'property'
  );
}

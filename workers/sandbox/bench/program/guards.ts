import type { AnyNode } from 'acorn';
import { eachChild, isFunction } from './syntax';
import type { Splice } from './splice';

/** Names that instrumented text uses; no program is likely to have them. */
export const BURN = '$burn$';
export const SPREAD = '$spread$';
export const GROWN = '$grown$';
/** Called with what every catch caught. */
export const CAUGHT = '$caught$';
/** Called where a `finally` begins. */
export const FINALLY = '$finally$';
/** The name of a caught error that the program gives none. */
const ERROR = '$error$';
export const HIT = '$hit$';
/** The number of the edit that a run tries; 0 for none. */
export const PICK = '$pick$';

/** Text to put around a node; `before` stands inside of what guards put in at the same place. */
export interface Wrap {
  readonly before: string;
  readonly after: string;
}

/** What else goes in around a node, beside the guards; null for nothing. Called for parents before their children. */
export type Around = (node: AnyNode, parent: AnyNode | null, key: string | null) => Wrap | null;

/** What makes every loop turn, call, spread and growing text of a tree burn fuel, in order of the text. */
export function guards(tree: AnyNode, around: Around = () => null): Splice[] {
  const splices: Splice[] = [];
  const insert = (at: number, text: string): void => {
    if (text) splices.push({ start: at, end: at, text });
  };

  // Openers go in before the children are walked and closers after, so that at one position the outer opener comes
  // first and the inner closer first.
  const walk = (node: AnyNode, parent: AnyNode | null, key: string | null): void => {
    const wrap = around(node, parent, key);
    const grows = mayGrow(node) && !isCounted(node, parent);
    const children = (before = '', after = ''): void => {
      insert(node.start, before);
      insert(node.start, `${wrap?.before ?? ''}${grows ? `${GROWN}(` : ''}`);
      eachChild(node, (child, childKey) => walk(child, node, childKey));
      insert(node.end, `${grows ? ')' : ''}${wrap?.after ?? ''}`);
      insert(node.end, after);
    };
    if (node.type === 'TryStatement' && node.finalizer) {
      if (!node.handler) insert(node.block.end, `catch(${ERROR}){${CAUGHT}(${ERROR});throw ${ERROR};}`);
      insert(node.finalizer.start + 1, `${FINALLY}();`);
    }
    if (node.type === 'CatchClause') {
      for (const one of heed(node)) splices.push(one);
    } else if (key === 'body' && parent && isLoop(parent)) {
      if (node.type !== 'BlockStatement') return children(`{${BURN}();`, '}');
      insert(node.start + 1, `${BURN}();`);
    } else if (key === 'body' && parent && isFunction(parent)) {
      if (node.type !== 'BlockStatement') return children(`(${BURN}(),`, ')');
      insert(afterDirectives(node.body, node.start + 1), `${BURN}();`);
    } else if (parent?.type === 'SpreadElement' && node.type !== 'SequenceExpression') {
      return children(`${SPREAD}(`, ')');
    }
    children();
  };
  walk(tree, null, null);
  return splices.sort((a, b) => a.start - b.start);
}

/** Lets the meter see what is caught before anything else does. */
function heed({ start, param, body }: Extract<AnyNode, { type: 'CatchClause' }>): Splice[] {
  const inside = body.start + 1;
  const put = (at: number, text: string, end = at): Splice => ({ start: at, end, text });
  if (!param) return [put(start + 'catch'.length, `(${ERROR})`), put(inside, `${CAUGHT}(${ERROR});`)];
  // What changes the name must have the guard placed anew, so the name is marked.
  if (param.type === 'Identifier')
    return [put(param.start, ''), put(param.end, ''), put(inside, `${CAUGHT}(${param.name});`)];
  // A pattern may run code of its own.
  return [put(param.start, `${ERROR}){${CAUGHT}(${ERROR});let `), put(param.end, ` = ${ERROR};`, inside)];
}

/** A sum may put a text together, and so does a template. */
const mayGrow = (node: AnyNode): boolean =>
  (node.type === 'BinaryExpression' && node.operator === '+') ||
  (node.type === 'AssignmentExpression' && node.operator === '+=') ||
  (node.type === 'TemplateLiteral' && node.expressions.length > 0);

/** Of sums in a row the last one is as long as any; what a tag makes of a template is its own affair. */
const isCounted = (node: AnyNode, parent: AnyNode | null): boolean =>
  parent?.type === 'TaggedTemplateExpression' ||
  (parent?.type === 'BinaryExpression' && node.type === 'BinaryExpression' && mayGrow(parent));

const isLoop = (node: AnyNode): boolean =>
  node.type === 'ForStatement' ||
  node.type === 'WhileStatement' ||
  node.type === 'DoWhileStatement' ||
  node.type === 'ForOfStatement' ||
  node.type === 'ForInStatement';

/** A 'use strict' counts only as the first statement, so the guard goes behind it. */
function afterDirectives(body: readonly AnyNode[], start: number): number {
  let at = start;
  for (const node of body) {
    if (node.type !== 'ExpressionStatement' || typeof node.directive !== 'string') break;
    at = node.end;
  }
  return at;
}

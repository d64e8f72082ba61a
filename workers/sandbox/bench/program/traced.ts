import type { AnyNode } from 'acorn';
import { guards, HIT, type Wrap } from './guards';
import type { Splice } from './splice';
import { isFunction } from './syntax';

/** A stretch of a file that a trace counts: a statement, a function's expression, a branch of a conditional. */
export interface Span {
  readonly start: number;
  readonly end: number;
  /** Stands outside of all functions: it runs while the file is loaded, not in any one test. */
  readonly outside: boolean;
}

/** As {@link guards}, and counting each span as well; span k of `spans` calls the hit function with `first + k`. */
export function traced(tree: AnyNode, first: number): { splices: Splice[]; spans: Span[] } {
  const spans: Span[] = [];
  let functionsEnd = -1;
  const splices = guards(tree, (node, parent, key) => {
    if (parent && isFunction(parent)) functionsEnd = Math.max(functionsEnd, parent.end);
    const wrap = wrapOf(node, parent, key);
    if (!wrap) return null;
    const { start, end } = node;
    spans.push({ start, end, outside: start >= functionsEnd });
    const hit = `${HIT}(${first + spans.length - 1})`;
    return { before: wrap.before.replace('hit', hit), after: wrap.after };
  });
  return { splices, spans };
}

/** How a node is counted; null if it is not. */
function wrapOf(node: AnyNode, parent: AnyNode | null, key: string | null): Wrap | null {
  if (!parent) return null;
  const isBlock = node.type === 'BlockStatement';
  if (key === 'body' && parent.type === 'ArrowFunctionExpression' && !isBlock)
    return { before: 'hit,', after: '' };
  if (key === 'body' && /^(For|While|DoWhile)/.test(parent.type) && !isBlock)
    return { before: 'hit;', after: '' };
  if (isListed(node, parent, key)) return { before: 'hit;', after: '' };
  if (key !== 'consequent' && key !== 'alternate') return null;
  if (parent.type === 'ConditionalExpression' && node.type !== 'SequenceExpression')
    return { before: '(hit,', after: ')' };
  if (parent.type === 'IfStatement' && !isBlock && node.type !== 'IfStatement')
    return { before: '{hit;', after: '}' };
  return null;
}

/** Statements in a list, which take a counting statement in front of them. */
function isListed(node: AnyNode, parent: AnyNode, key: string | null): boolean {
  if (!(key === 'body' || (key === 'consequent' && parent.type === 'SwitchCase'))) return false;
  if (!['BlockStatement', 'Program', 'StaticBlock', 'SwitchCase'].includes(parent.type)) return false;
  if (node.type === 'ExpressionStatement' && typeof node.directive === 'string') return false;
  return !/^(Function|Class|Import|Export)|^BlockStatement$/.test(node.type);
}

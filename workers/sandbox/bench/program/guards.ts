import type { AnyNode } from 'acorn';
import { eachChild, isFunction } from './syntax';
import type { Splice } from './splice';

/** Names that instrumented text uses; no program is likely to have them. */
export const BURN = '$burn$';
export const SPREAD = '$spread$';
export const GROWN = '$grown$';
export const HIT = '$hit$';

/** A stretch of a file that a trace counts: a statement, a function's expression, a branch of a conditional. */
export interface Span {
  readonly start: number;
  readonly end: number;
  /** Stands outside of all functions: it runs while the file is loaded, not in any one test. */
  readonly outside: boolean;
}

/** What makes every loop turn, call, spread and growing text of a tree burn fuel. */
export function guards(tree: AnyNode): Splice[] {
  return instrument(tree, null);
}

/** As {@link guards}, and counting each span as well; span k of `spans` calls the hit function with `first + k`. */
export function traced(tree: AnyNode, first: number): { splices: Splice[]; spans: Span[] } {
  const spans: Span[] = [];
  return { splices: instrument(tree, { spans, first }), spans };
}

interface Tracing {
  readonly spans: Span[];
  readonly first: number;
}

function instrument(tree: AnyNode, tracing: Tracing | null): Splice[] {
  const splices: Splice[] = [];
  const insert = (at: number, text: string): void => void splices.push({ start: at, end: at, text });
  let functions = 0;
  const hit = ({ start, end }: AnyNode): string => {
    if (!tracing) return '';
    tracing.spans.push({ start, end, outside: functions === 0 });
    return `${HIT}(${tracing.first + tracing.spans.length - 1})`;
  };

  // Openers go in before the children are walked and closers after, so that at one position the outer opener comes
  // first and the inner closer first.
  const walk = (node: AnyNode, parent: AnyNode | null, key: string | null): void => {
    const grows = mayGrow(node) && !isCounted(node, parent);
    const children = (): void => {
      if (grows) insert(node.start, `${GROWN}(`);
      eachChild(node, (child, childKey) => inside(child, node, childKey));
      if (grows) insert(node.end, ')');
    };
    const around = (opener: string, closer: string): void => {
      insert(node.start, opener);
      children();
      insert(node.end, closer);
    };
    const call = (first: string): string => (first && tracing ? `${first};` : '');

    if (key === 'body' && parent && isLoop(parent)) {
      if (node.type === 'BlockStatement') {
        insert(node.start + 1, `${BURN}();`);
        return children();
      }
      return around(`{${BURN}();${call(hit(node))}`, '}');
    }
    if (key === 'body' && parent?.type === 'ArrowFunctionExpression' && node.type !== 'BlockStatement') {
      const counted = hit(node);
      return around(`(${BURN}(),${counted && `${counted},`}`, ')');
    }
    if (key === 'body' && parent && isFunction(parent) && node.type === 'BlockStatement') {
      insert(afterDirectives(node.body, node.start + 1), `${BURN}();`);
      return children();
    }
    if (parent?.type === 'SpreadElement' && node.type !== 'SequenceExpression')
      return around(`${SPREAD}(`, ')');
    if (tracing && isListed(node, parent, key)) insert(node.start, `${hit(node)};`);
    else if (tracing && isBranch(node, parent, key)) {
      return parent?.type === 'ConditionalExpression'
        ? around(`(${hit(node)},`, ')')
        : around(`{${hit(node)};`, '}');
    }
    children();
  };
  const inside: typeof walk = (node, parent, key) => {
    if (parent && isFunction(parent)) functions += 1;
    walk(node, parent, key);
    if (parent && isFunction(parent)) functions -= 1;
  };
  walk(tree, null, null);
  return splices.sort((a, b) => a.start - b.start);
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

/** Statements in a list, which take a counting statement in front of them. */
function isListed(node: AnyNode, parent: AnyNode | null, key: string | null): boolean {
  if (!parent || !(key === 'body' || (key === 'consequent' && parent.type === 'SwitchCase'))) return false;
  if (!['BlockStatement', 'Program', 'StaticBlock', 'SwitchCase'].includes(parent.type)) return false;
  if (node.type === 'ExpressionStatement' && typeof node.directive === 'string') return false;
  return !/^(Function|Class|Import|Export)|^BlockStatement$/.test(node.type);
}

const isBranch = (node: AnyNode, parent: AnyNode | null, key: string | null): boolean =>
  (key === 'consequent' || key === 'alternate') &&
  ((parent?.type === 'IfStatement' && node.type !== 'BlockStatement' && node.type !== 'IfStatement') ||
    (parent?.type === 'ConditionalExpression' && node.type !== 'SequenceExpression'));

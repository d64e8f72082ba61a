import type { AnyNode, Program } from 'acorn';
import { eachChild } from './syntax';

/**
 * A place of a file where one of several texts can stand, chosen while the program runs: a statement, or an expression that
 * no operator of its surroundings could tear apart.
 */
export interface Slot {
  readonly kind: 'statement' | 'expression';
  readonly node: AnyNode;
  /** A statement that is no member of a list: the branch of an `if` for example. */
  readonly isSingle: boolean;
  /** Slots within, in order. */
  readonly inner: readonly Slot[];
}

/** Shorter parts of an expression are no slots of their own: asking which text is meant costs more than repeating them. */
const LEAST_PART = 24;

/** All slots of a file, outermost ones in order. */
export function slotsIn(tree: Program): readonly Slot[] {
  const found: Slot[] = [];
  const walk = (node: AnyNode, parent: AnyNode | null, key: string, into: Slot[]): void => {
    const kind = parent && kindOf(node, parent, key);
    let inside = into;
    if (kind) {
      inside = [];
      into.push({ kind, node, isSingle: kind === 'statement' && !isListed(parent, key), inner: inside });
    }
    eachChild(node, (child, childKey) => walk(child, node, childKey, inside));
  };
  walk(tree, null, '', found);
  return found;
}

/** The innermost slot around a stretch of the text, or null. */
export function slotAround(slots: readonly Slot[], start: number, end: number): Slot | null {
  for (const slot of slots) {
    if (slot.node.start <= start && end <= slot.node.end) return slotAround(slot.inner, start, end) ?? slot;
  }
  return null;
}

/** Whether the node is a member of a list of statements. */
export const isListed = (parent: AnyNode, key: string): boolean =>
  (key === 'body' && /^(Program|BlockStatement|StaticBlock)$/.test(parent.type)) ||
  (key === 'consequent' && parent.type === 'SwitchCase');

function kindOf(node: AnyNode, parent: AnyNode, key: string): Slot['kind'] | null {
  if (isListed(parent, key) || isBranch(parent, key)) return isStatement(node) ? 'statement' : null;
  if (takesName(node)) return key === 'argument' && parent.type === 'ReturnStatement' ? 'expression' : null;
  return isDelimited(node, parent, key) ? 'expression' : null;
}

/** Statements that declare nothing. What a label belongs to stays with it. */
const isStatement = (node: AnyNode): boolean =>
  /Statement$/.test(node.type) &&
  node.type !== 'BlockStatement' &&
  !(node.type === 'ExpressionStatement' && typeof node.directive === 'string');

const isBranch = (parent: AnyNode, key: string): boolean =>
  (parent.type === 'IfStatement' && key !== 'test') ||
  (key === 'body' && /^(For|While|DoWhile)/.test(parent.type));

/** A function or class without a name may get the name of what it is assigned to, but not out of parentheses. */
const takesName = (node: AnyNode): boolean => /^(ArrowFunction|Function|Class)Expression$/.test(node.type);

/** Whether an expression ends where its surroundings say so, whatever stands in its place. */
function isDelimited(node: AnyNode, parent: AnyNode, key: string): boolean {
  switch (parent.type) {
    case 'VariableDeclarator':
      return key === 'init';
    case 'IfStatement':
    case 'WhileStatement':
    case 'DoWhileStatement':
    case 'ReturnStatement':
    case 'ThrowStatement':
    case 'SwitchStatement':
    case 'SwitchCase':
      return key === 'test' || key === 'argument' || key === 'discriminant';
    case 'ForStatement':
      return key === 'test' || key === 'update';
    case 'ForOfStatement':
    case 'ForInStatement':
      return key === 'right';
    case 'ArrowFunctionExpression':
      return key === 'body' && node.type !== 'BlockStatement';
    case 'AssignmentPattern':
      return key === 'right';
    case 'PropertyDefinition':
      return key === 'value';
    case 'CallExpression':
    case 'NewExpression':
      return key === 'arguments' && node.type !== 'SpreadElement' && isLong(node);
    case 'ArrayExpression':
      return node.type !== 'SpreadElement' && isLong(node);
    case 'Property':
      // In a pattern these would be what is assigned to.
      return key === 'value' && !/Pattern$|^Identifier$|^MemberExpression$/.test(node.type) && isLong(node);
    default:
      return false;
  }
}

const isLong = (node: AnyNode): boolean => node.end - node.start >= LEAST_PART;

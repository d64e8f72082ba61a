import type { AnyNode } from 'acorn';
import { EYE } from './watched';
import { isAllPure } from './purity';

/**
 * An expression that tells whether a statement would change anything where it is asked: an assignment if the value is
 * another one, an `if` by its branches, and what can't be told beforehand (calls, jumps) always.
 * @param source the text that the node was read from.
 */
export function statementEffect(node: AnyNode, source: string, own: ReadonlySet<string>): string {
  const textOf = ({ start, end }: AnyNode): string => source.slice(start, end);
  const effectOf = (one: AnyNode): string => {
    switch (one.type) {
      case 'EmptyStatement':
        return 'false';
      case 'BlockStatement':
      case 'Program':
        return `(${one.body.map(effectOf).join('||') || 'false'})`;
      case 'IfStatement':
        if (!isAllPure(one.test, own)) return 'true';
        return `((${textOf(one.test)})?${effectOf(one.consequent)}:${one.alternate ? effectOf(one.alternate) : 'false'})`;
      case 'ExpressionStatement':
        return expressionEffect(one.expression);
      default:
        return 'true';
    }
  };
  const expressionEffect = (one: AnyNode): string => {
    if (isAllPure(one, own)) return 'false';
    if (one.type !== 'AssignmentExpression' || !/^[-+*/%]?=$/.test(one.operator)) return 'true';
    if (!isAllPure(one.left, own) || !isAllPure(one.right, own)) return 'true';
    return `${EYE}.differs(${textOf(one.left)},${assigned(textOf(one.left), one.operator, textOf(one.right))})`;
  };
  return effectOf(node);
}

/** What an assignment would make of its left side. */
export const assigned = (left: string, operator: string, right: string): string =>
  operator === '=' ? `(${right})` : `${left} ${operator.slice(0, -1)} (${right})`;

import type { AnyNode } from 'acorn';
import type { Family } from './families';

/** Operators that stand in for one another: the kind of value stays the same. */
const CLASSES = [
  ['<', '<=', '>', '>=', '===', '!=='],
  ['<', '<=', '>', '>=', '==', '!='],
  ['+', '-', '*', '/', '%', '**'],
  ['&&', '||', '??'],
  ['=', '+=', '-=', '*=', '/='],
  ['++', '--'],
];

/** An operator becomes another one of its class. */
export const changeOperators: Family = (file, add) => {
  for (const site of file.sites) {
    const found = operatorOf(site.node, file.text);
    const others = found && CLASSES.find((operators) => operators.includes(found.operator));
    if (!others) continue;
    const { at, operator } = found;
    for (const other of others) {
      if (other === operator) continue;
      const rule = `a ${operator} b -> a ${other} b`;
      add(site, at, at + operator.length, other, () => [
        'type operator',
        `rule ${rule}`,
        `at ${site.context} operator`,
        `at ${site.context}: ${rule}`,
        `op from ${operator}`,
        `op to ${other}`,
      ]);
    }
  }
};

function operatorOf(node: AnyNode, text: string): { at: number; operator: string } | null {
  switch (node.type) {
    case 'UpdateExpression':
      return { at: node.prefix ? node.start : node.end - 2, operator: node.operator };
    case 'AssignmentExpression':
    case 'BinaryExpression':
    case 'LogicalExpression':
      // Between the operands there can be nothing else but parentheses and comments.
      return { at: text.indexOf(node.operator, node.left.end), operator: node.operator };
    default:
      return null;
  }
}

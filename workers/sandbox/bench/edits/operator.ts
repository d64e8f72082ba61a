import type { AnyNode } from 'acorn';
import type { Family } from './families';

const BINARY = [
  '<',
  '<=',
  '>',
  '>=',
  '===',
  '!==',
  '==',
  '!=',
  '+',
  '-',
  '*',
  '/',
  '%',
  '**',
  '&&',
  '||',
  '??',
];
const ASSIGNMENT = ['=', '+=', '-=', '*=', '/='];
const UPDATE = ['++', '--'];

/** An operator becomes another one of its class. */
export const changeOperators: Family = (file, add) => {
  for (const site of file.sites) {
    const found = operatorOf(site.node, file.text);
    if (!found?.others.includes(found.operator)) continue;
    const { at, operator, others } = found;
    for (const other of others) {
      if (other === operator || isSameTest(operator, other)) continue;
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

/** `==` and `===` differ only where kinds are mixed up; as a change they are hopeless. */
const isSameTest = (a: string, b: string): boolean =>
  a.replace(/==+/, '=') === b.replace(/==+/, '=') && a !== '=';

function operatorOf(node: AnyNode, text: string): { at: number; operator: string; others: string[] } | null {
  if (node.type === 'UpdateExpression') {
    const at = node.prefix ? node.start : node.end - 2;
    return { at, operator: node.operator, others: UPDATE };
  }
  const isAssignment = node.type === 'AssignmentExpression';
  if (!isAssignment && node.type !== 'BinaryExpression' && node.type !== 'LogicalExpression') return null;
  // Between the operands there can be nothing else but parentheses and comments.
  const at = text.indexOf(node.operator, node.left.end);
  return { at, operator: node.operator, others: isAssignment ? ASSIGNMENT : BINARY };
}

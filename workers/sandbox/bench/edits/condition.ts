import type { AnyNode } from 'acorn';
import type { Family } from './families';
import { short, type Site } from './sites';

/** A condition is negated, or asks whether there is a value where it asked whether the value is truthy. */
export const changeConditions: Family = (file, add) => {
  for (const site of file.sites) {
    if (!isCondition(site)) continue;
    const { node, text, start, end } = site;
    const change = (to: string, rule: string): void =>
      add(site, start, end, to, () => [
        'type condition',
        `rule ${rule}`,
        `condition ${short(node.type)} ${rule}`,
        `at ${site.context}: ${rule}`,
      ]);
    const isNegated = node.type === 'UnaryExpression' && node.operator === '!';
    const asked: AnyNode = isNegated ? node.argument : node;
    if (!isNegated) change(isPlain(asked) ? `!${text}` : `!(${text})`, 'negate');
    if (!isPlain(asked)) continue;
    const own = file.text.slice(asked.start, asked.end);
    if (isNegated) change(`${own} === undefined`, 'falsy -> undefined');
    else change(`${own} !== undefined`, 'truthy -> defined');
  }
};

const isCondition = ({ kind, parent, key }: Site): boolean =>
  kind === 'expression' &&
  (key === 'test' || (parent.type === 'LogicalExpression' && parent.operator !== '??'));

const isPlain = (node: AnyNode): boolean =>
  node.type === 'Identifier' || node.type === 'MemberExpression' || node.type === 'CallExpression';

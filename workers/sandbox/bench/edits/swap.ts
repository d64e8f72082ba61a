import type { AnyNode } from 'acorn';
import type { Family } from './families';
import { kindOf, type Kinds } from './kinds';
import { short, type Site } from './sites';

/** Two parts of one expression change places, or two statements in a row. */
export const swapParts: Family = (file, add) => {
  const between = (site: Site, a: AnyNode, b: AnyNode, describe: () => readonly string[]): void => {
    const [first, middle, last] = [
      file.text.slice(a.start, a.end),
      file.text.slice(a.end, b.start),
      file.text.slice(b.start, b.end),
    ];
    add(site, a.start, b.end, last + middle + first, describe);
  };
  for (const site of file.sites) {
    const { node } = site;
    for (const parts of partsOf(node)) {
      for (const [i, a] of parts.entries()) {
        for (const b of parts.slice(i + 1)) {
          if (!a || !b || isSum(node, a, b, file.kinds)) continue;
          between(site, a, b, () => [
            'type swap',
            `rule swap in ${short(node.type)}${'operator' in node ? ` ${node.operator}` : ''}`,
            `swap ${kindOf(a, file.kinds)} ${kindOf(b, file.kinds)}`,
            `at ${site.context} swap`,
          ]);
        }
      }
    }
    const next = site.inList ? nextStatement(site) : null;
    if (next) {
      between(site, node, next, () => [
        'type swap',
        'rule swap statements',
        `swap ${short(node.type)} ${short(next.type)}`,
      ]);
    }
  }
};

/** Numbers can be added either way round; texts cannot. */
const isSum = (node: AnyNode, a: AnyNode, b: AnyNode, kinds: Kinds): boolean =>
  node.type === 'BinaryExpression' &&
  node.operator === '+' &&
  kindOf(a, kinds) === 'num' &&
  kindOf(b, kinds) === 'num';

function partsOf(node: AnyNode): (readonly (AnyNode | null)[])[] {
  switch (node.type) {
    case 'CallExpression':
    case 'NewExpression':
      return [node.arguments];
    case 'ArrayExpression':
      return [node.elements];
    case 'BinaryExpression':
      // Other operators mean the same either way round, or what another operator would: a < b is b > a.
      return /^(?:[-+/%]|\*\*)$/.test(node.operator) ? [[node.left, node.right]] : [];
    case 'ConditionalExpression':
      return [[node.consequent, node.alternate]];
    case 'MemberExpression': {
      const { object } = node;
      const isDouble = node.computed && object.type === 'MemberExpression' && object.computed;
      return isDouble ? [[object.property, node.property]] : [];
    }
    default:
      return [];
  }
}

function nextStatement({ node, parent }: Site): AnyNode | null {
  if (parent.type !== 'BlockStatement' && parent.type !== 'Program') return null;
  const list: readonly AnyNode[] = parent.body;
  const next = list[list.indexOf(node) + 1];
  return next && /Statement$|^VariableDeclaration$/.test(next.type) ? next : null;
}

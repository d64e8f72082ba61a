import type { Family } from './families';
import { needsParentheses, type Site } from './sites';

/** Values that programs start from and end at: a wrong one is among the most common bugs. */
const USUAL = ['0', '1', 'Infinity', '-Infinity'];

/** A number becomes a neighbour, a multiple or one of the usual ones; what may be a number becomes one more or one less. */
export const changeNumbers: Family = (file, add) => {
  for (const site of file.sites) {
    const { node, start, end } = site;
    if (node.type === 'Literal' && typeof node.value === 'number') {
      for (const text of new Set([...neighboursOf(node.value), ...USUAL])) {
        const isSigned = text.startsWith('-') && needsParentheses(site);
        add(site, start, end, isSigned ? `(${text})` : text, () =>
          describe(site, `to ${nameOf(text, node.value as number)}`),
        );
      }
    } else if (mayBeNumber(site)) {
      for (const step of ['+ 1', '- 1']) {
        const text = `${site.text} ${step}`;
        add(site, start, end, needsParentheses(site) ? `(${text})` : text, () =>
          describe(site, `step ${step}`),
        );
      }
    }
  }
};

const describe = (site: Site, rule: string): string[] => [
  'type number',
  `rule ${rule}`,
  `number ${site.valueKind} ${rule}`,
  `at ${site.context}: ${rule}`,
];

function neighboursOf(value: number): string[] {
  const neighbours = [value + 1, value - 1, value * 2, value / 2, -value];
  return neighbours.filter((one) => Number.isInteger(one) || !Number.isInteger(value)).map(String);
}

function nameOf(text: string, value: number): string {
  const change = Number(text) - value;
  return Math.abs(change) === 1 ? `${change > 0 ? '+ 1' : '- 1'}` : text.replace(/\d{2,}/, 'other');
}

/** An operand, argument, index or the like of which nothing says that it is anything else than a number. */
function mayBeNumber({ node, parent, key, valueKind }: Site): boolean {
  if (!['Identifier', 'MemberExpression', 'CallExpression'].includes(node.type)) return false;
  if (!['num', 'item', '?'].includes(valueKind)) return false;
  switch (parent.type) {
    case 'BinaryExpression':
      return !/[=!]==?|in/.test(parent.operator);
    case 'CallExpression':
      return key === 'arguments';
    case 'MemberExpression':
      return key === 'property';
    case 'AssignmentExpression':
      return key === 'right';
    case 'VariableDeclarator':
    case 'ReturnStatement':
    case 'ArrayExpression':
      return true;
    default:
      return false;
  }
}

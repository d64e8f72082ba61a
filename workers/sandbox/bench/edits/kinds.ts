import type { AnyNode } from 'acorn';
import { eachNode } from '../program/syntax';

/** A guess at what kind of value an expression has; `?` where nothing speaks for any. */
export type Kind =
  | 'num' | 'str' | 'bool' | 'list' | 'obj' | 'fun' | 'null' | 'regex' | 'lib' | 'item' | 'call' | 'set' | '?'; // prettier-ignore

/** Names to the kind that their uses suggest. */
export type Kinds = ReadonlyMap<string, Kind>;

/** Names that belong to the language and not to the program. */
export const LIBRARY = new Set([
  'Math', 'Number', 'String', 'Array', 'Object', 'Infinity', 'undefined', 'NaN', 'JSON', 'Map', 'Set', 'WeakMap', 'Date',
  'RegExp', 'Symbol', 'BigInt', 'Promise', 'Error', 'TypeError', 'RangeError', 'SyntaxError', 'ReferenceError',
  'parseInt', 'parseFloat', 'isNaN', 'isFinite', 'Boolean', 'console', 'structuredClone',
]); // prettier-ignore

const named = (names: string): Set<string> => new Set(names.split(' '));
const GIVES_NUMBER = named(
  'indexOf charCodeAt codePointAt lastIndexOf floor ceil round abs max min pow sqrt push trunc findIndex getTime Number parseInt parseFloat',
);
const GIVES_LIST = named('split map filter keys concat sort reverse values entries from splice flat flatMap');
const GIVES_TEXT = named(
  'join toLowerCase toUpperCase charAt trim replace replaceAll repeat fromCharCode toString substring padStart padEnd toFixed String',
);
const GIVES_TRUTH = named('includes has isArray every some startsWith endsWith test isNaN isInteger Boolean');
const OF_LISTS = named('length push slice sort map filter forEach');

/** Guesses the kind of an expression. */
export function kindOf(node: AnyNode, kinds: Kinds): Kind {
  switch (node.type) {
    case 'Literal': {
      if (node.value === null) return node.regex ? 'regex' : 'null';
      if (node.regex) return 'regex';
      return (
        ({ number: 'num', string: 'str', boolean: 'bool' } as const)[typeof node.value as 'number'] ?? '?'
      );
    }
    case 'Identifier':
      if (node.name === 'Infinity' || node.name === 'NaN') return 'num';
      return LIBRARY.has(node.name) ? 'lib' : (kinds.get(node.name) ?? '?');
    case 'BinaryExpression':
      if (/^[<>=!]|in/.test(node.operator)) return 'bool';
      if (node.operator !== '+') return 'num';
      return kindOf(node.left, kinds) === 'str' || kindOf(node.right, kinds) === 'str' ? 'str' : 'num';
    case 'LogicalExpression':
      return kindOf(node.right, kinds);
    case 'UnaryExpression':
      return node.operator === '!' ? 'bool' : node.operator === 'typeof' ? 'str' : 'num';
    case 'UpdateExpression':
      return 'num';
    case 'AssignmentExpression':
      return 'set';
    case 'ArrayExpression':
      return 'list';
    case 'NewExpression':
      return node.callee.type === 'Identifier' && node.callee.name === 'Array' ? 'list' : 'obj';
    case 'ObjectExpression':
      return 'obj';
    case 'TemplateLiteral':
      return 'str';
    case 'ArrowFunctionExpression':
    case 'FunctionExpression':
      return 'fun';
    case 'ConditionalExpression':
      return kindOf(node.consequent, kinds);
    case 'MemberExpression': {
      const name = node.computed ? '' : propertyName(node.property);
      return name === 'length' || name === 'size' ? 'num' : 'item';
    }
    case 'CallExpression': {
      const { callee } = node;
      const name =
        callee.type === 'Identifier'
          ? callee.name
          : callee.type === 'MemberExpression' && !callee.computed
            ? propertyName(callee.property)
            : '';
      if (GIVES_NUMBER.has(name)) return 'num';
      if (GIVES_LIST.has(name)) return 'list';
      if (GIVES_TEXT.has(name)) return 'str';
      if (GIVES_TRUTH.has(name)) return 'bool';
      return name === 'slice' && callee.type === 'MemberExpression' ? kindOf(callee.object, kinds) : 'call';
    }
    default:
      return '?';
  }
}

const propertyName = (node: AnyNode): string => (node.type === 'Identifier' ? node.name : '');

/** Guesses the kinds of a file's names: from what they are declared with, then from how they are used; the first guess stays. */
export function kindsIn(tree: AnyNode): Kinds {
  const kinds = new Map<string, Kind>();
  const vote = (name: string, kind: Kind): void => {
    if (kind !== '?' && kind !== 'item' && !kinds.has(name)) kinds.set(name, kind);
  };
  eachNode(tree, (node) => {
    if (node.type === 'FunctionDeclaration' && node.id) kinds.set(node.id.name, 'fun');
    if (node.type === 'VariableDeclarator' && node.id.type === 'Identifier' && node.init) {
      vote(node.id.name, kindOf(node.init, kinds));
    }
  });
  eachNode(tree, (node, parent, key) => {
    if (node.type !== 'Identifier' || !parent) return;
    if (parent.type === 'MemberExpression' && key === 'object') {
      if (parent.computed || OF_LISTS.has(propertyName(parent.property))) vote(node.name, 'list');
    } else if (parent.type === 'ForOfStatement' && key === 'right') vote(node.name, 'list');
    else if (parent.type === 'UpdateExpression') vote(node.name, 'num');
    else if (parent.type === 'MemberExpression' && key === 'property' && parent.computed)
      vote(node.name, 'num');
    else if (parent.type === 'BinaryExpression' && /^(?:[-*/%<>]|<=|>=)$/.test(parent.operator))
      vote(node.name, 'num');
  });
  return kinds;
}

import type { AnyNode } from 'acorn';
import { eachChild, eachNode, isFunction } from '../program/syntax';

const named = (names: string): Set<string> => new Set(names.split(' '));

/** Methods of the language that only compute. */
const METHODS = named(
  'slice concat indexOf lastIndexOf includes join at flat keys values entries has get charAt charCodeAt codePointAt ' +
    'startsWith endsWith trim trimStart trimEnd toUpperCase toLowerCase split substring substr replace replaceAll ' +
    'padStart padEnd repeat toString toFixed valueOf localeCompare test match hasOwnProperty getTime getDay getDate ' +
    'getMonth getFullYear getHours getMinutes getUTCDay getUTCDate getUTCMonth getUTCFullYear toISOString isArray ' +
    'isInteger isFinite isNaN isSafeInteger parseInt parseFloat fromEntries of from hasOwn abs ceil floor round trunc ' +
    'sign sqrt cbrt pow min max hypot log log2 log10 exp sin cos tan atan atan2 fromCharCode stringify parse',
);
const FUNCTIONS = named('Number String Boolean parseInt parseFloat isNaN isFinite Array Symbol BigInt');

/** Names that a program gives functions of its own: what is called by them may do anything. */
export function ownNames(tree: AnyNode, own: Set<string>): void {
  eachNode(tree, (node) => {
    const isMember = node.type === 'MethodDefinition' || node.type === 'Property';
    if (isMember && node.key.type === 'Identifier' && isFunction(node.value as AnyNode))
      own.add(node.key.name);
    if (node.type === 'FunctionDeclaration' && node.id) own.add(node.id.name);
  });
}

/** Whether a node, whatever its children do, comes to a value and does nothing else. */
export function isPure(node: AnyNode, own: ReadonlySet<string>): boolean {
  switch (node.type) {
    case 'Identifier':
    case 'PrivateIdentifier':
    case 'Literal':
    case 'ThisExpression':
    case 'BinaryExpression':
    case 'LogicalExpression':
    case 'ConditionalExpression':
    case 'SequenceExpression':
    case 'ArrayExpression':
    case 'SpreadElement':
    case 'TemplateLiteral':
    case 'TemplateElement':
    case 'Property':
      return true;
    case 'MemberExpression':
      return (
        node.object.type !== 'Super' && !(node.property.type === 'Identifier' && own.has(node.property.name))
      );
    case 'ObjectExpression':
      return node.properties.every((one) => one.type !== 'Property' || (!one.method && one.kind === 'init'));
    case 'UnaryExpression':
      return node.operator !== 'delete';
    case 'CallExpression':
      return isPureCall(node.callee, own) && !node.arguments.some(isFunction);
    case 'ChainExpression':
      return isAllPure(node.expression, own);
    default:
      return false;
  }
}

function isPureCall(callee: AnyNode, own: ReadonlySet<string>): boolean {
  if (callee.type === 'Identifier') return FUNCTIONS.has(callee.name) && !own.has(callee.name);
  if (callee.type !== 'MemberExpression' || callee.computed || callee.object.type === 'Super') return false;
  const { property } = callee;
  return property.type === 'Identifier' && METHODS.has(property.name) && !own.has(property.name);
}

/** Whether a node and everything in it is pure. */
export function isAllPure(node: AnyNode, own: ReadonlySet<string>): boolean {
  let pure = isPure(node, own);
  if (pure) eachChild(node, (child) => (pure &&= isAllPure(child, own)));
  return pure;
}

/**
 * Whether a piece of text that makes a pure expression another one leaves it pure. Told by the text, because thousands of
 * pieces are asked about: better once too often no.
 */
export function isPureText(text: string, own: ReadonlySet<string>): boolean {
  for (const [, name = ''] of text.matchAll(/\.\s*([\w$]+)/g)) if (own.has(name)) return false;
  if (!/[^\w\s.]/.test(text)) return !WORDS.test(text);
  const bare = text.replace(/'[^']*'|"[^"]*"/g, "''");
  if (WORDS.test(bare) || SIGNS.test(bare) || /[)\]]\s*\(/.test(bare)) return false;
  for (const [, name = ''] of bare.matchAll(/([\w$]+)\s*(?:\?\.)?\(/g)) {
    if (!(METHODS.has(name) || FUNCTIONS.has(name)) || own.has(name)) return false;
  }
  return true;
}

const WORDS = /\b(new|await|yield|delete|function|class|async|super|import)\b/;
/** Assignments, functions and templates. */
const SIGNS = /\+\+|--|=>|`|(?<![=!<>])=(?!=)/;

/** Whether an expression waits or yields, other than in functions of its own. */
export function pauses(node: AnyNode): boolean {
  if (node.type === 'AwaitExpression' || node.type === 'YieldExpression') return true;
  if (isFunction(node)) return false;
  let found = false;
  eachChild(node, (child) => (found ||= pauses(child)));
  return found;
}

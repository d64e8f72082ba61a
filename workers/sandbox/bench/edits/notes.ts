import type { AnyNode } from 'acorn';
import { LIBRARY } from './kinds';
import { areInScope } from './scopes';
import { remembered } from './remembered';
import { short, type Ingredient, type Reading, type Site } from './sites';

/**
 * What can be said of an edit mechanically, in a notation that is alike for edits of one kind anywhere: an agent that counts
 * which notes its successes had learns about kinds of edits, not about one program.
 */
export type Notes = readonly string[];

/** Notes on putting an ingredient in place of a site's expression. */
export function describeReplacement(site: Site, other: Ingredient, reading: Reading): string[] {
  const notes = [
    `kind ${site.valueKind} -> ${other.valueKind}`,
    `type ${short(site.node.type)} -> ${short(other.node.type)}`,
  ];
  const before = tokens(site.text);
  const after = tokens(other.text);
  const same = commonTokens(before, after);
  notes.push(`size -${Math.min(before.length - same, 4)} +${Math.min(after.length - same, 4)}`);

  const rule = ruleOf(site, other, same === before.length, same === after.length);
  const change = changeOfNumber(site.node, other.node);
  if (change) notes.push(`number ${change}`);
  if (site.node.type === 'Identifier' && other.node.type === 'Identifier') {
    notes.push(`names ${similarity(site.text, other.text)}`);
  }
  notes.push(
    `rule ${rule}`,
    `at ${site.context} ${site.valueKind} -> ${other.valueKind}`,
    `at ${site.context} ${short(site.node.type)} -> ${short(other.node.type)}`,
    `at ${site.context}: ${rule}`,
  );
  const twins = twinsOf(site, other.text, reading.text);
  if (twins) notes.push(`parts ${twins}`);
  if (!areInScope(other.names, reading.scopes, site.start)) notes.push('unknown name');
  else notes.push(other.funcs.has(site.func) ? 'from same function' : 'from elsewhere');
  notes.push(`seen ${Math.min(other.count, 4)}${other.node.type === 'Identifier' ? ' name' : ''}`);
  return notes;
}

function ruleOf(site: Site, other: Ingredient, grew: boolean, shrank: boolean): string {
  const from = shapeOf(site.node);
  const to = shapeOf(other.node);
  if (grew && other.text.length > site.text.length && other.text.includes(site.text))
    return `a -> ${to} around`;
  if (shrank && site.text.length > other.text.length && site.text.includes(other.text))
    return `${from} -> part`;
  return `${from} -> ${to}`;
}

function changeOfNumber(before: AnyNode, after: AnyNode): string | null {
  if (before.type !== 'Literal' || after.type !== 'Literal') return null;
  if (typeof before.value !== 'number' || typeof after.value !== 'number') return null;
  const change = after.value - before.value;
  return Math.abs(change) < 2.5 ? `${change > 0 ? '+' : ''}${change}` : 'far';
}

/** One level of an expression, with letters for its parts: `a <= b`, `a[b]`, `a.slice(a, b)`. */
export function shapeOf(node: AnyNode): string {
  switch (node.type) {
    case 'Identifier':
      return LIBRARY.has(node.name) ? node.name : 'x';
    case 'Literal':
      return typeof node.value === 'string' && node.value.length > 1 ? "'..'" : (node.raw ?? '');
    case 'BinaryExpression':
    case 'LogicalExpression':
    case 'AssignmentExpression': {
      const right =
        node.right.type === 'Literal' && typeof node.right.value === 'number' ? node.right.raw : 'b';
      return `a ${node.operator} ${right}`;
    }
    case 'UpdateExpression':
      return `x${node.operator}`;
    case 'UnaryExpression':
      return `${node.operator}a`;
    case 'MemberExpression':
      return node.computed ? 'a[b]' : `a.${propertyOf(node) ?? ''}`;
    case 'CallExpression':
      return `${calleeShape(node.callee)}(${'abcdefgh'.slice(0, node.arguments.length).split('').join(', ')})`;
    default:
      return short(node.type);
  }
}

function calleeShape(callee: AnyNode): string {
  const property = propertyOf(callee);
  if (property === null || callee.type !== 'MemberExpression') return 'f';
  const { object } = callee;
  const library = object.type === 'Identifier' && LIBRARY.has(object.name);
  return `${library && object.type === 'Identifier' ? object.name : 'a'}.${property}`;
}

/** How alike two names are. */
export function similarity(a: string, b: string): string {
  if (a.length === 1 && b.length === 1) return 'both short';
  let same = 0;
  while (same < a.length && a[same] === b[same]) same += 1;
  return same >= 3 || (same > 0 && same >= Math.min(a.length, b.length)) ? 'alike' : 'other';
}

/** Whether the node around the site holds two equal parts, before and after; empty where it has no parts to compare. */
function twinsOf({ parent, node, text }: Site, after: string, source: string): string {
  const parts = partsOf(parent).filter((part) => part !== node);
  if (parts.length === 0) return '';
  const others = parts.map((part) => source.slice(part.start, part.end));
  const say = (piece: string) => (others.includes(piece) ? 'equal' : 'different');
  return `${say(text)} -> ${say(after)}`;
}

function partsOf(node: AnyNode): AnyNode[] {
  switch (node.type) {
    case 'BinaryExpression':
    case 'LogicalExpression':
    case 'AssignmentExpression':
      return [node.left, node.right];
    case 'CallExpression':
    case 'NewExpression':
      return [...node.arguments];
    case 'ArrayExpression':
      return node.elements.filter((element) => element !== null);
    case 'VariableDeclarator':
      return [node.id];
    case 'MemberExpression':
      return [node.object, node.property];
    default:
      return [];
  }
}

/** The name behind the dot of `a.name`, or null. */
function propertyOf(node: AnyNode): string | null {
  if (node.type !== 'MemberExpression' || node.computed || node.property.type !== 'Identifier') return null;
  return node.property.name;
}

const TOKEN = /[A-Za-z_$][\w$]*|\d+\.?\d*|'[^']*'|"[^"]*"|=>|[-+*/%<>=!&|]+|[^\s()]/g;
const tokens = remembered((text): readonly string[] => text.match(TOKEN) ?? []);

/** Length of the longest common subsequence. */
function commonTokens(a: readonly string[], b: readonly string[]): number {
  let previous = new Array<number>(b.length + 1).fill(0);
  for (const token of a) {
    const now = [0];
    for (let j = 0; j < b.length; j++) {
      now.push(token === b[j] ? (previous[j] ?? 0) + 1 : Math.max(previous[j + 1] ?? 0, now[j] ?? 0));
    }
    previous = now;
  }
  return previous[b.length] ?? 0;
}

import type { AnyNode } from 'acorn';
import type { Family } from './families';
import type { Kind } from './kinds';
import { describeReplacement } from './notes';
import { areInScope } from './scopes';
import { isAtom, needsParentheses, type Site } from './sites';

/**
 * An expression becomes any other expression or name of the file that is in scope, unless it is clear that the one gives
 * another kind of value than the other.
 */
export const replaceExpressions: Family = (file, add) => {
  for (const site of file.sites) {
    if (site.kind !== 'expression') continue;
    for (const other of file.expressions) {
      if (other.text === site.text || !fits(site, other.node)) continue;
      if (!mayBeAlike(site.valueKind, other.valueKind)) continue;
      if (!areInScope(other.names, file.scopes, site.start)) continue;
      const text = !isAtom(other.node) && needsParentheses(site, other.node) ? `(${other.text})` : other.text;
      add(site, site.start, site.end, text, () => describeReplacement(site, other, file));
    }
  }
};

/** Only what can be assigned can stand left of `=`, and only what can be called in front of a call. */
function fits(site: Site, node: AnyNode): boolean {
  const { parent, key } = site;
  const isTarget =
    (parent.type === 'AssignmentExpression' && key === 'left') || parent.type === 'UpdateExpression';
  if (isTarget) return node.type === 'Identifier' || node.type === 'MemberExpression';
  if (key === 'callee')
    return node.type === 'Identifier' || node.type === 'MemberExpression' || node.type === 'CallExpression';
  if (parent.type === 'ClassDeclaration') return node.type === 'Identifier';
  return true;
}

/** False if both kinds are known and differ: a number where a list was is hopeless, and there are very many such edits. */
const mayBeAlike = (a: Kind, b: Kind): boolean => a === b || isVague(a) || isVague(b);

const isVague = (kind: Kind): boolean =>
  kind === '?' || kind === 'item' || kind === 'call' || kind === 'null';

import type { AnyNode } from 'acorn';
import { eachChild } from '../program/syntax';
import { isPure, pauses } from './purity';

/**
 * An expression, as large as it can be, that can be computed again in other ways: what is opaque in it, calls for instance,
 * is done once, and all ways share its value.
 */
export interface Region {
  readonly node: AnyNode;
  readonly opaque: readonly AnyNode[];
  /** Only whether it is true counts. */
  readonly isTruth: boolean;
}

/** The regions of a file, outer ones before those within. @param own see {@link ownNames}. */
export function regionsIn(tree: AnyNode, own: ReadonlySet<string>): readonly Region[] {
  const regions: Region[] = [];
  const visit = (
    node: AnyNode,
    parent: AnyNode,
    key: string,
    region: AnyNode[] | null,
    chained: boolean,
  ): void => {
    const below = (to: AnyNode[] | null, inChain = false): void =>
      eachChild(node, (child, childKey) => visit(child, node, childKey, to, inChain));
    if (node.type === 'Property' && parent.type === 'ObjectPattern') {
      if (node.computed) visit(node.key, node, 'pattern', null, false);
      return visit(node.value, node, 'pattern', null, false);
    }
    if (!isExpression(node)) return below(null);
    const begins = !region && isWhole(node, parent, key, chained) && !pauses(node);
    const opaque: AnyNode[] | null = begins ? [] : region;
    if (begins)
      regions.push({ node, opaque: opaque!, isTruth: key === 'test' && parent.type !== 'SwitchCase' });
    if (isPure(node, own)) return below(opaque, chained);
    opaque?.push(node);
    below(null, node.type === 'ChainExpression' || (chained && /^(Call|Member)Expression$/.test(node.type)));
  };
  eachChild(tree, (child, key) => visit(child, tree, key, null, false));
  return regions;
}

const isExpression = (node: AnyNode): boolean =>
  /Expression$|Literal$|^(Identifier|PrivateIdentifier|Super|MetaProperty|SpreadElement|TemplateElement|Property)$/.test(
    node.type,
  );

/** Whether the value of an expression may as well come out of a call put around it. */
function isWhole(node: AnyNode, parent: AnyNode, key: string, chained: boolean): boolean {
  if (/^(SpreadElement|TemplateElement|Property|PrivateIdentifier|Super)$/.test(node.type)) return false;
  switch (key) {
    case 'init':
    case 'test':
    case 'discriminant':
    case 'arguments':
    case 'expressions':
    case 'consequent':
    case 'alternate':
    case 'right':
      return true;
    case 'elements':
      return parent.type === 'ArrayExpression';
    case 'argument':
      return /^(Return|Throw)Statement$|^SpreadElement$|^(Await|Yield)Expression$/.test(parent.type);
    case 'object':
      return parent.type === 'MemberExpression' && !chained;
    case 'property':
      return parent.type === 'MemberExpression' && parent.computed;
    case 'body':
      return parent.type === 'ArrowFunctionExpression';
    case 'value':
      return parent.type === 'PropertyDefinition' || (parent.type === 'Property' && !parent.shorthand);
    default:
      return false;
  }
}

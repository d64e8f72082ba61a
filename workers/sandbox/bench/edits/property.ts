import { eachNode } from '../program/syntax';
import { counterpartsOf } from './counterparts';
import type { Family } from './families';
import { similarity } from './notes';

/** A property's or method's name becomes another one that the file uses, or one that is easily taken for it. */
export const changeProperties: Family = (file, add) => {
  const names = new Set<string>();
  eachNode(file.tree, (node) => {
    if (node.type === 'MemberExpression' && !node.computed && node.property.type === 'Identifier') {
      names.add(node.property.name);
    }
  });
  for (const site of file.sites) {
    const { node } = site;
    if (node.type !== 'MemberExpression' || node.computed || node.property.type !== 'Identifier') continue;
    const { name, start, end } = node.property;
    for (const other of new Set([...names, ...counterpartsOf(name)])) {
      if (other === name) continue;
      add(site, start, end, other, () => [
        site.key === 'callee' ? 'type property call' : 'type property',
        `rule .${name} -> .${other}`,
        `property ${similarity(name, other)}`,
        `at ${site.context} property`,
      ]);
    }
  }
};

import type { Family } from './families';
import { short } from './sites';

/** A statement goes; an empty block stays, because an `if` needs a branch. */
export const deleteStatements: Family = (file, add) => {
  for (const site of file.sites) {
    if (site.kind !== 'statement' || site.node.type === 'VariableDeclaration') continue;
    add(site, site.start, site.end, '{}', () => [
      'type delete',
      `rule delete ${short(site.node.type)}`,
      `at ${site.context} delete`,
    ]);
  }
};

import type { Family } from './families';
import { areInScope } from './scopes';
import { short } from './sites';

/** A copy of a statement of the file goes in before or after another. */
export const insertStatements: Family = (file, add) => {
  for (const site of file.sites) {
    if (site.kind !== 'statement' || !site.inList) continue;
    for (const copy of file.statements) {
      for (const where of ['before', 'after'] as const) {
        const at = where === 'before' ? site.start : site.end;
        if (!areInScope(copy.names, file.scopes, at)) continue;
        // A return that ends its block makes what stands behind it unreachable.
        if (where === 'after' && /^(Return|Throw|Break|Continue)/.test(site.node.type)) continue;
        const text = where === 'before' ? `${copy.text}\n` : `\n${copy.text}`;
        add(site, at, at, text, () => [
          'type insert',
          `rule insert ${short(copy.node.type)}`,
          `insert ${short(copy.node.type)} ${where} ${short(site.node.type)}`,
          copy.funcs.has(site.func) ? 'from same function' : 'from elsewhere',
          copy.text === site.text ? 'insert itself' : 'insert other',
        ]);
      }
    }
  }
};

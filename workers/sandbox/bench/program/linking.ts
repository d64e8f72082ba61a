import type { AnyNode, Identifier, Literal } from 'acorn';
import type { Splice } from './splice';
import { eachChild, isFunction, type Parsed } from './syntax';

/** Names of a module function's parameters that its rewritten text uses. */
export const IMPORTS = '$imports$';
export const ALL_BUT_DEFAULT = '$allButDefault$';
const DEFAULT = '$default$';

/** What a module asks of another. */
export interface Request {
  /** As written after `from`. */
  readonly from: string;
  /** Names that the other must export; none for a namespace import. */
  readonly names: readonly string[];
}

/** How an ES module's text becomes the body of a function that returns its exports. */
export interface Linking {
  /** In order, and never overlapping what {@link guards} inserts. */
  readonly splices: readonly Splice[];
  readonly requests: readonly Request[];
  /** Declares what is imported; stands before the module's own text. */
  readonly head: string;
  /** Returns what is exported; stands behind it. */
  readonly tail: string;
  /** True if the module awaits outside of any function. */
  readonly awaits: boolean;
}

/**
 * Reads the import and export declarations of an ES module. Imported names are constants that take the exporting
 * module's values once it has been evaluated; a namespace import sees later changes of `let` and `var` too.
 */
export function linkingOf({ tree, text }: Parsed): Linking {
  const splices: Splice[] = [];
  const requests: Request[] = [];
  const head: string[] = [];
  const exported: string[] = [];
  const cut = (start: number, end: number): void => void splices.push({ start, end, text: '' });
  const request = (source: Literal, names: readonly string[]): string => {
    requests.push({ from: String(source.value), names });
    return `${IMPORTS}[${requests.length - 1}]`;
  };
  const give = (name: string, value: string): void => void exported.push(`${JSON.stringify(name)}: ${value}`);
  const giveLive = (name: string, value: string): void =>
    void exported.push(`get ${JSON.stringify(name)}() { return ${value}; }`);

  for (const node of tree.body) {
    if (node.type === 'ImportDeclaration') {
      const names: string[] = [];
      const parts: string[] = [];
      let namespace = '';
      for (const specifier of node.specifiers) {
        if (specifier.type === 'ImportNamespaceSpecifier') namespace = specifier.local.name;
        else {
          const name = specifier.type === 'ImportDefaultSpecifier' ? 'default' : nameOf(specifier.imported);
          names.push(name);
          parts.push(`${JSON.stringify(name)}: ${specifier.local.name}`);
        }
      }
      const from = request(node.source, names);
      if (namespace) head.push(`const ${namespace} = ${from};`);
      if (parts.length > 0) head.push(`const { ${parts.join(', ')} } = ${from};`);
      cut(node.start, node.end);
    } else if (node.type === 'ExportAllDeclaration') {
      const from = request(node.source, []);
      if (node.exported) give(nameOf(node.exported), from);
      else exported.unshift(`...${ALL_BUT_DEFAULT}(${from})`);
      cut(node.start, node.end);
    } else if (node.type === 'ExportNamedDeclaration' && node.declaration) {
      cut(node.start, node.declaration.start);
      const add =
        node.declaration.type === 'VariableDeclaration' && node.declaration.kind !== 'const'
          ? giveLive
          : give;
      for (const name of declaredNames(node.declaration)) add(name, name);
    } else if (node.type === 'ExportNamedDeclaration') {
      const from = node.source
        ? request(
            node.source,
            node.specifiers.map((one) => nameOf(one.local)),
          )
        : null;
      for (const { local, exported: as } of node.specifiers) {
        if (from) give(nameOf(as), `${from}[${JSON.stringify(nameOf(local))}]`);
        else giveLive(nameOf(as), nameOf(local));
      }
      cut(node.start, node.end);
    } else if (node.type === 'ExportDefaultDeclaration') {
      const { declaration } = node;
      const isDeclaration =
        declaration.type === 'FunctionDeclaration' || declaration.type === 'ClassDeclaration';
      if (isDeclaration && declaration.id) {
        cut(node.start, declaration.start);
        give('default', declaration.id.name);
      } else if (declaration.type === 'FunctionDeclaration') {
        // Declared under a name, because functions can be called before the line that declares them.
        cut(node.start, declaration.start);
        const at = text.indexOf('(', declaration.start);
        splices.push({ start: at, end: at, text: ` ${DEFAULT}` });
        give('default', DEFAULT);
      } else {
        // Something in parentheses starts behind its parenthesis, so the keywords' end is looked up.
        const keywords = /^export\s+default\b/.exec(text.slice(node.start))?.[0] ?? '';
        splices.push({ start: node.start, end: node.start + keywords.length, text: `const ${DEFAULT} =` });
        give('default', DEFAULT);
      }
    }
  }
  return {
    splices,
    requests,
    head: head.join(' '),
    tail: `\n;return { __proto__: null, ${exported.join(', ')} };`,
    awaits: tree.body.some(awaitsOutside),
  };
}

const nameOf = (node: Identifier | Literal): string =>
  node.type === 'Identifier' ? node.name : String(node.value);

/** The names that a declaration or a pattern declares. */
export function declaredNames(node: AnyNode): string[] {
  switch (node.type) {
    case 'Identifier':
      return [node.name];
    case 'FunctionDeclaration':
    case 'ClassDeclaration':
      return node.id ? [node.id.name] : [];
    case 'VariableDeclaration':
      return node.declarations.flatMap((one) => declaredNames(one.id));
    case 'ObjectPattern':
      return node.properties.flatMap((one) => declaredNames(one.type === 'Property' ? one.value : one));
    case 'ArrayPattern':
      return node.elements.flatMap((one) => (one ? declaredNames(one) : []));
    case 'AssignmentPattern':
      return declaredNames(node.left);
    case 'RestElement':
      return declaredNames(node.argument);
    default:
      return [];
  }
}

function awaitsOutside(node: AnyNode): boolean {
  if (node.type === 'AwaitExpression' || (node.type === 'ForOfStatement' && node.await)) return true;
  if (isFunction(node)) return false;
  let found = false;
  eachChild(node, (child) => (found ||= awaitsOutside(child)));
  return found;
}

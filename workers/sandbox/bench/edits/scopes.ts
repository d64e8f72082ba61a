import type { AnyNode } from 'acorn';
import { declaredNames } from '../program/linking';
import { eachChild, eachNode, isFunction } from '../program/syntax';
import { LIBRARY } from './kinds';

/** Where each name of a file can be used: stretches of its text. */
export type Scopes = ReadonlyMap<string, readonly (readonly [start: number, end: number])[]>;

/** Finds the scopes of all names that a file declares, imports or, in sloppy code, assigns without declaring them. */
export function scopesIn(tree: AnyNode): Scopes {
  const scopes = new Map<string, [number, number][]>();
  const add = (name: string, start: number, end: number): void => {
    const known = scopes.get(name);
    if (known) known.push([start, end]);
    else scopes.set(name, [[start, end]]);
  };

  const walk = (node: AnyNode, block: AnyNode, func: AnyNode): void => {
    if (isFunction(node)) {
      if (node.type === 'FunctionDeclaration' && node.id) add(node.id.name, block.start, block.end);
      for (const name of node.params.flatMap((one) => declaredNames(one))) add(name, node.start, node.end);
    } else if (node.type === 'ClassDeclaration' && node.id) add(node.id.name, block.start, block.end);
    else if (node.type === 'CatchClause' && node.param) {
      for (const name of declaredNames(node.param)) add(name, node.start, node.end);
    } else if (node.type === 'ImportDeclaration') {
      for (const { local } of node.specifiers) add(local.name, tree.start, tree.end);
    } else if (node.type === 'VariableDeclaration') {
      for (const one of node.declarations) {
        const isHoisted = node.kind === 'var' || (one.init && isFunction(one.init));
        const home = node.kind === 'var' ? func : block;
        const start = isHoisted ? home.start : one.init ? one.end : node.end;
        for (const name of declaredNames(one.id)) add(name, start, home.end);
      }
    }
    const opens = node.type === 'BlockStatement' || node.type.startsWith('For') || isFunction(node);
    const inner = opens ? node : block;
    const around = isFunction(node) ? node : func;
    eachChild(node, (child) => walk(child, inner, around));
  };
  walk(tree, tree, tree);

  eachNode(tree, (node) => {
    if (
      node.type === 'AssignmentExpression' &&
      node.left.type === 'Identifier' &&
      !scopes.has(node.left.name)
    ) {
      add(node.left.name, tree.start, tree.end);
    }
  });
  return scopes;
}

/** The program's own names that a node uses, as far as they are not declared within it. */
export function namesUsed(node: AnyNode): string[] {
  const used = new Set<string>();
  const own = new Set<string>();
  eachNode(node, (one, parent, key) => {
    if (isFunction(one))
      for (const name of one.params.flatMap((param) => declaredNames(param))) own.add(name);
    if (one.type === 'VariableDeclarator') for (const name of declaredNames(one.id)) own.add(name);
    if (one.type !== 'Identifier' || LIBRARY.has(one.name)) return;
    if (parent?.type === 'MemberExpression' && key === 'property' && !parent.computed) return;
    if (parent?.type === 'Property' && key === 'key' && !parent.computed) return;
    used.add(one.name);
  });
  return [...used].filter((name) => !own.has(name));
}

/** Whether all these names can be used at a place; names that no scope knows can't. */
export function areInScope(names: readonly string[], scopes: Scopes, at: number): boolean {
  return names.every((name) => scopes.get(name)?.some(([start, end]) => start <= at && at < end) ?? false);
}

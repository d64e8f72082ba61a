import { declaredNames } from './linking';
import { eachNode, type Parsed } from './syntax';

/**
 * Declares what sloppy code assigns without declaring it, as the start of the function that the code becomes: what a script
 * would leave behind as a global must not outlive one run.
 */
export function implicitGlobals({ tree }: Parsed): string {
  const assigned = new Set<string>();
  eachNode(tree, (node) => {
    if (node.type === 'AssignmentExpression') for (const name of declaredNames(node.left)) assigned.add(name);
    else if (node.type === 'UpdateExpression')
      for (const name of declaredNames(node.argument)) assigned.add(name);
    else if (node.type === 'ForOfStatement' || node.type === 'ForInStatement') {
      if (node.left.type !== 'VariableDeclaration')
        for (const name of declaredNames(node.left)) assigned.add(name);
    }
  });
  for (const node of tree.body) for (const name of declaredNames(node)) assigned.delete(name);
  return assigned.size === 0 ? '' : `var ${[...assigned].join(', ')}; `;
}

const OPERATORS = {
  '+': (a, b) => a + b,
  '-': (a, b) => a - b,
  '*': (a, b) => a * b,
  '/': (a, b) => a / b,
  '%': (a, b) => a % b,
};

const FUNCTIONS = { min: Math.min, max: Math.max, abs: Math.abs, sqrt: Math.sqrt };

/** Work out the value of a tree, with the variables given. */
export function evaluate(node, variables) {
  if (node.type === 'number') return node.value;
  if (node.type === 'name') return lookUp(node.value, variables);
  if (node.type === 'negate') return -evaluate(node.operand, variables);
  if (node.type === 'call') {
    const apply = lookUp(node.name, FUNCTIONS);
    return apply(...node.args.map((arg) => evaluate(arg, variables)));
  }
  const left = evaluate(node.left, variables);
  const right = evaluate(node.right, variables);
  return OPERATORS[node.operator](left, right);
}

function lookUp(name, table) {
  const found = table[name];
  if (!found) throw new ReferenceError(`Unknown name "${name}"`);
  return found;
}

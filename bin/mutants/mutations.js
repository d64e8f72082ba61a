import { parse } from 'acorn';

/**
 * A change of one place in a program's text. `kind` is the operator that made it, `line` the first line it touches (from
 * 1), `before` and `after` the whole lines without indentation, which name the mutant even when lines above it move.
 * @typedef {{ kind: string, line: number, before: string, after: string, text: string }} Mutant
 * @typedef {{ kind: string, start: number, end: number, text: string }} Edit
 * @typedef {any} Syntax A node of acorn's tree. Its types want a cast for each field.
 */

const BOUNDARIES = /** @type {Record<string, string>} */ ({ '<': '<=', '<=': '<', '>': '>=', '>=': '>' });
const OPERATORS = /** @type {Record<string, string>} */ ({
  '<': '>=',
  '<=': '>',
  '>': '<=',
  '>=': '<',
  '===': '!==',
  '!==': '===',
  '+': '-',
  '-': '+',
  '*': '/',
  '/': '*',
  '%': '*',
  '**': '*',
  '&&': '||',
  '||': '&&',
  '+=': '-=',
  '-=': '+=',
  '*=': '/=',
  '/=': '*=',
  '%=': '*=',
  '??=': '&&=',
});

/** Methods that are mistaken for one another, after Stryker's method expression mutator. */
const METHODS = /** @type {Record<string, string>} */ ({
  min: 'max',
  max: 'min',
  floor: 'ceil',
  ceil: 'floor',
  some: 'every',
  every: 'some',
  startsWith: 'endsWith',
  endsWith: 'startsWith',
  push: 'unshift',
  unshift: 'push',
  shift: 'pop',
  pop: 'shift',
  toLowerCase: 'toUpperCase',
  toUpperCase: 'toLowerCase',
  padStart: 'padEnd',
  padEnd: 'padStart',
});

/**
 * All mutants of a module, in the order of their places: the operators of Stryker and PIT (operator, boundary, constant,
 * condition negated, statement deleted, return value) and swapped arguments. Texts of thrown errors are left alone: what
 * a message says is no part of what a program must do.
 * @param {string} source @returns {Mutant[]}
 */
export function mutantsOf(source) {
  /** @type {Edit[]} */
  const edits = [];
  walk(parse(source, { ecmaVersion: 'latest', sourceType: 'module' }), null, (node, parent) => {
    edits.push(...editsOf(node, parent, source));
  });
  edits.sort((a, b) => a.start - b.start || a.end - b.end);
  return edits.map((edit) => mutant(source, edit)).filter(({ text }) => text !== source);
}

/** @param {Syntax} node @param {Syntax} parent @param {(node: Syntax, parent: Syntax) => void} visit */
function walk(node, parent, visit) {
  if (node.type === 'ThrowStatement' || node.type === 'ImportDeclaration') {
    visit(node, parent);
    return;
  }
  visit(node, parent);
  for (const value of Object.values(node)) {
    for (const child of Array.isArray(value) ? value : [value]) {
      if (child && typeof child.type === 'string') walk(child, node, visit);
    }
  }
}

/** @param {Syntax} node @param {Syntax} parent @param {string} source @returns {Edit[]} */
function editsOf(node, parent, source) {
  const textOf = (/** @type {Syntax} */ part) => source.slice(part.start, part.end);
  const whole = (/** @type {string} */ kind, /** @type {string} */ text) => ({
    kind,
    start: node.start,
    end: node.end,
    text,
  });
  /** @type {Edit[]} */
  const edits = [];
  switch (node.type) {
    case 'BinaryExpression':
    case 'LogicalExpression':
    case 'AssignmentExpression':
      edits.push(...operatorEdits(node, source));
      break;
    case 'UpdateExpression':
      edits.push(whole('operator', textOf(node).replace(/\+\+|--/, node.operator === '++' ? '--' : '++')));
      break;
    case 'UnaryExpression':
      if (node.operator === '!' || node.operator === '-')
        edits.push(whole('operator', textOf(node.argument)));
      break;
    case 'Literal':
      if (typeof node.value === 'number') edits.push(whole('constant', String(node.value + 1)));
      if (typeof node.value === 'boolean') edits.push(whole('constant', String(!node.value)));
      if (typeof node.value === 'string' && parent.type !== 'ExpressionStatement') {
        edits.push(whole('constant', node.value === '' ? "'x'" : "''"));
      }
      break;
    case 'TemplateLiteral':
      edits.push(whole('constant', '``'));
      break;
    case 'IfStatement':
    case 'WhileStatement':
    case 'DoWhileStatement':
    case 'ConditionalExpression':
      edits.push(...negationOf(node.test, source));
      break;
    case 'CallExpression':
    case 'NewExpression':
      edits.push(...callEdits(node, source));
      break;
    case 'ReturnStatement':
      if (node.argument && textOf(node.argument) !== 'undefined') {
        edits.push(whole('return value', 'return undefined;'));
      }
      break;
    case 'ArrowFunctionExpression':
      if (node.expression) {
        // The body's own brackets are not part of its node, so the text up to the function's end is replaced.
        const arrow = source.indexOf('=>', node.params.at(-1)?.end ?? node.start) + 2;
        edits.push({ kind: 'return value', start: arrow, end: node.end, text: ' undefined' });
      }
      break;
  }
  if (isDeletable(node, parent)) edits.push(whole('statement deleted', ';'));
  return edits;
}

/** @param {Syntax} node @param {string} source @returns {Edit[]} */
function operatorEdits(node, source) {
  const start = source.indexOf(node.operator, node.left.end);
  const place = { start, end: start + node.operator.length };
  const edits = [];
  const textOf = (/** @type {Syntax} */ part) => source.slice(part.start, part.end);
  if (node.operator === '??') {
    // Brackets, because ?? and && may not stand side by side.
    const text = `((${textOf(node.left)}) && (${textOf(node.right)}))`;
    return [{ kind: 'operator', start: node.start, end: node.end, text }];
  }
  const other = OPERATORS[node.operator];
  const edge = BOUNDARIES[node.operator];
  if (other !== undefined) edits.push({ kind: 'operator', ...place, text: other });
  if (edge !== undefined) edits.push({ kind: 'boundary', ...place, text: edge });
  return edits;
}

/** A comparison is negated by its operator already. @param {Syntax} test @param {string} source @returns {Edit[]} */
function negationOf(test, source) {
  if (test.type === 'BinaryExpression' || test.type === 'UnaryExpression') return [];
  const text = `!(${source.slice(test.start, test.end)})`;
  return [{ kind: 'condition negated', start: test.start, end: test.end, text }];
}

/** @param {Syntax} node @param {string} source @returns {Edit[]} */
function callEdits(node, source) {
  /** @type {Edit[]} */
  const edits = [];
  const { callee } = node;
  const method = callee.type === 'MemberExpression' && !callee.computed ? callee.property.name : undefined;
  const other = method === undefined || !Object.hasOwn(METHODS, method) ? undefined : METHODS[method];
  if (other !== undefined) {
    edits.push({ kind: 'method', start: callee.property.start, end: callee.property.end, text: other });
  }
  for (let i = 0; i + 1 < node.arguments.length; i += 1) {
    const [left, right] = [node.arguments[i], node.arguments[i + 1]];
    const [one, two] = [source.slice(left.start, left.end), source.slice(right.start, right.end)];
    if (one === two || commutes(method) || [left, right].some((arg) => arg.type === 'SpreadElement'))
      continue;
    const between = source.slice(left.end, right.start);
    edits.push({ kind: 'argument swapped', start: left.start, end: right.end, text: two + between + one });
  }
  return edits;
}

/** @param {string | undefined} method */
const commutes = (method) => method === 'min' || method === 'max';

/** @param {Syntax} node @param {Syntax} parent */
function isDeletable(node, parent) {
  // A body without braces is deleted together with its condition.
  const inList = parent !== null && (parent.type === 'BlockStatement' || parent.type === 'Program');
  // A lone `throw` in a block is the whole of its `if`, which is deleted itself.
  if (node.type === 'ThrowStatement') return inList && parent.body.length > 1;
  const types = ['ExpressionStatement', 'ContinueStatement', 'BreakStatement'];
  return inList && (types.includes(node.type) || (node.type === 'IfStatement' && !node.alternate));
}

/** @param {string} source @param {Edit} edit @returns {Mutant} */
function mutant(source, { kind, start, end, text }) {
  const from = source.lastIndexOf('\n', start - 1) + 1;
  const newline = source.indexOf('\n', end);
  const to = newline === -1 ? source.length : newline;
  const tidy = (/** @type {string} */ lines) => lines.trim().replace(/\s+/g, ' ');
  return {
    kind,
    line: source.slice(0, start).split('\n').length,
    before: tidy(source.slice(from, to)),
    after: tidy(source.slice(from, start) + text + source.slice(end, to)),
    text: source.slice(0, start) + text + source.slice(end),
  };
}

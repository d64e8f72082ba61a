import { cellsOf } from './references.js';

const TOKEN = /[A-Z]+[0-9]+(:[A-Z]+[0-9]+)?|[A-Z]+|[0-9.]+|[-+*\/()]/g;
const RANGE = /[A-Z]+[0-9]+(:[A-Z]+[0-9]+)?/g;

const sum = (values) => values.reduce((total, value) => total + value, 0);
const FUNCTIONS = {
  SUM: sum,
  AVERAGE: (values) => sum(values) / values.length,
  MAX: (values) => values.reduce((most, value) => Math.max(most, value), -Infinity),
  MIN: (values) => values.reduce((least, value) => Math.min(least, value), Infinity),
};

/** The cells a formula uses. */
export function cellsIn(formula) {
  return (formula.match(RANGE) ?? []).flatMap(cellsOf);
}

/** Calculate a formula; `valueOf` gives the values of cells. */
export function evaluate(formula, valueOf) {
  const tokens = formula.match(TOKEN) ?? [];

  function sumOfProducts() {
    let value = product();
    while (tokens[0] === '+' || tokens[0] === '-') {
      value = tokens.shift() === '+' ? value + product() : value - product();
    }
    return value;
  }

  function product() {
    let value = operand();
    while (tokens[0] === '*' || tokens[0] === '/') {
      value = tokens.shift() === '*' ? value * operand() : value / operand();
    }
    return value;
  }

  function operand() {
    const token = tokens.shift();
    if (token === '-') return -operand();
    if (token === '(') return closed(sumOfProducts());
    if (token in FUNCTIONS) {
      tokens.shift();
      return closed(FUNCTIONS[token](cellsOf(tokens.shift()).map(valueOf)));
    }
    return /^[A-Z]/.test(token) ? valueOf(token) : Number(token);
  }

  function closed(value) {
    tokens.shift();
    return value;
  }

  return sumOfProducts();
}

import { tokenize } from './tokenizer.js';
import { parse } from './parser.js';
import { evaluate } from './evaluator.js';

/** calculate('2 * x + 1', { x: 3 }) gives 7. */
export function calculate(source, variables = {}) {
  return evaluate(parse(tokenize(source)), variables);
}

import { cellsIn, evaluate } from './formula.js';
import { calculationOrder } from './order.js';

const isFormula = (content) => typeof content === 'string' && content.startsWith('=');

/** The values of all cells; `contents` maps cells to numbers or formulas. Empty cells count as 0. */
export function calculate(contents) {
  const values = { ...contents };
  const formulas = Object.keys(contents).filter((cell) => isFormula(contents[cell]));
  for (const cell of formulas) values[cell] = 0;

  const uses = new Map(formulas.map((cell) => [cell, cellsIn(contents[cell])]));
  for (const cell of calculationOrder(uses)) {
    if (uses.has(cell)) values[cell] = evaluate(contents[cell].slice(1), (used) => values[used] ?? 0);
  }
  return values;
}

import { applyFilter, standardFilters } from './filters.js';

/**
 * Replace every {{ name | filter | filter }} in the template.
 * lookup(name) may return the value itself or a promise of it.
 */
export async function render(template, lookup, filters = standardFilters) {
  const [first, ...rest] = template.split('{{');
  let output = first;

  for (const part of rest) {
    const end = part.indexOf('}}');
    if (end === -1) {
      throw new SyntaxError('A placeholder is not closed');
    }
    output += await fill(part.slice(0, end), lookup, filters);
    output += part.slice(end + 2);
  }
  return output;
}

/** The text for one placeholder; a value that is missing leaves it empty. */
async function fill(placeholder, lookup, filters) {
  const [name, ...steps] = placeholder.split('|').map((step) => step.trim());
  let value = await lookup(name);
  if (value === undefined || value === null) return '';

  for (const step of steps) {
    value = await applyFilter(value, step, filters);
  }
  return value;
}

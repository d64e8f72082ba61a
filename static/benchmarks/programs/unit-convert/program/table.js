/** Each unit with its kind and what one of it is in the base unit: base = (amount + offset) × factor. */
export const UNITS = {
  mm: { kind: 'length', factor: 0.001 },
  cm: { kind: 'length', factor: 0.01 },
  m: { kind: 'length', factor: 1 },
  km: { kind: 'length', factor: 1000 },
  in: { kind: 'length', factor: 0.0254 },
  mi: { kind: 'length', factor: 1609.344 },
  g: { kind: 'weight', factor: 1 },
  kg: { kind: 'weight', factor: 1000 },
  lb: { kind: 'weight', factor: 453.59237 },
  K: { kind: 'temperature', factor: 1 },
  '°C': { kind: 'temperature', factor: 1, offset: 273.15 },
  '°F': { kind: 'temperature', factor: 5 / 9, offset: 459.67 },
};

export function unitNamed(name) {
  if (!Object.hasOwn(UNITS, name)) throw new RangeError(`Unknown unit ${name}`);
  return UNITS[name];
}

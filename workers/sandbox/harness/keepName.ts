/** Gives a class the name that programs see: bundling would shorten it. */
export function keepName(kind: object, name: string): void {
  Object.defineProperty(kind, 'name', { value: name, configurable: true });
}

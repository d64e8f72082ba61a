/** Ends a test that uses what is not here, with its name and the way on. */
export function absent(name: string, instead: string): () => never {
  return () => {
    throw new Error(`${name} is not available in this sandbox: ${instead}`);
  };
}

/** An absent function for each of the names. */
export function allAbsent(
  prefix: string,
  names: readonly string[],
  instead: string,
): Record<string, () => never> {
  return Object.fromEntries(names.map((name) => [name, absent(prefix + name, instead)]));
}

/**
 * The text of a script in which no global name is looked up again: every global that the realm has now becomes a
 * parameter. Whatever a program does to `Array` or `Promise` later, the code inside does not see it.
 */
export function withOwnGlobals(script: string, names: readonly string[]): string {
  const safe = names.filter(
    (name) => /^[A-Za-z_$][\w$]*$/.test(name) && !['undefined', 'NaN', 'Infinity', 'eval'].includes(name),
  );
  return `(function (${safe.join(', ')}) {\n${script}\n}).call(undefined, ${safe.join(', ')})`;
}

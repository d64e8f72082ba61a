/** Methods of the language that are easily taken for one another; each list's members stand in for each other. */
const ALIKE = [
  'min max', 'floor ceil round trunc', 'some every', 'push unshift', 'pop shift', 'push concat', 'slice splice',
  'indexOf lastIndexOf', 'find findLast', 'findIndex findLastIndex', 'find filter', 'map flatMap', 'map forEach',
  'startsWith endsWith', 'padStart padEnd', 'trimStart trimEnd trim', 'toUpperCase toLowerCase', 'keys values entries',
  'replace replaceAll', 'match matchAll', 'get has', 'add delete', 'set delete', 'reduce reduceRight',
  'isNaN isFinite isInteger', 'charAt charCodeAt', 'slice substring',
].map((names) => names.split(' ')); // prettier-ignore

/** What a method is easily taken for; empty for all others. */
export function counterpartsOf(name: string): string[] {
  return ALIKE.filter((names) => names.includes(name)).flatMap((names) =>
    names.filter((one) => one !== name),
  );
}

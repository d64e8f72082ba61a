import { fail, say, type Command, type Place } from './answer';
import { entriesOf, isFolder, resolve } from './folders';

const USAGE = 'grep: usage: grep [-i] [-v] [-w] [-n] [-c] [-l] [-r] [-F] PATTERN [FILE...]';

/** Lines that fit a pattern: of what is piped in, of files, or of every file below a folder. */
export const grep: Command = (words, place) => {
  const flags = words.flatMap((word) => (/^-[ivwnclrFEhH]+$/.test(word) ? [...word.slice(1)] : []));
  const [pattern, ...given] = words.filter((word) => !word.startsWith('-') || word === '-');
  const unknown = words.find(
    (word) => word.startsWith('-') && !/^-[ivwnclrFEhH]+$/.test(word) && word !== '-',
  );
  if (unknown) return fail(`grep: ${unknown} is not known here\n${USAGE}`);
  if (pattern === undefined) return fail(USAGE);
  const has = (flag: string) => flags.includes(flag);
  const source = has('F') ? pattern.replace(/[.*+?^${}()|[\]\\]/g, '\\$&') : pattern;
  let fits: RegExp;
  try {
    fits = new RegExp(has('w') ? `\\b(?:${source})\\b` : source, has('i') ? 'i' : '');
  } catch (error) {
    return fail(`grep: ${(error as Error).message}`);
  }
  const hitsOf = (text: string) =>
    text
      .replace(/\n$/, '')
      .split('\n')
      .flatMap((line, i) => (fits.test(line) !== has('v') ? [{ line, number: i + 1 }] : []));
  if (place.input !== null && given.length === 0) {
    const hits = hitsOf(place.input);
    return told(
      has('c')
        ? [String(hits.length)]
        : hits.map(({ line, number }) => (has('n') ? `${number}:` : '') + line),
    );
  }
  const found = filesOf(given.length > 0 ? given : ['.'], place);
  if ('missing' in found) return fail(`grep: ${found.missing}: there is no such file`);
  const named = found.several && !has('h');
  return told(
    found.paths.flatMap(({ path, called }) => {
      const hits = hitsOf(place.files[path] ?? '');
      const mark = named ? `${called}:` : '';
      if (has('l')) return hits.length > 0 ? [called] : [];
      if (has('c')) return [`${mark}${hits.length}`];
      return hits.map(({ line, number }) => `${mark}${has('n') ? `${number}:` : ''}${line}`);
    }),
  );
};

/** Nothing found is a failure, as in a shell. */
const told = (lines: readonly string[]) => (lines.length > 0 ? say(lines.join('\n')) : fail(''));

interface Found {
  readonly paths: readonly { readonly path: string; readonly called: string }[];
  /** More than one file was asked for. */
  readonly several: boolean;
}

/** The files that are named, and all below the folders that are. */
function filesOf(given: readonly string[], { files, folder }: Place): Found | { missing: string } {
  const paths: { path: string; called: string }[] = [];
  let several = given.length > 1;
  for (const one of given) {
    const path = resolve(one, folder);
    if (files[path] !== undefined) paths.push({ path, called: one });
    else if (isFolder(path, files)) {
      several = true;
      const prefix = one === '.' ? '' : `${one.replace(/\/$/, '')}/`;
      paths.push(...below(path, '').map((rest) => ({ path: resolve(rest, path), called: prefix + rest })));
    } else return { missing: one };
  }
  return { paths, several };

  function below(path: string, prefix: string): string[] {
    return entriesOf(path, files).flatMap((entry) =>
      entry.endsWith('/') ? below(resolve(entry, path), prefix + entry) : [prefix + entry],
    );
  }
}

import { createTwoFilesPatch } from 'diff';
import type { Files } from '../../evolution/task';
import { fail, say, type Answer, type Command, type Place } from './answer';
import { entriesOf, isFolder, resolve } from './folders';
import { grep } from './grep';
import { readSed } from './sed';

const isTest = (path: string): boolean => /\.(test|spec)\.[cm]?[jt]sx?$/.test(path);

export const HELP = `What this terminal knows, on the files of the variant that is shown:
  ls, cd, pwd                 look around
  cat, head, tail, wc FILE... show files, their first or last lines (-n LINES), their size
  grep [-invwclrF] PATTERN [FILE...]  lines that fit a pattern
  find [TEXT]                 files whose path holds a text
  sed [-n] [-i] SCRIPT FILE   s/old/new/g, 3,5p or /text/d on each line; -i writes the file
  diff FILE FILE              what differs between two files
  echo TEXT, cp, mv, rm, touch  write and take away files
  node FILE, node -e CODE     run a program
  npm test, node --test       run every test, or those named after it
  history, clear, help
A | B gives what A prints to B; A > FILE writes it, A >> FILE adds it; A && B and A; B are one after the other. Tab completes, the
arrows recall. It is no system shell: there are no packages, network or other programs. Files written here are gone when another
variant is shown. Programs run in the judge, with its limits and without a clock.`;

const COMMANDS: Readonly<Record<string, Command>> = {
  help: () => say(HELP),
  clear: () => ({ out: '', clear: true }),
  pwd: (_, { folder }) => say(`/${folder}`),
  echo: (words) => say(words.join(' ')),
  cd: ([to = '/'], { files, folder }) => {
    const path = resolve(to, folder);
    if (files[path] !== undefined) return fail(`cd: ${to} is a file`);
    return isFolder(path, files) ? { out: '', folder: path } : fail(`cd: there is no folder '${to}'`);
  },
  ls: (words, { files, folder, toScreen }) => {
    const given = words.filter((word) => !word.startsWith('-'));
    const part = toScreen && !words.some((word) => /^-.*[l1]/.test(word)) ? '  ' : '\n';
    const lists = (given.length > 0 ? given : ['.']).map((one) => {
      const path = resolve(one, folder);
      if (files[path] !== undefined) return { one, entries: [one] };
      return { one, entries: isFolder(path, files) ? entriesOf(path, files) : null };
    });
    const missing = lists.find(({ entries }) => !entries);
    if (missing) return fail(`ls: there is no '${missing.one}'`);
    if (lists.length === 1) return say(lists[0]?.entries?.join(part) ?? '');
    return say(lists.map(({ one, entries }) => `${one}:\n${entries?.join(part) ?? ''}`).join('\n\n'));
  },
  find: (words, { files, folder }) => {
    const text = words.filter((word) => !['.', '-name', '-type', 'f'].includes(word)).at(-1) ?? '';
    const bare = text.replaceAll('*', '');
    const below = Object.keys(files).filter((path) => folder === '' || path.startsWith(`${folder}/`));
    const found = below.map((path) => path.slice(folder === '' ? 0 : folder.length + 1));
    return say(
      found
        .filter((path) => path.includes(bare))
        .sort()
        .join('\n'),
    );
  },
  cat: (paths, place) => {
    if (paths.length === 0 && place.input !== null) return say(place.input);
    if (paths.length === 0) return fail('cat: which file?');
    return withTexts('cat', paths, place, (texts) => texts.join('\n'));
  },
  head: (words, place) => ends('head', words, place, (lines, n) => lines.slice(0, n)),
  tail: (words, place) => ends('tail', words, place, (lines, n) => lines.slice(-n)),
  wc: (words, place) => {
    const paths = words.filter((word) => !word.startsWith('-'));
    const lines = words.includes('-l');
    const count = (text: string) =>
      lines
        ? `${text === '' ? 0 : text.split('\n').length}`
        : `${text.split('\n').length} ${text.split(/\s+/).filter(Boolean).length} ${text.length}`;
    if (paths.length === 0 && place.input !== null) return say(count(place.input));
    if (paths.length === 0) return fail('wc: which file?');
    return withTexts('wc', paths, place, (texts) =>
      texts.map((text, i) => `${count(text)} ${paths[i]}`).join('\n'),
    );
  },
  sed: (words, place) => {
    const [script, ...paths] = words.filter((word) => word !== '-n' && word !== '-i' && word !== '-e');
    if (script === undefined || (paths.length === 0 && place.input === null))
      return fail('sed: usage: sed [-n] [-i] SCRIPT FILE');
    const sed = readSed(script);
    if ('problem' in sed) return fail(sed.problem);
    const edit = (text: string) => sed(text.split('\n'), words.includes('-n')).join('\n');
    if (paths.length === 0) return say(edit(place.input ?? ''));
    const read = textsOf('sed', paths, place);
    if ('problem' in read) return fail(read.problem);
    const edited = read.texts.map(edit);
    if (!words.includes('-i')) return say(edited.join('\n'));
    const writes = edited.map((text, i) => ({
      path: resolve(paths[i] ?? '', place.folder),
      text: `${text}\n`,
    }));
    return { out: '', writes };
  },
  grep,
  diff: (words, { files, folder }) => {
    const [left, right] = words.filter((word) => word !== '-u');
    if (!left || !right) return fail('diff: usage: diff FILE FILE');
    const [a, b] = [files[resolve(left, folder)], files[resolve(right, folder)]];
    if (a === undefined || b === undefined)
      return fail(`diff: there is no file '${a === undefined ? left : right}'`);
    if (a === b) return say('');
    // Its first line is a rule that no diff has.
    return fail(createTwoFilesPatch(left, right, a, b).replace(/^=+\n/, '').trimEnd());
  },
  cp: (words, place) => copied('cp', words, place, false),
  mv: (words, place) => copied('mv', words, place, true),
  rm: (words, place) => {
    const paths = words.filter((word) => !word.startsWith('-'));
    if (paths.length === 0) return fail('rm: which file?');
    const read = textsOf('rm', paths, place);
    if ('problem' in read) return fail(read.problem);
    return { out: '', writes: paths.map((path) => ({ path: resolve(path, place.folder), text: null })) };
  },
  touch: (paths, { files, folder }) => {
    if (paths.length === 0) return fail('touch: which file?');
    const named = paths.map((path) => resolve(path, folder));
    return { out: '', writes: named.map((path) => ({ path, text: files[path] ?? '' })) };
  },
  node: ([first, ...rest], { files, folder }) => {
    if (first === '--test') return tests(rest, files, folder);
    if (first === '-v' || first === '--version') return say('no Node: the embedded judge, QuickJS');
    if (first === '-e' || first === '-p') {
      const code = first === '-p' ? `console.log(${rest[0] ?? ''})` : (rest[0] ?? '');
      const path = resolve('eval.mjs', folder);
      return { out: '', judge: { tests: [path], plain: true, extra: { [path]: code } } };
    }
    if (!first) return fail('node: which file? For example: node program/main.js');
    const path = resolve(first, folder);
    if (files[path] === undefined) return fail(`node: there is no file '${first}'`);
    return { out: '', judge: { tests: [path], plain: true } };
  },
  npm: ([first, second], { files }) => {
    if (first === 'test' || first === 't' || (first === 'run' && second === 'test'))
      return tests([], files, '');
    return fail('npm: only `npm test` is known here: there are no packages');
  },
};

/** Every command that is known, in the alphabet's order. `history` is the terminal's own. */
export const COMMAND_NAMES: readonly string[] = [...Object.keys(COMMANDS), 'history'].sort();

/** Runs commands, each on what the one before printed; what can't be done is said. `toFile`: what the last prints goes to a file. */
export function runPipe(
  commands: readonly (readonly string[])[],
  files: Files,
  folder: string,
  toFile: boolean,
): Answer {
  let answer: Answer = say('');
  for (const [i, words] of commands.entries()) {
    if (answer.judge || answer.writes) return fail('tests can’t be followed by a pipe: they end the line');
    const toScreen = !toFile && i === commands.length - 1;
    answer = runCommand(words, { files, folder, input: i === 0 ? null : answer.out, toScreen });
  }
  return answer;
}

function runCommand(words: readonly string[], place: Place): Answer {
  const [name, ...rest] = words;
  if (name === undefined) return say('');
  const command = Object.hasOwn(COMMANDS, name) ? COMMANDS[name] : undefined;
  return command ? command(rest, place) : fail(`${name}: not known here; 'help' lists what is`);
}

function ends(
  name: string,
  words: readonly string[],
  place: Place,
  cut: (lines: readonly string[], n: number) => readonly string[],
): Answer {
  // `-n 5`, `-n5` and `-5` are the same.
  const flat = words.flatMap((word) => (/^-n?\d+$/.test(word) ? ['-n', word.replace(/\D+/, '')] : [word]));
  const at = flat.indexOf('-n');
  const lines = at === -1 ? 10 : Number(flat[at + 1]);
  const path = flat.find((_, i) => at === -1 || (i !== at && i !== at + 1));
  if ((path === undefined && place.input === null) || !(lines > 0))
    return fail(`${name}: usage: ${name} [-n LINES] FILE`);
  const shorten = (text: string) => cut(text.split('\n'), lines).join('\n');
  return path === undefined
    ? say(shorten(place.input ?? ''))
    : withTexts(name, [path], place, ([text = '']) => shorten(text));
}

function copied(name: string, words: readonly string[], { files, folder }: Place, moved: boolean): Answer {
  const [from, to, more] = words.filter((word) => !word.startsWith('-'));
  if (!from || !to || more) return fail(`${name}: usage: ${name} FILE FILE`);
  const source = resolve(from, folder);
  const text = files[source];
  if (text === undefined) return fail(`${name}: there is no file '${from}'`);
  const into = resolve(to, folder);
  const target = isFolder(into, files) ? resolve(source.replace(/^.*\//, ''), into) : into;
  if (target === source) return fail(`${name}: that is the same file`);
  return { out: '', writes: [...(moved ? [{ path: source, text: null }] : []), { path: target, text }] };
}

function tests(named: readonly string[], files: Files, folder: string): Answer {
  const paths = named.map((path) => resolve(path, folder));
  const missing = paths.findIndex((path) => files[path] === undefined);
  if (missing >= 0) return fail(`node: there is no file '${named[missing]}'`);
  const all = paths.length > 0 ? paths : Object.keys(files).filter(isTest).sort();
  return all.length > 0
    ? { out: '', judge: { tests: all, plain: false } }
    : fail('there are no test files here');
}

/** The texts of files, without the newline at the end; or in a sentence which is missing. */
function textsOf(
  command: string,
  paths: readonly string[],
  { files, folder }: Place,
): { texts: string[] } | { problem: string } {
  const texts: string[] = [];
  for (const given of paths) {
    const path = resolve(given, folder);
    const text = files[path];
    if (text === undefined)
      return {
        problem: isFolder(path, files)
          ? `${command}: ${given} is a folder`
          : `${command}: there is no file '${given}'`,
      };
    texts.push(text.replace(/\n$/, ''));
  }
  return { texts };
}

function withTexts(
  command: string,
  paths: readonly string[],
  place: Place,
  make: (texts: string[]) => string,
): Answer {
  const read = textsOf(command, paths, place);
  return 'problem' in read ? fail(read.problem) : say(make(read.texts));
}

import { createTwoFilesPatch } from 'diff';
import type { Files } from '../../evolution/task';
import { readSed } from './sed';

/** What a command says. */
export interface Answer {
  readonly out: string;
  readonly clear?: true;
  /** Files that the command has written. */
  readonly writes?: readonly { readonly path: string; readonly text: string }[];
  /** Run these test files by the judge; `plain` shows what they print instead of their tests. */
  readonly judge?: { readonly tests: readonly string[]; readonly plain: boolean };
}

type Command = (words: readonly string[], files: Files, input: string | null) => Answer;

const say = (out: string): Answer => ({ out });
const isTest = (path: string): boolean => /\.(test|spec)\.[cm]?[jt]sx?$/.test(path);

export const HELP = `What this terminal knows, on the files of the variant that is shown:
  ls [FOLDER]            list files
  cat FILE...            show files
  head, tail [-n LINES] FILE  the first or last lines of a file (10)
  sed [-n] [-i] SCRIPT FILE   s/old/new/g, 3,5p or /text/d on each line; -i writes the file
  wc FILE...             lines, words and characters
  find [TEXT]            files whose path holds a text
  grep [-i] TEXT [FILE]  lines that contain a text
  diff FILE FILE         what differs between two files
  echo TEXT [> FILE]     print, or write a file
  node FILE              run a file
  npm test, node --test  run every test of the variant
  history, clear, help
A | B gives what A prints to B. It is no system shell: there are no packages, network or other programs. Files written here are gone when
another variant is shown. Programs run in the judge, with its limits and without a clock.`;

const COMMANDS: Readonly<Record<string, Command>> = {
  help: () => say(HELP),
  clear: () => ({ out: '', clear: true }),
  pwd: () => say('/'),
  echo: (words) => say(words.join(' ')),
  ls: ([folder = ''], files) => {
    const inside = folder.replace(/^\.?\/|\/$/g, '').replace(/^\.$/, '');
    const found = Object.keys(files).filter(
      (path) => inside === '' || path === inside || path.startsWith(`${inside}/`),
    );
    return say(found.length > 0 ? found.sort().join('\n') : `ls: no file is under '${folder}'`);
  },
  find: ([text = '.'], files) => {
    const found = Object.keys(files).filter((path) => text === '.' || path.includes(clean(text)));
    return say(found.sort().join('\n') || `find: no path holds '${text}'`);
  },
  cat: (paths, files, input) => {
    if (paths.length === 0 && input !== null) return say(input);
    if (paths.length === 0) return say('cat: which file?');
    return say(paths.map((path) => textOf('cat', path, files)).join('\n'));
  },
  head: (words, files, input) => ends('head', words, files, input, (lines, n) => lines.slice(0, n)),
  tail: (words, files, input) => ends('tail', words, files, input, (lines, n) => lines.slice(-n)),
  wc: (paths, files, input) => {
    if (paths.length === 0 && input === null) return say('wc: which file?');
    const count = (text: string) =>
      `${text.split('\n').length} ${text.split(/\s+/).filter(Boolean).length} ${text.length}`;
    if (paths.length === 0) return say(count(input ?? ''));
    return say(paths.map((path) => `${count(textOf('wc', path, files))} ${path}`).join('\n'));
  },
  sed: (words, files, input) => {
    const [script, ...paths] = words.filter((word) => word !== '-n' && word !== '-i' && word !== '-e');
    if (script === undefined || (paths.length === 0 && input === null))
      return say('sed: usage: sed [-n] [-i] SCRIPT FILE');
    const sed = readSed(script);
    if ('problem' in sed) return say(sed.problem);
    const missing = paths.find((path) => files[clean(path)] === undefined);
    if (missing !== undefined) return say(`sed: there is no file '${missing}'`);
    const edit = (text: string) => sed(text.replace(/\n$/, '').split('\n'), words.includes('-n')).join('\n');
    if (paths.length === 0) return say(edit(input ?? ''));
    const edited = paths.map((path) => ({ path: clean(path), text: edit(files[clean(path)] ?? '') }));
    if (!words.includes('-i')) return say(edited.map(({ text }) => text).join('\n'));
    return { out: '', writes: edited.map(({ path, text }) => ({ path, text: `${text}\n` })) };
  },
  grep: (words, files, input) => {
    const [text, ...paths] = words.filter((word) => !/^-[inrv]+$/.test(word));
    if (!text) return say('grep: usage: grep [-i] [-v] TEXT [FILE]');
    const has = (flag: string) => words.some((word) => /^-[inrv]+$/.test(word) && word.includes(flag));
    const fold = (line: string) => (has('i') ? line.toLowerCase() : line);
    const fits = (line: string) => fold(line).includes(fold(text)) !== has('v');
    if (input !== null && paths.length === 0) return say(input.split('\n').filter(fits).join('\n'));
    const where = paths.length > 0 ? paths.map(clean) : Object.keys(files).sort();
    const missing = where.find((path) => files[path] === undefined);
    if (missing !== undefined) return say(`grep: there is no file '${missing}'`);
    const hits = where.flatMap((path) =>
      (files[path] ?? '').split('\n').flatMap((line, i) => (fits(line) ? [`${path}:${i + 1}: ${line}`] : [])),
    );
    return say(hits.length > 0 ? hits.join('\n') : `grep: '${text}' is in none of ${where.length} files`);
  },
  diff: ([left, right], files) => {
    if (!left || !right) return say('diff: usage: diff FILE FILE');
    const [a, b] = [files[clean(left)], files[clean(right)]];
    if (a === undefined || b === undefined)
      return say(`diff: there is no file '${a === undefined ? left : right}'`);
    return say(a === b ? 'the files are equal' : createTwoFilesPatch(left, right, a, b).trimEnd());
  },
  node: ([first], files) => {
    if (first === '--test') return allTests(files);
    if (!first) return say('node: which file? For example: node program/main.js');
    const path = clean(first);
    if (files[path] === undefined) return say(`node: there is no file '${first}'`);
    return { out: '', judge: { tests: [path], plain: true } };
  },
  npm: ([first, second], files) => {
    if (first === 'test' || first === 't' || (first === 'run' && second === 'test')) return allTests(files);
    return say('npm: only `npm test` is known here: there are no packages');
  },
};

/** Every command that is known, in the alphabet's order. `history` is the terminal's own. */
export const COMMAND_NAMES: readonly string[] = [...Object.keys(COMMANDS), 'history'].sort();

/** Runs commands on the files, each on what the one before printed; what can't be done is said. */
export function runPipe(commands: readonly (readonly string[])[], files: Files): Answer {
  let answer: Answer = say('');
  for (const [i, words] of commands.entries()) {
    if (answer.judge || answer.writes) return say('tests can’t be followed by a pipe: they end the line');
    answer = runCommand(words, files, i === 0 ? null : answer.out);
  }
  return answer;
}

function runCommand(words: readonly string[], files: Files, input: string | null): Answer {
  const [name, ...rest] = words;
  if (name === undefined) return say('');
  const command = Object.hasOwn(COMMANDS, name) ? COMMANDS[name] : undefined;
  return command ? command(rest, files, input) : say(`${name}: not known here; 'help' lists what is`);
}

function ends(
  name: string,
  words: readonly string[],
  files: Files,
  input: string | null,
  cut: (lines: readonly string[], n: number) => readonly string[],
): Answer {
  const at = words.indexOf('-n');
  const lines = at === -1 ? 10 : Number(words[at + 1]);
  const path = words.find((_, i) => at === -1 || (i !== at && i !== at + 1));
  if ((path === undefined && input === null) || !(lines > 0))
    return say(`${name}: usage: ${name} [-n LINES] FILE`);
  const text = path === undefined ? (input ?? '') : textOf(name, path, files);
  return say(cut(text.split('\n'), lines).join('\n'));
}

/** What Tab makes of the line: the longest beginning that all candidates share, and the candidates if there are several. */
export function complete(
  line: string,
  paths: readonly string[],
): { line: string; candidates: readonly string[] } {
  const start = line.search(/\S*$/);
  const word = line.slice(start);
  const pool = line.slice(0, start).trim() === '' ? COMMAND_NAMES : paths;
  const candidates = pool.filter((candidate) => candidate.startsWith(word)).sort();
  const [first] = candidates;
  if (first === undefined) return { line, candidates: [] };
  if (candidates.length === 1) return { line: `${line.slice(0, start)}${first} `, candidates: [] };
  let common = first;
  for (const candidate of candidates) while (!candidate.startsWith(common)) common = common.slice(0, -1);
  return { line: line.slice(0, start) + common, candidates };
}

/** A path as files are named: without './' or '/' before it. */
export const clean = (path: string): string => path.replace(/^\.?\//, '');

function allTests(files: Files): Answer {
  const tests = Object.keys(files).filter(isTest).sort();
  return tests.length > 0 ? { out: '', judge: { tests, plain: false } } : say('there are no test files here');
}

function textOf(command: string, path: string, files: Files): string {
  return files[clean(path)]?.replace(/\n$/, '') ?? `${command}: there is no file '${path}'`;
}

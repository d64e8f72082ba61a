import type { Token } from './segments';

const KEYWORDS = new Set(
  (
    'as async await break case catch class const continue debugger default delete do else enum export extends ' +
    'finally for from function get if implements import in instanceof interface let new null of private protected public ' +
    'readonly return set static super switch this throw try type typeof var void while with yield'
  ).split(' '),
);
/** Words of old that are also common names: keywords only where the next word shows it. */
const ALSO_NAMES = new Set(['as', 'async', 'from', 'get', 'of', 'set', 'type', 'static', 'enum']);
/** Keywords that are values. */
const VALUES = new Set(['this', 'super', 'null']);
const BOOLEANS = new Set(['true', 'false']);

const PATTERN = new RegExp(
  [
    String.raw`(?<comment>\/\/[^\n]*|\/\*[^]*?(?:\*\/|$)|^#![^\n]*)`,
    String.raw`(?<string>'(?:[^'\\\n]|\\[^])*'?|"(?:[^"\\\n]|\\[^])*"?)`,
    String.raw`(?<number>(?:0[xXbBoO][\da-fA-F_]+|(?:\d[\d_]*\.?[\d_]*|\.\d[\d_]*)(?:[eE][+-]?\d+)?)n?)`,
    String.raw`(?<word>#?[\p{ID_Start}$_][\p{ID_Continue}$]*)`,
    String.raw`(?<regex>\/(?:[^\/\\\[\n]|\\.|\[(?:[^\]\\\n]|\\.)*\])+\/[a-z]*)`,
    String.raw`(?<mark>\.\.\.|[^\s])`,
  ].join('|'),
  'uy',
);
const TEMPLATE_PART = /(?:[^`\\$]|\\[^]|\$(?!\{))*(?:`|\$\{|$)/y;

/** The coloured stretches of each line of a file; none if it is not JavaScript or TypeScript. */
export function coloursOf(path: string, text: string): Token[][] {
  return /\.[cm]?[jt]sx?$/.test(path) ? colourLines(text) : [];
}

/**
 * The coloured stretches of each line of a JavaScript text, as classes that the editor's highlighter uses too. It reads
 * tokens and no grammar: a tenth of a parser's size, and right but for rare guesses, as that of a division after `)`.
 */
export function colourLines(text: string): Token[][] {
  const painter = new Painter(text);
  /** Braces open in each template that is being left for an expression. */
  const templates: number[] = [];
  let before = '';
  for (let at = 0; at < text.length;) {
    at = skipSpace(text, at);
    const found = matchAt(text, at, valueEndsWith(before));
    if (!found) break;
    const { kind, end } = found;
    const token = text.slice(at, end);
    const closes = token === '}' && templates.at(-1) === 0;
    if (token === '`' || closes) {
      if (closes) templates.pop();
      const stop = templateEnd(text, end);
      painter.paint(at, stop, 'tok-string2');
      if (text.startsWith('${', stop - 2)) templates.push(0);
      before = text[stop - 1] === '`' ? '`' : '';
      at = stop;
      continue;
    }
    if (templates.length > 0 && token === '{') templates[templates.length - 1]! += 1;
    if (templates.length > 0 && token === '}') templates[templates.length - 1]! -= 1;
    const name = kind === 'word' ? nameOfWord(token, before, text, end) : NAMES[kind];
    if (name) painter.paint(at, end, name);
    if (kind !== 'comment') before = kind === 'string' || kind === 'number' || kind === 'regex' ? '0' : token;
    at = end;
  }
  return painter.lines;
}

type Kind = 'comment' | 'string' | 'number' | 'word' | 'regex' | 'mark';

const NAMES: Readonly<Record<Kind, string>> = {
  comment: 'tok-comment',
  string: 'tok-string',
  number: 'tok-number',
  regex: 'tok-string2',
  word: '',
  mark: '',
};

function nameOfWord(word: string, before: string, text: string, end: number): string {
  if (before === '.') return 'tok-propertyName';
  if ((before === '{' || before === ',') && /^\s*:/.test(text.slice(end, end + 20)))
    return 'tok-propertyName';
  if (before === 'function' || before === 'class') return 'tok-definition';
  if (BOOLEANS.has(word)) return 'tok-bool';
  if (!KEYWORDS.has(word)) return '';
  return ALSO_NAMES.has(word) && !/^\s+['"`[{*\w$#(]/.test(text.slice(end, end + 20)) ? '' : 'tok-keyword';
}

/** Whether an expression may end in this token: a slash after it divides. */
function valueEndsWith(token: string): boolean {
  if (token === ')' || token === ']' || token === '}' || token === '0' || token === '`') return true;
  return /^[\p{ID_Start}$_#]/u.test(token) && (!KEYWORDS.has(token) || VALUES.has(token));
}

function matchAt(text: string, at: number, divides: boolean): { kind: Kind; end: number } | null {
  PATTERN.lastIndex = at;
  const groups = PATTERN.exec(text)?.groups;
  if (!groups) return null;
  const kind = (Object.keys(groups) as Kind[]).find((one) => groups[one] !== undefined) ?? 'mark';
  if (kind === 'regex' && divides) return { kind: 'mark', end: at + 1 };
  return { kind, end: PATTERN.lastIndex };
}

function templateEnd(text: string, at: number): number {
  TEMPLATE_PART.lastIndex = at;
  return TEMPLATE_PART.test(text) ? TEMPLATE_PART.lastIndex : text.length;
}

function skipSpace(text: string, at: number): number {
  while (at < text.length && /\s/.test(text[at] ?? '')) at += 1;
  return at;
}

/** Cuts what is painted into lines. */
class Painter {
  readonly lines: Token[][];
  readonly #starts: number[];
  #line = 0;

  constructor(text: string) {
    this.#starts = [0, ...[...text.matchAll(/\n/g)].map((match) => match.index + 1)];
    this.lines = this.#starts.map(() => []);
  }

  /** From left to right only. */
  paint(from: number, to: number, name: string): void {
    for (let at = from; at < to;) {
      while ((this.#starts[this.#line + 1] ?? Infinity) <= at) this.#line += 1;
      const start = this.#starts[this.#line] ?? 0;
      const next = this.#starts[this.#line + 1] ?? Infinity;
      const end = Math.min(to, next - 1);
      if (end > at) this.lines[this.#line]?.push({ from: at - start, to: end - start, name });
      at = next;
    }
  }
}

/** Commands whose output is the input of the next, and the file that takes the last one's. */
export interface Step {
  /** Each in words. */
  readonly commands: readonly (readonly string[])[];
  readonly into: { readonly path: string; readonly append: boolean } | null;
  /** `success`: left out if the step before failed. */
  readonly after: 'anything' | 'success';
}

/** A command line, read: its steps, or in one sentence why it can't be. */
export type Line = { readonly steps: readonly Step[] } | { readonly problem: string };

const MARKS = ['&&', '||', '>>', '|', ';', '>', '<', '&', '`', '$('];

/** A word, or a mark between words. */
type Token = { readonly word: string } | { readonly mark: string };

/**
 * Reads a line as a shell would: blanks part words, quotes and backslashes keep them together, `|` parts commands, `&&` and `;` part
 * steps, `>` and `>>` name a file.
 */
export function readLine(text: string): Line {
  const read = tokensOf(text);
  if ('problem' in read) return read;
  const steps: Step[] = [];
  let commands: string[][] = [[]];
  let into: Step['into'] = null;
  let after: Step['after'] = 'anything';
  let wanted: boolean | null = null;
  for (const token of [...read.tokens, { mark: '' }]) {
    const words = commands.at(-1) ?? [];
    if ('word' in token) {
      if (wanted !== null) into = { path: token.word, append: wanted };
      else if (into) return { problem: "'>' wants the name of one file after it" };
      else words.push(token.word);
      wanted = null;
      continue;
    }
    const { mark } = token;
    if (wanted !== null) return { problem: "'>' wants the name of one file after it" };
    if (mark === '>' || mark === '>>') {
      if (words.length === 0) return { problem: `there is no command before '${mark}'` };
      wanted = mark === '>>';
    } else if (mark === '|') {
      if (words.length === 0) return { problem: "there is no command before '|'" };
      commands.push([]);
    } else if (mark === '&&' || mark === ';' || mark === '') {
      if (commands.length > 1 && words.length === 0) return { problem: "there is no command after '|'" };
      const empty = words.length === 0;
      if (empty && (mark === '&&' || (mark === '' && after === 'success')))
        return { problem: "there is no command beside '&&'" };
      if (!empty) steps.push({ commands, into, after });
      [commands, into, after] = [[[]], null, mark === '&&' ? 'success' : 'anything'];
    } else return { problem: `'${mark}' is not known here` };
  }
  return { steps };
}

function tokensOf(text: string): { tokens: Token[] } | { problem: string } {
  const tokens: Token[] = [];
  let word: string | null = null;
  let quote = '';
  const end = () => {
    if (word !== null) tokens.push({ word });
    word = null;
  };
  for (let i = 0; i < text.length; i++) {
    const c = text.charAt(i);
    const mark = quote ? undefined : MARKS.find((one) => text.startsWith(one, i));
    if (quote) {
      if (c === quote) quote = '';
      else if (c === '\\' && quote === '"' && i + 1 < text.length) word = (word ?? '') + text.charAt(++i);
      else word = (word ?? '') + c;
    } else if (c === '"' || c === "'") {
      quote = c;
      word ??= '';
    } else if (c === '\\' && i + 1 < text.length) word = (word ?? '') + text.charAt(++i);
    else if (mark) {
      end();
      tokens.push({ mark });
      i += mark.length - 1;
    } else if (/\s/.test(c)) end();
    else word = (word ?? '') + c;
  }
  if (quote) return { problem: `a ${quote} is not closed` };
  end();
  return { tokens };
}

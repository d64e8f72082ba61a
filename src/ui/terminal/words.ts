/** A command line, read: its words, or in one sentence why it can't be. */
export type Line =
  | {
      /** Commands whose output is the input of the next, each in words. */
      readonly commands: readonly (readonly string[])[];
      readonly into: { readonly path: string; readonly append: boolean } | null;
    }
  | { readonly problem: string };

/**
 * Reads a line as a shell would: blanks part words, quotes and backslashes keep them together, `|` parts commands, `>` and `>>`
 * name a file.
 */
export function readLine(text: string): Line {
  const commands: string[][] = [];
  let words: string[] = [];
  let word: string | null = null;
  let quote = '';
  for (let i = 0; i < text.length; i++) {
    const c = text.charAt(i);
    if (quote) {
      if (c === quote) quote = '';
      else if (c === '\\' && quote === '"' && i + 1 < text.length) word = (word ?? '') + text.charAt(++i);
      else word = (word ?? '') + c;
    } else if (c === '"' || c === "'") {
      quote = c;
      word ??= '';
    } else if (c === '\\' && i + 1 < text.length) word = (word ?? '') + text.charAt(++i);
    else if (c === '>') {
      const append = text[i + 1] === '>';
      const rest = text.slice(i + (append ? 2 : 1)).trim();
      if (!/^\S+$/.test(rest)) return { problem: "'>' wants the name of one file after it" };
      if (word !== null) words.push(word);
      return { commands: [...commands, words], into: { path: rest, append } };
    } else if (c === '|' && text[i + 1] !== '|') {
      if (word !== null) words.push(word);
      if (words.length === 0) return { problem: "there is no command before '|'" };
      commands.push(words);
      [words, word] = [[], null];
    } else if ('|;&<`'.includes(c)) return { problem: `'${c}' is not known here: one command at a time` };
    else if (/\s/.test(c)) {
      if (word !== null) words.push(word);
      word = null;
    } else word = (word ?? '') + c;
  }
  if (quote) return { problem: `a ${quote} is not closed` };
  if (word !== null) words.push(word);
  if (commands.length > 0 && words.length === 0) return { problem: "there is no command after '|'" };
  return { commands: [...commands, words], into: null };
}

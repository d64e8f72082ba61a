/** What a sed script of one command does to the lines of a text. */
export type Sed = (lines: readonly string[], quiet: boolean) => string[];

interface Place {
  readonly first: number;
  readonly last: number;
  readonly pattern: RegExp | null;
}

/**
 * Reads a script as `s/old/new/gi`, `3,5p`, `/text/d`: one command, with an address before it or none. Gives in one sentence what
 * is wrong with another.
 */
export function readSed(script: string): Sed | { problem: string } {
  const found = /^(?:(\d+)(?:,(\d+|\$))?|\/((?:\\.|[^/\\])+)\/)?([spd])(.*)$/s.exec(script.trim());
  if (!found) return { problem: `sed: '${script}' is not known here; s/old/new/g, 3,5p and /text/d are` };
  const [, first, last, text, command, rest = ''] = found;
  try {
    const place: Place = {
      first: first ? Number(first) : 1,
      last: last === '$' ? Infinity : Number(last ?? first ?? Infinity),
      pattern: text ? new RegExp(text) : null,
    };
    if (command === 's') return substitution(rest, place);
    if (rest !== '') return { problem: `sed: '${rest}' is too much after '${command}'` };
    return (lines, quiet) =>
      lines.flatMap((line, i) => {
        if (!lies(place, line, i)) return quiet ? [] : [line];
        if (command === 'd') return [];
        return quiet ? [line] : [line, line];
      });
  } catch (error) {
    return { problem: `sed: ${(error as Error).message}` };
  }
}

function substitution(rest: string, place: Place): Sed | { problem: string } {
  const mark = rest[0] ?? '';
  const parts = rest.slice(1).split(new RegExp(`(?<!\\\\)${escape(mark)}`));
  const [old, fresh, flags = ''] = parts;
  if (mark === '' || old === undefined || fresh === undefined || parts.length > 3 || !/^[gip]*$/.test(flags))
    return { problem: `sed: 's${rest}' should be s/old/new/ with g, i or nothing after it` };
  const pattern = new RegExp(old.replaceAll(`\\${mark}`, mark), flags.replace('p', ''));
  // In sed '&' is what was found, and \1 a group of it.
  const text = fresh
    .replaceAll(`\\${mark}`, mark)
    .replaceAll('$', '$$$$')
    .replaceAll(/\\&|&/g, (one) => (one === '&' ? '$&' : '&'))
    .replaceAll(/\\(\d)/g, '$$$1');
  return (lines, quiet) =>
    lines.flatMap((line, i) => {
      if (!lies(place, line, i)) return quiet ? [] : [line];
      const changed = line.replace(pattern, text);
      return quiet && !(flags.includes('p') && changed !== line) ? [] : [changed];
    });
}

const lies = ({ first, last, pattern }: Place, line: string, i: number): boolean =>
  pattern ? pattern.test(line) : i + 1 >= first && i + 1 <= last;

const escape = (text: string): string => text.replace(/[.*+?^${}()|[\]\\/]/g, '\\$&');

const QUOTES = ['"', "'", '`'];

/** Remove comments from program text. The machine is always in one state: code, line, block or string. */
export function stripComments(source) {
  let state = 'code';
  let quote = '';
  let output = '';

  for (let i = 0; i < source.length; i += 1) {
    const char = source[i];
    const pair = source.slice(i, i + 2);

    if (state === 'code') {
      if (pair === '//') {
        state = 'line';
      } else if (pair === '/*') {
        state = 'block';
        i += 1;
      } else {
        if (QUOTES.includes(char)) {
          state = 'string';
          quote = char;
        }
        output += char;
      }
    } else if (state === 'line') {
      if (char === '\n') {
        state = 'code';
        output += char;
      }
    } else if (state === 'block') {
      if (pair === '*/') {
        state = 'code';
        i += 1;
      }
    } else {
      output += char;
      if (char === '\\') {
        // The character after a backslash belongs to the string, whatever it is.
        output += source[i + 1] ?? '';
        i += 1;
      } else if (QUOTES.includes(char)) {
        state = 'code';
      }
    }
  }
  return output;
}

/** How many lines of a program hold more than comments and blanks. */
export function countCodeLines(source) {
  return stripComments(source)
    .split('\n')
    .filter((line) => line.trim() !== '').length;
}

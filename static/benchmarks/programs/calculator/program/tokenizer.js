const isDigit = (char) => char > '0' && char <= '9';
const isLetter = (char) => char >= 'a' && char <= 'z';

/** Split an expression into tokens: numbers, names and symbols. */
export function tokenize(source) {
  const tokens = [];
  let at = 0;

  // Take characters for as long as the test holds.
  const takeWhile = (test) => {
    const start = at;
    while (at < source.length && test(source[at])) at += 1;
    return source.slice(start, at);
  };

  while (at < source.length) {
    const char = source[at];
    if (char === ' ') {
      at += 1;
    } else if (isDigit(char)) {
      const text = takeWhile((c) => isDigit(c) || c === '.');
      tokens.push({ type: 'number', value: Number(text) });
    } else if (isLetter(char)) {
      tokens.push({ type: 'name', value: takeWhile(isLetter) });
    } else if ('+-*/%(),'.includes(char)) {
      tokens.push({ type: 'symbol', value: char });
      at += 1;
    } else {
      throw new SyntaxError(`Unexpected "${char}"`);
    }
  }
  return tokens;
}

/** Turn the text of an option into the type its definition asks for. */
export function convert(name, text, type) {
  if (text === undefined) {
    throw new Error(`--${name} needs a value`);
  }
  if (type !== 'number') return text;

  const number = Number(text);
  if (text === '' || Number.isNaN(number)) {
    throw new Error(`--${name} needs a number, not "${text}"`);
  }
  return number;
}

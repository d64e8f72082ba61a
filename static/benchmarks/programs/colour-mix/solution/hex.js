const LONG = /^#([0-9a-f]{2})([0-9a-f]{2})([0-9a-f]{2})$/i;
const SHORT = /^#([0-9a-f])([0-9a-f])([0-9a-f])$/i;

/** Read "#1e90ff" or "#abc" as [red, green, blue], each from 0 to 255. */
export function parseHex(text) {
  const long = LONG.exec(text);
  if (long !== null) return long.slice(1).map((digits) => parseInt(digits, 16));
  const short = SHORT.exec(text);
  if (short !== null) return short.slice(1).map((digit) => parseInt(digit + digit, 16));
  throw new SyntaxError(`Not a colour: ${text}`);
}

/** Channels are rounded and kept within their limits. */
export function formatHex(channels) {
  const digits = channels.map((channel) => {
    const value = Math.min(255, Math.max(0, Math.round(channel)));
    return value.toString(16).padStart(2, '0');
  });
  return `#${digits.join('')}`;
}

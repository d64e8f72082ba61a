import { parseHex } from './hex.js';

const WEIGHTS = [0.2126, 0.7152, 0.0722];

/** How bright a colour looks, from 0 to 1 (WCAG's relative luminance). */
export function luminance(text) {
  return parseHex(text)
    .map((channel) => channel / 255)
    .map((value) => (value <= 0.04045 ? value / 12.92 : ((value + 0.055) / 1.055) ** 2.4))
    .reduce((sum, value, i) => sum + value * WEIGHTS[i], 0);
}

/** From 1 for equal colours to 21 for black and white. */
export function contrast(first, second) {
  const [dark, light] = [luminance(first), luminance(second)].sort((a, b) => a - b);
  return (light + 0.05) / (dark + 0.05);
}

/** The writing that is easier to read on a background: black or white. */
export function writingOn(background) {
  return contrast(background, '#000') >= contrast(background, '#fff') ? '#000' : '#fff';
}

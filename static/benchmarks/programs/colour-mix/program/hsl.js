import { parseHex } from './hex.js';

/** Hue in degrees, saturation and lightness in per cent, all rounded. */
export function toHsl(text) {
  const [red, green, blue] = parseHex(text).map((channel) => channel / 255);
  const most = Math.max(red, green, blue);
  const least = Math.min(red, green, blue);
  const range = most - least;
  const lightness = (most + least) / 2;
  const saturation = range === 0 ? 0 : range / (1 - Math.abs(2 * lightness - 1));
  return [
    Math.round(hueOf(red, green, blue, most, range)) % 360,
    Math.round(saturation * 100),
    Math.round(lightness * 100),
  ];
}

function hueOf(red, green, blue, most, range) {
  if (range === 0) return 0;
  if (most === red) return 60 * (((green - blue) / range + 6) % 6);
  if (most === green) return 60 * ((blue - red) / range + 2);
  return 60 * ((red - green) / range + 4);
}

/** A share (0 to 1) in per cent; small ones with a decimal, so that they don't all read 0 %. */
export function percent(share: number): string {
  const figure = share * 100;
  return `${figure > 0 && figure < 10 ? figure.toFixed(1) : Math.round(figure)}\u00a0%`;
}

/** A chance (0 to 1) in per cent; one that would read 0 % as `1 in 31,250`. */
export const chance = (share: number): string =>
  share > 0 && share < 0.001 ? `1 in ${count(Math.round(1 / share))}` : percent(share);

/**
 * A share as `n of m` where the number of tests is known, in per cent otherwise. The mean of several looks at the same
 * tasks may be no whole number: `12.3 of 30`.
 */
export function ofTests(share: number | null, total: number | null): string {
  if (share === null) return 'none';
  return total === null ? percent(share) : `${wholeOrTenths(share * total)} of ${total}`;
}

/** A count with a decimal where it is not a whole number. */
export const wholeOrTenths = (n: number): string =>
  Math.abs(n - Math.round(n)) < 0.005 ? String(Math.round(n)) : n.toFixed(1);

/** A count with thousands separated. */
export const count = (n: number): string => n.toLocaleString('en');

/** `1 variant`, `2 variants`. */
export const counted = (n: number, noun: string): string => `${count(n)} ${noun}${n === 1 ? '' : 's'}`;

/** Seconds as `0:24` or `1:02:03`. */
export function clock(seconds: number): string {
  const whole = Math.floor(seconds);
  const two = (n: number): string => String(n).padStart(2, '0');
  const hours = Math.floor(whole / 3600);
  const minutes = Math.floor((whole % 3600) / 60);
  return hours > 0 ? `${hours}:${two(minutes)}:${two(whole % 60)}` : `${minutes}:${two(whole % 60)}`;
}

/** Bytes as `12 KB`, `3.4 MB` or `10.0 GB`. */
export function bytes(n: number): string {
  if (n < 1024) return `${n} bytes`;
  if (n < 1024 ** 2) return `${Math.round(n / 1024)} KB`;
  return n < 1024 ** 3 ? `${(n / 1024 ** 2).toFixed(1)} MB` : `${(n / 1024 ** 3).toFixed(1)} GB`;
}

/** A path without the folder that says what it is (`program/`, `visible/`, `held-out/`). */
export const shortPath = (path: string): string => path.replace(/^(program|visible|held-out)\//, '');

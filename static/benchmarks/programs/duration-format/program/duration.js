import { UNITS, secondsOf } from './units.js';

/** 93900 seconds become "1d 2h 5m"; units that are zero are left out. */
export function formatDuration(totalSeconds) {
  if (totalSeconds === 0) return '0s';

  const parts = [];
  let rest = Math.abs(totalSeconds);
  for (const { letter, seconds } of UNITS) {
    const count = Math.floor(rest / seconds);
    if (count > 0) parts.push(`${count}${letter}`);
    rest -= count * seconds;
  }
  const sign = totalSeconds < 0 ? '-' : '';
  return sign + parts.join(' ');
}

/** Read "1h 30m" as seconds; the parts may come in any order. */
export function parseDuration(text) {
  const negative = text.startsWith('-');
  const parts = text.slice(negative ? 1 : 0).split(' ');
  const seconds = parts.reduce((sum, part) => sum + parsePart(part), 0);
  return negative ? -seconds : seconds;
}

/** As on a stopwatch: "4:05", or "1:00:09" from one hour on. */
export function formatClock(totalSeconds) {
  const hours = Math.floor(totalSeconds / secondsOf('h'));
  const minutes = Math.floor(totalSeconds / secondsOf('m')) % 60;
  const seconds = String(totalSeconds % 60).padStart(2, '0');

  if (hours === 0) return `${minutes}:${seconds}`;
  return `${hours}:${String(minutes).padStart(2, '0')}:${seconds}`;
}

function parsePart(part) {
  const match = /^(\d+)([a-z])$/.exec(part);
  if (match === null) {
    throw new SyntaxError(`Not a duration: "${part}"`);
  }
  return Number(match[1]) * secondsOf(match[2]);
}

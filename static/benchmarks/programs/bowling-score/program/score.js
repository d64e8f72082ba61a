import { framesOf } from './frames.js';

const sum = (numbers) => numbers.reduce((total, number) => total + number, 0);

/** The score after each frame. */
export function runningScore(rolls) {
  let total = 0;
  return framesOf(rolls).map((frame) => {
    total += sum(frame.rolls) + sum(frame.bonus);
    return total;
  });
}

export function score(rolls) {
  return runningScore(rolls).at(-1) ?? 0;
}

/** One mark for each frame: "X" a strike, "7/" a spare, "72" an open frame, "-" for no pins. */
export function sheet(rolls) {
  const marks = framesOf(rolls).map(({ kind, rolls: [first, second] }) => {
    if (kind === 'strike') return 'X';
    if (kind === 'spare') return `${mark(first)}/`;
    return mark(first) + (second === undefined ? '' : mark(second));
  });
  return marks.join(' ');
}

function mark(pins) {
  return pins === 0 ? '-' : String(pins);
}

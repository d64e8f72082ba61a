const PINS = 10;
const FRAMES = 10;

/** Divide the rolls of a game into its frames: { kind: 'strike' | 'spare' | 'open', rolls, bonus }. */
export function framesOf(rolls) {
  const frames = [];
  let at = 0;
  while (frames.length < FRAMES && at < rolls.length) {
    const frame = frameAt(rolls, at);
    frames.push(frame);
    at += frame.rolls.length;
  }
  return frames;
}

function frameAt(rolls, at) {
  if (rolls[at] === PINS) {
    return { kind: 'strike', rolls: [PINS], bonus: rolls.slice(at + 1, at + 3) };
  }
  const pair = rolls.slice(at, at + 2);
  const sum = pair.reduce((total, pins) => total + pins, 0);
  if (sum > PINS) throw new RangeError(`${sum} pins in one frame`);
  if (sum === PINS) return { kind: 'spare', rolls: pair, bonus: rolls.slice(at + 2, at + 3) };
  return { kind: 'open', rolls: pair, bonus: [] };
}

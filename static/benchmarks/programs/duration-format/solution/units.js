/** The units from large to small, with their length in seconds. */
export const UNITS = [
  { letter: 'd', seconds: 86_400 },
  { letter: 'h', seconds: 3_600 },
  { letter: 'm', seconds: 60 },
  { letter: 's', seconds: 1 },
];

export function secondsOf(letter) {
  const unit = UNITS.find((candidate) => candidate.letter === letter);
  if (unit === undefined) {
    throw new RangeError(`Unknown unit "${letter}"`);
  }
  return unit.seconds;
}

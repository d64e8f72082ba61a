const SIZE = 26;

export function isLetter(char) {
  return /^[A-Za-z]$/.test(char);
}

/** A is 0, Z is 25, whatever the case. */
export function placeOf(letter) {
  return letter.toUpperCase().charCodeAt(0) - 65;
}

/** The letter so many places further on, the alphabet being a ring; its case is kept. */
export function moved(letter, places) {
  const first = letter === letter.toUpperCase() ? 65 : 97;
  const place = (placeOf(letter) + places + SIZE) % SIZE;
  return String.fromCharCode(first + place);
}

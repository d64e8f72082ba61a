import { isLetter, moved, placeOf } from './alphabet.js';

export function encrypt(text, key) {
  const places = placesOf(key);
  let letters = 0;
  let secret = '';
  for (const char of text) {
    if (isLetter(char)) {
      secret += moved(char, places[letters % places.length]);
      letters += 1;
    } else {
      secret += char;
    }
  }
  return secret;
}

export function decrypt(secret, key) {
  const places = placesOf(key);
  let letters = 0;
  return [...secret]
    .map((char) => {
      if (!isLetter(char)) return char;
      const place = places[letters % places.length];
      letters += 1;
      return moved(char, -place);
    })
    .join('');
}

/** How far each letter of the key moves a letter; a key needs one letter at least. */
function placesOf(key) {
  const places = [...key].filter(isLetter).map(placeOf);
  if (places.length === 0) throw new RangeError('The key has no letters');
  return places;
}

/** The letters of a word in order: the same for all its anagrams. */
export function signature(word) {
  return [...word.toLowerCase()].filter(isLetter).sort().join('');
}

function isLetter(char) {
  return char >= 'a' && char <= 'z';
}

/** Anagrams share their letters but are not the same word. */
export function isAnagram(a, b) {
  return a.toLowerCase() !== b.toLowerCase() && signature(a) === signature(b);
}

import { isAnagram, signature } from './signature.js';

/** Groups of two or more anagrams, the largest first, then by their first word. */
export function anagramGroups(words) {
  return [...groupBySignature(words).values()]
    .filter((group) => group.length > 1)
    .sort(bySizeAndName);
}

/** The words of the list that are anagrams of the given word, in list order. */
export function anagramsOf(word, words) {
  return words.filter((other) => isAnagram(word, other));
}

function groupBySignature(words) {
  const groups = new Map();
  for (const word of words.sort()) {
    const key = signature(word);
    const group = groups.get(key) ?? [];
    if (!group.includes(word)) group.push(word);
    groups.set(key, group);
  }
  return groups;
}

function bySizeAndName(a, b) {
  if (a.length !== b.length) return b.length - a.length;
  return a[0] < b[0] ? -1 : 1;
}

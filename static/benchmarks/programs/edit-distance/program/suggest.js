import { editDistance } from './distance.js';

/** Dictionary words near the given word, the nearest first, then by alphabet. */
export function suggest(word, dictionary, { maxDistance = 2, limit = 3 } = {}) {
  const wanted = word.toLowerCase();
  return dictionary
    .map((entry) => ({ entry, distance: editDistance(wanted, entry) }))
    .filter(({ distance }) => distance <= maxDistance)
    .sort(byDistance)
    .slice(0, limit)
    .map(({ entry }) => entry);
}

function byDistance(a, b) {
  if (a.distance !== b.distance) return a.distance - b.distance;
  return a.entry < b.entry ? -1 : 1;
}

import { DisjointSets } from './disjointSets.js';

/** The groups of friends among `people`, for friendships [one, other]; each group in the order of `people`. */
export function friendGroups(people, friendships) {
  const sets = joined(people, friendships);
  const groups = new Map();

  for (const name of sets.names()) {
    const root = sets.find(name);
    if (!groups.has(root)) groups.set(root, []);
    groups.get(root).push(name);
  }
  return [...groups.values()];
}

export function knowEachOther(people, friendships, one, other) {
  const sets = joined(people, friendships);
  return sets.find(one) === sets.find(other);
}

/** Friendships that tell nothing new, because both belong to one group already. */
export function redundant(people, friendships) {
  const sets = joined(people, []);
  return friendships.filter(([one, other]) => !sets.union(one, other));
}

function joined(people, friendships) {
  const sets = new DisjointSets();
  people.forEach((name) => sets.add(name));
  friendships.forEach(([one, other]) => sets.union(one, other));
  return sets;
}

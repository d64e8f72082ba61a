/** Links go from one name to others: name → the names that come after it. */
export function createLinks(names) {
  return new Map(names.map((name) => [name, []]));
}

export function link(links, from, to) {
  if (!links.has(from) || !links.has(to)) {
    throw new RangeError(`Unknown task in ${from} → ${to}`);
  }
  links.get(from).push(to);
}

export function targetsOf(links, name) {
  return links.get(name);
}

/** A map knows, for every place, the roads { to, road, km, heading } that leave it. */
export function createMap() {
  return new Map();
}

/** Add a road with a compass heading in degrees (0 north, 90 east); it can be driven both ways. */
export function addRoad(map, from, to, { road, km, heading }) {
  addOneWay(map, from, to, { road, km, heading });
  addOneWay(map, to, from, { road, km, heading: (heading + 180) % 360 });
}

export function addOneWay(map, from, to, { road, km, heading }) {
  roadsFrom(map, to);
  roadsFrom(map, from).push({ to, road, km, heading });
}

export function roadsFrom(map, place) {
  if (!map.has(place)) map.set(place, []);
  return map.get(place);
}

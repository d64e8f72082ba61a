import { roadsFrom } from './map.js';
import { PriorityQueue } from './queue.js';

/** The shortest way { km, legs } between two places, or null where there is none (Dijkstra's algorithm). */
export function findRoute(map, start, goal) {
  const queue = new PriorityQueue();
  const visited = new Set();
  queue.push({ place: start, km: 0, legs: [] }, 0);

  while (!queue.isEmpty) {
    const { place, km, legs } = queue.pop();
    if (place === goal) return { km, legs };
    if (visited.has(place)) continue;
    visited.add(place);

    for (const leg of roadsFrom(map, place)) {
      const total = km + leg.km;
      queue.push({ place: leg.to, km: total, legs: [...legs, leg] }, total);
    }
  }
  return null;
}

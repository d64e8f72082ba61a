import { hasAbove, hasBelow } from './requests.js';

/** Keep going while somebody waits ahead; then turn round, or come to rest. */
export function nextDirection(direction, floor, requests) {
  const above = hasAbove(requests, floor);
  const below = hasBelow(requests, floor);

  if (direction === 'down' && below) return 'down';
  if (above) return 'up';
  return below ? 'down' : 'none';
}

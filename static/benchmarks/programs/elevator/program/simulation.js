import { isIdle, press, step } from './elevator.js';

const MAX_STEPS = 1_000;

/**
 * Run until nobody waits any more. `calls` are { at, floor }: at that time, a button is pressed.
 * Returns the stops in order and the time at which the elevator came to rest.
 */
export function simulate(elevator, calls) {
  const stops = [];
  const lastCall = Math.max(0, ...calls.map((call) => call.at));
  let current = elevator;
  let time = 0;

  while (time <= lastCall || !isIdle(current)) {
    if (time > MAX_STEPS) throw new Error('The elevator never comes to rest');
    for (const call of calls.filter(({ at }) => at === time)) current = press(current, call.floor);

    const next = step(current);
    if (next.door === 'open' && current.door === 'closed') stops.push(next.floor);
    current = next;
    time += 1;
  }
  return { stops, time };
}

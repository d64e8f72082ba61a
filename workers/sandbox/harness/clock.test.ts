import { describe, expect, it } from 'vitest';
import { VirtualClock } from './clock';

describe('the virtual clock', () => {
  it('runs 20,000 timers in the order in which they are due, those due at once as they were set', () => {
    const clock = new VirtualClock();
    const ran: (readonly [due: number, n: number])[] = [];
    // As many delays as a generator of full period gives: no order that a sort would like.
    let delay = 1;
    for (let n = 0; n < 20_000; n += 1) {
      delay = (delay * 5 + 3) % 4_096;
      const due = Math.max(1, delay);
      clock.setTimeout(() => ran.push([due, n]), due);
    }
    while (clock.advance());
    expect(ran).toHaveLength(20_000);
    expect(ran).toEqual([...ran].sort(([a, n], [b, m]) => a - b || n - m));
  });

  it('leaves out what is cleared, wherever it stands in the queue', () => {
    const clock = new VirtualClock();
    const ran: number[] = [];
    const timers = Array.from({ length: 500 }, (_, n) =>
      clock.setTimeout(() => ran.push(n), 1 + ((n * 37) % 101)),
    );
    for (const [n, timer] of timers.entries()) if (n % 3 === 0) clock.clear(n % 2 === 0 ? timer : timer.id);
    expect(clock.waiting).toBe(333);
    clock.clear(timers[0]);
    while (clock.advance());
    expect(ran).toHaveLength(333);
    expect(ran.some((n) => n % 3 === 0)).toBe(false);
  });

  it('lets a refreshed timer wait anew, and an interval run before a later timeout that is due with it', () => {
    const clock = new VirtualClock();
    const ran: string[] = [];
    const late = clock.setTimeout(() => ran.push('refreshed'), 10);
    const every = clock.setInterval(() => ran.push('interval'), 5);
    clock.setTimeout(() => late.refresh(), 7);
    clock.setTimeout(() => ran.push('timeout'), 10);
    clock.tick(17);
    every.close();
    clock.runAll();
    expect(ran).toEqual(['interval', 'interval', 'timeout', 'interval', 'refreshed']);
  });
});

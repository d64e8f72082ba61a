import { afterEach, beforeEach, expect, test, vi } from 'vitest';
import { READABLE_MS, StageWords } from './stageWords.svelte';

beforeEach(() => void vi.useFakeTimers());
afterEach(() => void vi.useRealTimers());

test('the first words are shown at once', () => {
  const stages = new StageWords();
  stages.tell('select', 'one');
  expect([stages.acting, stages.of('select')]).toEqual(['select', 'one']);
});

test('of words that come faster than one reads only the latest is shown', () => {
  const stages = new StageWords();
  for (let i = 0; i < 100; i++) stages.tell('judge', `${i}`);
  expect(stages.of('judge')).toBe('0');
  vi.advanceTimersByTime(READABLE_MS);
  expect(stages.of('judge')).toBe('99');
});

test('at rest nobody acts, and the last words stay', () => {
  const stages = new StageWords();
  stages.tell('judge', 'a');
  stages.rest();
  vi.advanceTimersByTime(READABLE_MS);
  expect([stages.acting, stages.of('judge')]).toEqual([null, 'a']);
});

test('no timer is left behind', () => {
  const stages = new StageWords();
  stages.tell('judge', 'a');
  vi.advanceTimersByTime(10 * READABLE_MS);
  expect(vi.getTimerCount()).toBe(0);
});

import { expect, test } from 'vitest';
import { find, MOST_IN_GROUP, type Entry } from './find';

const entry = (group: string, title: string, about?: string): Entry => ({
  id: `${group} ${title}`,
  group,
  title,
  ...(about !== undefined && { about }),
  run: () => {},
});
const titles = (entries: readonly Entry[], text: string) => find(entries, text).map(({ title }) => title);

test('every typed word must begin a word', () => {
  const entries = [entry('Do', 'New run'), entry('Do', 'Run'), entry('Do', 'Share the run')];
  expect(titles(entries, 'run')).toEqual(['Run', 'New run', 'Share the run']);
  expect(titles(entries, 'ru sh')).toEqual(['Share the run']);
  expect(titles(entries, 'un')).toEqual([]);
});
test('what is about it is found after what is called it', () => {
  const entries = [entry('Programs', 'Timesheet', 'Add up dates'), entry('Programs', 'Dates')];
  expect(titles(entries, 'date')).toEqual(['Dates', 'Timesheet']);
});
test('a variant is found by its number, with or without #', () => {
  const entries = [entry('Variants', '#7'), entry('Variants', '#17')];
  expect(titles(entries, '7')).toEqual(['#7']);
  expect(titles(entries, '#17')).toEqual(['#17']);
});
test('groups stay in their order, and none floods the list', () => {
  const many = Array.from({ length: 50 }, (_, i) => entry('Variants', `#${i}`));
  const found = find([entry('Do', 'Run'), ...many], '');
  expect(found).toHaveLength(1 + MOST_IN_GROUP);
  expect(found[0]?.title).toBe('Run');
});
test('a file is found by its name or by its path', () => {
  const entries = [entry('Files', 'program/shipping.js')];
  for (const text of ['shipping.js', 'program/shipping.js', 'ship'])
    expect(titles(entries, text)).toHaveLength(1);
});

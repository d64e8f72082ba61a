import { createLinks, link, targetsOf } from './links.js';

/** Tasks are { name, days, after: [names] }. Returns the names in an order that can be worked off. */
export function workOrder(tasks) {
  const links = linksOf(tasks);
  const open = new Map(tasks.map(({ name }) => [name, 0]));
  for (const { name } of tasks) {
    for (const next of targetsOf(links, name)) open.set(next, open.get(next) + 1);
  }

  const ready = tasks.map(({ name }) => name).filter((name) => open.get(name) === 0);
  const order = [];
  while (ready.length > 0) {
    const name = ready.shift();
    order.push(name);
    for (const next of targetsOf(links, name)) {
      open.set(next, open.get(next) - 1);
      if (open.get(next) === 0) ready.push(next);
    }
  }
  if (order.length < tasks.length) {
    throw new Error('Tasks wait for each other');
  }
  return order;
}

/** The earliest day each task can start on, the project starting on day 0. */
export function earliestStarts(tasks) {
  const byName = new Map(tasks.map((task) => [task.name, task]));
  const starts = {};
  for (const name of workOrder(tasks)) {
    const ends = (byName.get(name).after ?? []).map((before) => starts[before] + byName.get(before).days);
    starts[name] = Math.max(0, ...ends);
  }
  return starts;
}

function linksOf(tasks) {
  const links = createLinks(tasks.map(({ name }) => name));
  for (const { name, after = [] } of tasks) {
    for (const before of after) link(links, name, before);
  }
  return links;
}

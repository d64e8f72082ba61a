// rank.js: puts edits in the order in which to try them. What experience says about kinds of edits comes from lessons.js;
// while that is empty, all that counts is where the failing tests pass through, and luck.

import { lessons } from './lessons.js';

const TRUST = 1; // how much experience a lesson needs before it counts
const FORCE = 0.5; // how much one lesson says
const CHANCE = 1; // how much luck mixes the order

/** The edits, most promising first. */
export function rank(edits, trace, tools) {
  const suspicions = new Map();
  for (const edit of edits) {
    const site = `${edit.site.file} ${edit.site.start} ${edit.site.end}`;
    if (!suspicions.has(site)) suspicions.set(site, suspicion(trace.at(edit.site), trace));
    // Each place and family gets one share of luck, however many edits it lists: places differ a hundredfold.
    const fairness = Math.log(suspicions.get(site) / edit.rivals);
    const luck = -Math.log(-Math.log(tools.random()));
    edit.score = experience(edit) + fairness + CHANCE * luck;
  }
  return edits.sort((a, b) => b.score - a.score);
}

/**
 * How suspicious a place is, 0 to 1: 1 if all failing tests run through it and no passing one (Ochiai's measure). A little
 * is left for every place, because a trace can mislead.
 */
function suspicion(counts, trace) {
  const { failed, passed } = counts;
  if (failed === 0) return 0.01;
  return 0.01 + failed / Math.sqrt(trace.failed * (failed + passed));
}

/** What the lessons say of an edit: the sum over its notes. */
function experience(edit) {
  if (lessons.any === undefined) return 0;
  let sum = belief(edit.where);
  for (const note of edit.notes) sum = sum + belief(note);
  return sum;
}

/** How much more often than others edits with this note were right, as a logarithm; 0 if nothing is known. */
function belief(note) {
  const [wins, tries] = lessons[note] ?? [0, 0];
  const expected = (tries * lessons.any[0]) / lessons.any[1];
  return FORCE * Math.log((wins + TRUST) / (expected + TRUST));
}

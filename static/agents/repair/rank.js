// rank.js: puts edits in the order in which to try them. It knows three things: bugs are where the failing tests run
// through, bugs are small, and what experience says about kinds of edits (lessons.js, empty at first). The rest is luck.

import { lessons } from './lessons.js';

const TRUST = 1; // how much experience a lesson needs before it counts
const FORCE = 0.5; // how much one lesson says
const CHANCE = 1; // how much luck mixes the order

/** The edits, most promising first. */
export function rank(edits, trace, tools) {
  const suspicions = new Map();
  const sums = {};
  for (const edit of edits) {
    const { site, family } = edit;
    if (!suspicions.has(site)) suspicions.set(site, suspicion(trace.at(site), trace));
    edit.odds = suspicions.get(site) / (edit.size * edit.size);
    sums[family] = (sums[family] ?? 0) + edit.odds;
  }
  for (const edit of edits) {
    // Some families list a hundred times as many edits as others; a family gets no more tries for that.
    const odds = edit.odds / sums[edit.family];
    // Scores are logarithms: adding them multiplies odds.
    edit.score = Math.log(odds) + experience(edit) + CHANCE * luck(tools);
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

/** Luck of the kind that makes the first in the order a fair draw by the odds (Gumbel's distribution). */
function luck(tools) {
  return -Math.log(-Math.log(tools.random()));
}

/** What the lessons say of an edit: the sum over its notes. */
function experience(edit) {
  if (lessons.any === undefined) return 0;
  let sum = 0;
  for (const note of edit.notes) sum = sum + belief(note);
  for (const note of edit.where) sum = sum + belief(note);
  return sum;
}

/** How much more often than others edits with this note were right, as a logarithm; 0 if nothing is known. */
function belief(note) {
  const [wins, tries] = lessons[note] ?? [0, 0];
  const expected = (tries * lessons.any[0]) / lessons.any[1];
  return FORCE * Math.log((wins + TRUST) / (expected + TRUST));
}

// rank.js: puts edits in the order in which to try them. What is promising comes from lessons.js; while that is empty, the
// order is luck.

import { lessons } from './lessons.js';

const TRUST = 1; // how much experience a lesson needs before it counts
const FORCE = 0.5; // how much one lesson says
const CHANCE = 0.3; // how much luck mixes the order

const [anyWins, anyTries] = lessons.any ?? [1, 100];
const known = new Map();

/** The edits, most promising first. */
export function rank(edits, tools) {
  for (const edit of edits) {
    let score = 0;
    for (const note of edit.notes) score = score + belief(note);
    for (const note of edit.where) score = score + belief(note);
    edit.score = score - CHANCE * Math.log(-Math.log(tools.random()));
  }
  return edits.sort((a, b) => b.score - a.score);
}

/** How much more often than others edits with this note were right, as a logarithm; 0 if nothing is known. */
function belief(note) {
  const before = known.get(note);
  if (before !== undefined) return before;
  const [wins, tries] = lessons[note] ?? [0, 0];
  const expected = (tries * anyWins) / anyTries;
  const value = FORCE * Math.log((wins + TRUST) / (expected + TRUST));
  known.set(note, value);
  return value;
}

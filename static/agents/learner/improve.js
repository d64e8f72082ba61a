// improve.js: makes a better version of the agent. It counts what its practice taught it, writes that into lessons.js, and
// now and then changes one of its own files the way it would repair a program.

import { rank } from './rank.js';

const CHANGE = 0.5; // how often to edit its own source
const NEAR = 0; // credit for an edit that made some more tests pass
const KEEP = 400; // how many lessons to remember
const TRIES = 5; // how many versions to make before it gives up

/**
 * @param {any} files the agent's own files by name.
 * @param {any} log what practice brought: { tasks: [{ task, all, notes }] }, each count [wins, betters, tries].
 * @param {any} tools random, pick, edits, apply, stillWorks.
 * @returns { files, rationale }, or null if no version works.
 */
export async function improve(files, log, tools) {
  const lessons = writeLessons(countLessons(log));
  for (let i = 0; i < TRIES; i++) {
    const child = { files: { ...files, 'lessons.js': lessons }, rationale: learned(log) };
    if (tools.random() < CHANGE) editItself(child, tools);
    if (await tools.stillWorks(child.files)) return child;
  }
  return null;
}

/** Wins and tries of each note over all tasks. A win counts the less the more edits solved its task. */
function countLessons(log) {
  const counts = { any: [0, 0] };
  for (const { all, notes } of log.tasks) {
    add(counts, 'any', all, all);
    for (const note of Object.keys(notes)) add(counts, note, notes[note], all);
  }
  return counts;
}

function add(counts, note, [wins, betters, tries], all) {
  if (counts[note] === undefined) counts[note] = [0, 0];
  const count = counts[note];
  if (wins > 0) count[0] = count[0] + wins / all[0];
  if (betters > 0) count[0] = count[0] + (NEAR * betters) / all[1];
  count[1] = count[1] + tries;
}

function writeLessons(counts) {
  const [wins, tries] = counts.any;
  const worth = (note) => Math.abs(counts[note][0] - (counts[note][1] * wins) / tries);
  const notes = Object.keys(counts).filter((note) => note !== 'any');
  notes.sort((a, b) => worth(b) - worth(a) || (a < b ? -1 : 1));
  const line = (note) =>
    `  ${JSON.stringify(note)}: [${Math.round(counts[note][0] * 100) / 100}, ${counts[note][1]}],\n`;
  const lines = ['any', ...notes.slice(0, KEEP)].map(line).join('');
  return `// lessons.js: what experience says about kinds of edits: [times it fixed a program, times it was tried].\nexport const lessons = {\n${lines}};\n`;
}

function learned(log) {
  const solved = log.tasks.filter(({ all }) => all[0] > 0).length;
  return `lessons from ${log.tasks.length} tasks practised, ${solved} of them solved`;
}

function editItself(child, tools) {
  const name = tools.pick(Object.keys(child.files).filter((file) => file !== 'lessons.js'));
  const [edit] = rank(tools.edits({ [name]: child.files[name] }), tools);
  if (edit === undefined) return;
  child.rationale = `${child.rationale}; \`${edit.before}\` to \`${edit.after}\` in its own ${name} line ${edit.line}`;
  child.files[name] = tools.apply(child.files[name], edit);
}

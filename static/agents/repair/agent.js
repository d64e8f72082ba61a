// agent.js: repairs a program. It lists all single edits, tries them one after another, the most promising first, and
// proposes the first that makes every visible test pass, or else the best that it found with the test runs it was given.

import { rank } from './rank.js';

/**
 * @param {any} program { files, tests, instruction }; this agent looks at none of them: its tools know the program.
 * @param {any} tools what the bench offers: trace, edits, run, random, tried, ...
 * @returns a proposal { edits, rationale, passed }, or null if no edit is worth proposing.
 */
export async function solve(program, tools) {
  // Which statements do the failing tests run through? The bug must be there. If no test fails, nothing is known of it.
  const trace = await tools.trace();
  if (trace === null || trace.failed === 0) return null;

  const alreadyProposed = new Set(tools.tried.map(nameOf));
  let best = null;
  for (const edit of rank(tools.edits(), trace, tools)) {
    if (alreadyProposed.has(nameOf([edit]))) continue;
    const report = await tools.run(edit);
    if (report === null) break; // no test runs left
    if (best === null || report.passed > best.report.passed) best = { edit, report };
    if (report.failed === 0) break;
  }

  // Edits that change nothing for the tests are many and hardly ever right: only progress is worth proposing.
  if (best === null || best.report.passed <= trace.passed) return null;
  return propose(best.edit, best.report, trace);
}

function propose(edit, report, trace) {
  const { file, start, end, text } = edit;
  const { passed, total } = report;
  const rationale = `${describe(edit)}: ${passed} of ${total} visible tests pass, ${passed - trace.passed} more than before`;
  return { edits: [{ file, start, end, text }], rationale, passed };
}

function describe(edit) {
  const place = `in ${edit.file.replace('program/', '')} line ${edit.line}`;
  const before = shorten(edit.before);
  if (edit.family === 'delete') return `delete \`${before}\` ${place}`;
  if (edit.family === 'insert') return `insert \`${shorten(edit.text)}\` ${place}`;
  return `\`${before}\` to \`${shorten(edit.after)}\` ${place}`;
}

function shorten(text) {
  const line = text.trim().replace(/\s+/g, ' ');
  return line.length > 60 ? `${line.slice(0, 57)}...` : line;
}

function nameOf(edits) {
  return JSON.stringify(edits.map((edit) => [edit.file, edit.start, edit.end, edit.text]));
}

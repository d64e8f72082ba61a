// agent.js: repairs a program. It tries single edits, the most promising first, until every visible test passes; if none
// comes to that, it proposes the one that makes most of them pass.

import { rank } from './rank.js';

/**
 * @param {any} program { files, tests, instruction }; this agent looks at none of them, its tools know the program.
 * @param {any} tools what the bench offers: trace, edits, run, random, ...
 * @returns a proposal { edits, rationale, passed }, or null if nothing was found.
 */
export async function solve(program, tools) {
  const trace = await tools.trace();
  let best = null;
  let most = trace.passed;
  for (const edit of rank(tools.edits(), tools)) {
    const report = await tools.run(edit);
    if (report === null) return best;
    if (report.failed === 0) return propose(edit, report, trace);
    if (report.passed > most) {
      most = report.passed;
      best = propose(edit, report, trace);
    }
  }
  return best;
}

function propose(edit, report, trace) {
  const { file, start, end, text } = edit;
  const place = `${file.replace('program/', '')} line ${edit.line}`;
  const rationale = `\`${edit.before}\` to \`${edit.after}\` in ${place}: ${report.passed} of ${report.total} visible tests pass, ${trace.passed} did before`;
  return { edits: [{ file, start, end, text }], rationale, passed: report.passed };
}

import type { Verdict } from '../../evolution/verdict';

const GREEN = '\x1b[32m';
const RED = '\x1b[31m';
const PLAIN = '\x1b[0m';

/** What a verdict looks like on a terminal: what was printed, each test, and how it ended. */
export function verdictText(verdict: Verdict, plain: boolean): string {
  const parts: string[] = [];
  if (verdict.output) parts.push(verdict.output.trimEnd());
  // A file that was run for what it prints counts as a test of its own; only real ones are worth a line.
  const tests = plain ? verdict.tests.filter((test) => test.outcome !== 'passed') : verdict.tests;
  for (const test of tests) {
    const passed = test.outcome === 'passed';
    parts.push(
      `${passed ? `${GREEN}✓` : `${RED}✗`}${PLAIN} ${test.file} › ${test.name}${passed ? '' : ` (${test.outcome})`}`,
    );
    if (test.message) parts.push(test.message.replace(/^/gm, '    '));
  }
  if (verdict.ending !== 'finished') parts.push(`${RED}${verdict.ending}${PLAIN}: ${verdict.message ?? ''}`);
  if (!plain) {
    const passed = verdict.tests.filter((test) => test.outcome === 'passed').length;
    parts.push(`${passed} of ${verdict.tests.length} tests pass`);
  }
  return parts.join('\n');
}

/** A TAP report's tests: name path and whether it passed; suites are left out. */
export function readTap(tap: string): { name: string; passed: boolean }[] {
  const found: { name: string; passed: boolean }[] = [];
  const path: string[] = [];
  const lines = tap.split('\n');
  lines.forEach((line, i) => {
    const started = /^( *)# Subtest: (.*)$/.exec(line);
    if (started) path[started[1]!.length / 4] = started[2]!;
    const ended = /^( *)(not )?ok \d+ - (.*)$/.exec(line);
    if (!ended) return;
    const depth = ended[1]!.length / 4;
    if (lines.slice(i, i + 5).some((next) => next.trim() === "type: 'suite'")) return;
    found.push({ name: [...path.slice(0, depth), path[depth]].join(' › '), passed: !ended[2] });
  });
  return found;
}

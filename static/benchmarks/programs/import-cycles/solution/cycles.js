/** `imports` maps each module to the modules it imports. Returns one cycle as a list of names, or null. */
export function findCycle(imports) {
  const done = new Set();
  for (const name of Object.keys(imports)) {
    const cycle = visit(name, imports, [], done);
    if (cycle !== null) return cycle;
  }
  return null;
}

/** Go down from one module; `path` holds the modules that led here. */
function visit(name, imports, path, done) {
  const seenAt = path.indexOf(name);
  if (seenAt !== -1) return path.slice(seenAt);
  if (done.has(name)) return null;

  path.push(name);
  for (const imported of imports[name] ?? []) {
    const cycle = visit(imported, imports, path, done);
    if (cycle !== null) return cycle;
  }
  path.pop();
  done.add(name);
  return null;
}

/** "a → b → a", or "no cycle". */
export function describeCycle(imports) {
  const cycle = findCycle(imports);
  return cycle === null ? 'no cycle' : [...cycle, cycle[0]].join(' → ');
}

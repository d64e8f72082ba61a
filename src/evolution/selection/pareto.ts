import type { Candidate, Policy } from './policy';

/**
 * GEPA's per-task Pareto front (Agrawal et al. 2025, arXiv 2507.19457, `gepa_utils.py`): of each test or task the best
 * candidates; who is matched everywhere by another one that tops more is dropped; a parent is drawn in proportion to the
 * number of tasks that it tops. A variant that alone solves one thing stays in play however low its score.
 */
export const pareto: Policy = (candidates) => {
  const results = candidates.map(resultsOf);
  const fronts = [...new Set(results.flatMap((result) => [...result.keys()]))].sort().map((task) => {
    const most = Math.max(...results.map((result) => result.get(task) ?? 0));
    return new Set([...candidates.keys()].filter((i) => (results[i]!.get(task) ?? 0) === most && most > 0));
  });
  const kept = dropDominated(candidates, fronts);
  const weights = candidates.map((_, i) => (kept.has(i) ? fronts.filter((front) => front.has(i)).length : 0));
  // Where nobody solves anything, everybody is alike.
  return weights.some((weight) => weight > 0) ? weights : candidates.map(() => 1);
};

/** Share of a variant's tries at each test or task that passed. */
function resultsOf({ variant }: Candidate): Map<string, number> {
  const tries = new Map<string, { passed: number; all: number }>();
  for (const { file, name, outcome } of variant.verdict.tests) {
    if (file.startsWith('held-out/')) continue;
    const key = file.startsWith('exam/') ? file : `${file} ${name}`;
    const one = tries.get(key) ?? { passed: 0, all: 0 };
    tries.set(key, { passed: one.passed + (outcome === 'passed' ? 1 : 0), all: one.all + 1 });
  }
  return new Map([...tries].map(([key, { passed, all }]) => [key, passed / all]));
}

/** Lowest scores first: a candidate goes if in each front that it is in there is another that is left. */
function dropDominated(candidates: readonly Candidate[], fronts: readonly Set<number>[]): Set<number> {
  const kept = new Set(fronts.flatMap((front) => [...front]));
  const left = fronts.map((front) => front.size);
  const order = [...kept].sort((a, b) => candidates[a]!.score - candidates[b]!.score || b - a);
  for (const one of order) {
    const own = [...fronts.keys()].filter((i) => fronts[i]!.has(one));
    if (own.length === 0 || own.some((i) => left[i] === 1)) continue;
    kept.delete(one);
    for (const i of own) left[i]! -= 1;
  }
  return kept;
}

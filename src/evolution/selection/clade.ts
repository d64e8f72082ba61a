import type { Random } from '../random';
import type { Candidate, Policy } from './policy';

/**
 * The Huxley-Gödel Machine's choice of whom to expand (Wang et al. 2025, arXiv 2510.21614): Thompson sampling over clades, a
 * variant with all its descendants: θ ~ Beta(1 + passed, 1 + failed) over the clade's tests or tasks; the highest θ is the
 * parent; variants that pass nothing do not compete. A clade's counts are added up afresh from its members, each
 * once: the published code keeps them in lists that parent and child share, and so counts some twice. The odds are the shares
 * of {@link DRAWS} such draws.
 */
export const clade: Policy = (candidates, random) => {
  const clades = cladeCounts(candidates);
  const competing = candidates.map(({ score }) => score > 0);
  if (!competing.includes(true)) return candidates.map(() => 1);
  const won = candidates.map(() => 0);
  for (let draw = 0; draw < DRAWS; draw++) {
    let highest = -1;
    let winner = 0;
    for (const [i, { passed, failed }] of clades.entries()) {
      if (!competing[i]) continue;
      const theta = beta(1 + passed, 1 + failed, random);
      if (theta > highest) [highest, winner] = [theta, i];
    }
    won[winner] = (won[winner] ?? 0) + 1;
  }
  return won;
};

/** Enough to tell odds apart that differ by a few per cent. */
const DRAWS = 200;

interface Counts {
  passed: number;
  failed: number;
}

function cladeCounts(candidates: readonly Candidate[]): Counts[] {
  const places = new Map(candidates.map(({ variant }, i) => [variant, i]));
  const counts = candidates.map(({ variant, score }) => {
    const tries = variant.verdict.tests.filter(({ file }) => !file.startsWith('held-out/')).length;
    const passed = Math.round(score * tries);
    return { passed, failed: tries - passed };
  });
  // Children come after their parents: from the last to the first every clade is complete when it is added to its parent's.
  for (let i = candidates.length - 1; i > 0; i--) {
    const { parent } = candidates[i]!.variant;
    const place = parent ? places.get(parent) : undefined;
    if (place === undefined) continue;
    counts[place]!.passed += counts[i]!.passed;
    counts[place]!.failed += counts[i]!.failed;
  }
  return counts;
}

/** A Beta(a, b) number, a and b at least 1, from two Gamma numbers. */
function beta(a: number, b: number, random: Random): number {
  const x = gamma(a, random);
  return x / (x + gamma(b, random));
}

/** A Gamma(shape, 1) number, shape at least 1 (Marsaglia and Tsang 2000, ACM TOMS 26:3). */
function gamma(shape: number, random: Random): number {
  const d = shape - 1 / 3;
  const c = 1 / Math.sqrt(9 * d);
  for (;;) {
    const x = normal(random);
    const v = (1 + c * x) ** 3;
    if (v <= 0) continue;
    const u = random();
    if (Math.log(u || Number.MIN_VALUE) < 0.5 * x * x + d - d * v + d * Math.log(v)) return d * v;
  }
}

/** A standard normal number (Box and Muller 1958). */
const normal = (random: Random): number =>
  Math.sqrt(-2 * Math.log(1 - random())) * Math.cos(2 * Math.PI * random());

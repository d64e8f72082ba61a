import { expect, test } from 'vitest';
import { experimentNamed } from '../../src/benchmarks/experiments';
import type { RunEvent } from '../../src/evolution/journal';
import { Run } from '../../src/evolution/run';
import { parentDraw, parentOf } from '../../src/evolution/selection/parentDraw';
import { MemoryRuns } from '../../src/storage/memoryRuns';
import type { Batch } from '../../src/storage/runStore';
import { KeptRun } from './keptRun';
import { partsOf } from './parts';
import { newRow, rowOf } from './rows';

const VARIANTS = 300;

/** A store that gives a journal batch by batch, as one on a disk does. */
class PiecewiseRuns extends MemoryRuns {
  textsRead = 0;
  override journal(id: string, take: (batches: readonly Batch[], share: number) => void) {
    return super.journal(id, (all) => all.forEach((one, i) => take([one], (i + 1) / all.length)));
  }
  override allTexts(...args: Parameters<MemoryRuns['allTexts']>) {
    this.textsRead += 1;
    return super.allTexts(...args);
  }
}

/** A run whose parents were drawn by its policy; its verdicts are of a test that half of the variants pass. */
async function made(): Promise<Run> {
  const run = new Run(await experimentNamed('checkout'));
  const verdict = (turn: number) => ({
    ...{ ending: 'finished' as const, fuel: 1, output: '' },
    tests: [{ file: 'visible/a.test.js', name: 'a', outcome: turn % 2 ? ('passed' as const) : ('failed' as const) }],
  }); // prettier-ignore
  for (let turn = 0; turn < VARIANTS; turn++) {
    const drawn = turn > 0 ? parentOf(turn, run) : null;
    const { ids, fresh } = run.name({ 'program/a.js': `${turn}` });
    const events: RunEvent[] = [
      ...(drawn ? [{ type: 'selected' as const, turn, parent: drawn.parent.id, odds: drawn.odds }] : []),
      { type: 'judged', turn, variant: `v${turn}`, verdict: verdict(turn) },
      { type: 'archived', turn, variant: `v${turn}`, parent: drawn?.parent.id ?? null, files: ids },
    ];
    run.commit(events, fresh);
  }
  return run;
}

async function kept(row: { events?: number } = {}) {
  const run = await made();
  const store = new PiecewiseRuns();
  const first = newRow(run.experiment);
  await store.create(first, run.experiment);
  await store.append({ ...rowOf(run, first, 1), ...row }, partsOf(run, 0), run.texts);
  const told: (number | null)[] = [];
  const again = new KeptRun(store, first.id, run.experiment, (share) => told.push(share));
  return { run, store, told, again };
}

test('a draw of a kept run is the one that was made, and needs none of its texts', async () => {
  const { run, store, told, again } = await kept();
  const journal = await again.journal();
  expect(store.textsRead).toBe(0);
  expect(again.run).toBeNull();
  for (const turn of [1, 2, VARIANTS >> 1, VARIANTS - 1]) {
    const draw = parentDraw(turn, journal);
    expect(draw.kind).toBe('drawn');
    expect(draw).toEqual(parentDraw(turn, run));
  }
  expect(told.at(-1)).toBeNull();
  expect(told.at(-2)).toBe(1);
  expect(told.length).toBeGreaterThan(3);
});

test('it is whole with its texts, read once, and what is there is told from 0 to 1', async () => {
  const { run, store, told, again } = await kept();
  const [whole, same] = await Promise.all([again.whole(), again.whole(), again.journal()]);
  expect(whole).toBe(same);
  expect(again.run).toBe(whole);
  expect(store.textsRead).toBe(1);
  expect(whole.journal.digest).toBe(run.journal.digest);
  expect(whole.texts).toEqual(run.texts);
  const shares = told.slice(0, -1).map(Number);
  expect(shares).toEqual([...shares].sort((a, b) => a - b));
  expect([shares.at(-1), told.at(-1)]).toEqual([1, null]);
});

test('a digest that counts other events than there are is not believed', async () => {
  const { run, again } = await kept({ events: 1 });
  expect((await again.whole()).journal.digest).toBe(run.journal.digest);
});

test('a run that has gone is told of, and may be asked for again', async () => {
  const { run, store, again } = await kept();
  const [{ id } = { id: '' }] = await store.rows();
  const row = (await store.rows())[0] ?? expect.fail('the run is not kept');
  await store.remove(id);
  await expect(again.whole()).rejects.toThrow(/no longer kept/);
  await store.create(row, run.experiment);
  await store.append(row, partsOf(run, 0), run.texts);
  expect((await again.whole()).journal.digest).toBe(run.journal.digest);
});

import { expect, test } from 'vitest';
import { experimentFor, experimentNamed } from '../benchmarks/experiments';
import type { Task } from '../evolution/task';
import { variationNamed, vary } from '../ui/agents/lab/variations';
import { deflate } from './deflate';
import { decodeLink, encodeLink, isRunLink } from './link';

const own: Task = {
  id: 'own',
  title: 'Mine',
  instruction: 'Añade — “quotes” 🐛',
  format: 'modules',
  program: { 'program/a.js': 'export const a = 1;\n' },
  visible: { 'visible/a.test.js': 'import "../program/a.js";' },
  heldOut: {},
};

test('a link gives back the experiment and the digest it was made from', async () => {
  const promised = { turns: 12, digest: 'ab'.repeat(32) };
  const checkout = await experimentNamed('checkout');
  for (const experiment of [
    { ...checkout, task: { ...checkout.task, needs: 'node' as const } },
    experimentFor(own, { seed: 99 }),
    await experimentNamed('checkout', { seed: 5 }),
    await experimentNamed('self-improve', { seed: 5 }),
    await experimentNamed('naive', { seed: 5 }),
    vary(await experimentNamed('naive'), variationNamed('donors'), 5),
  ]) {
    const link = await encodeLink(experiment, promised);
    expect(isRunLink(`#${link}`)).toBe(true);
    expect(await decodeLink(`#${link}`)).toEqual({ experiment, promised });
  }
});

test('what comes with Lamarck is named, not carried along', async () => {
  for (const name of ['checkout', 'self-improve', 'naive']) {
    expect((await encodeLink(await experimentNamed(name))).length).toBeLessThan(1000);
  }
});

test.each(['run=', 'run=%%%', 'run=AAAA', 'run=abc'])(
  'a damaged link (%s) is refused with a sentence',
  async (link) => {
    await expect(decodeLink(link)).rejects.toThrow(/damaged/);
  },
);

test('a link that unfolds to more than a megabyte is refused', async () => {
  await expect(decodeLink(`run=${await deflate('x'.repeat(5_000_000))}`)).rejects.toThrow(/damaged/);
});

test('a link of another version, or to a task that has changed, says so', async () => {
  await expect(decodeLink(`run=${await deflate('{"v":2}')}`)).rejects.toThrow(/another version/);
  const changed = {
    v: 1,
    experiment: {},
    task: { name: 'checkout', content: 'x' },
    agent: { name: 'a', content: 'x' },
  };
  await expect(decodeLink(`run=${await deflate(JSON.stringify(changed))}`)).rejects.toThrow(
    /another version/,
  );
});

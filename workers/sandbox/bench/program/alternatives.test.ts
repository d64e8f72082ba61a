import { afterAll, beforeAll, expect, test } from 'vitest';
import { bugTasks } from '../../../../src/benchmarks/bugs';
import type { ProposeJob } from '../../../../src/sandbox/sandbox';
import { startBenchThread, type BenchThread } from '../benchThread';
import source from '../index.ts?bundle';

const benches: BenchThread[] = [];
beforeAll(async () => {
  for (let i = 0; i < 2; i++) benches.push(await startBenchThread(source));
});
afterAll(() => Promise.all(benches.map((bench) => bench.close())));

/** Tries all edits; a copy of an edit is not known to stand in a list, so it is compiled alone. */
const agent = (edits: string) => `export async function solve(program, tools) {
  const outcomes = [];
  for (const edit of ${edits}) {
    const { broken, results } = await tools.run(edit);
    outcomes.push([edit.file, edit.start, edit.end, edit.text, broken, results.map(Number).join('')].join(' '));
  }
  const [file] = Object.keys(program.files);
  return { edits: [{ file, start: 0, end: 0, text: outcomes.join('\\n') }] };
}`;
const AHEAD = agent('tools.edits()');
const ALONE = agent('tools.edits().map(({ file, start, end, text }) => ({ file, start, end, text }))');

async function outcomes(
  bench: BenchThread,
  solve: string,
  job: Pick<ProposeJob, 'format' | 'program' | 'visible'>,
) {
  const { format, program, visible } = job;
  const { proposal, message } = await bench.propose({
    agent: { 'agent.js': solve },
    ...{ format, program, visible, instruction: '', testRuns: 5_000, seed: '1', tried: [] },
  });
  if (!proposal) throw new Error(message);
  return proposal.edits[0]!.text.split('\n');
}

const SCRIPT = {
  format: 'script' as const,
  program: {
    'program/count.js': `function count(list, wanted) {
  let n = 0, i = 0;
  do { if (list[i] === wanted && i >= 0 || wanted === undefined) n++; else if (i > 99) break; i++; } while (i < list.length);
  outer: for (const one of list) for (const other of [...list]) if (one === other) continue outer;
  switch (n) { case -1: return 0; default: return n; }
}
`,
  },
  visible: {
    'visible/count.test.js':
      'console.assert(count([1, 2, 1], 1) === 2);\nconsole.assert(count([1], 2) === 0);\nconsole.assert(count([], undefined) === 0);',
  },
};

test('an edit comes to the same among others as alone: a script', async () => {
  const [first, second] = benches;
  const alone = await outcomes(first!, ALONE, SCRIPT);
  expect(alone.length).toBeGreaterThan(200);
  expect(await outcomes(second!, AHEAD, SCRIPT)).toEqual(alone);
});

test.each(['access-rules', 'event-emitter', 'csv-line', 'duration-format'])(
  'an edit comes to the same among others as alone: %s',
  async (name) => {
    const task = (await bugTasks()).find(({ id }) => id.startsWith(`${name}/`))!;
    const [first, second] = benches;
    const alone = await outcomes(first!, ALONE, task);
    expect(alone.length).toBeGreaterThan(1_000);
    expect(await outcomes(second!, AHEAD, task)).toEqual(alone);
  },
);

import { beforeAll, expect, test } from 'vitest';
import { ofNeighbour } from '../../../attacks/forge.js';
import { hangJudge } from '../../../attacks/hang.js';
import { HANGS } from '../../../attacks/hangs.js';
import type { JudgeJob } from '../../../src/sandbox/sandbox';
import { theJudge } from './testJudge';

const judge = async (job: JudgeJob) => (await theJudge()).judge(job);
let neighbour: string;
beforeAll(async () => {
  neighbour = await ofNeighbour(judge);
});

// What only the clock stops needs somebody outside who looks at it: `lamarck probe` shows those.
test.each(HANGS.filter(({ byClock }) => !byClock?.includes('judge')))('survives $name', async (hang) => {
  expect(await hangJudge(judge, hang, neighbour)).toMatchObject({ survived: true });
});

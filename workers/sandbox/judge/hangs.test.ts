import { beforeAll, expect, test } from 'vitest';
import { ofNeighbour } from '../../../e2e/attacks/forge.js';
import { hangJudge } from '../../../e2e/attacks/hang.js';
import { HANGS } from '../../../e2e/attacks/hangs.js';
import type { JudgeJob } from '../../../src/sandbox/sandbox';
import { theJudge } from './testJudge';

const judge = async (job: JudgeJob) => (await theJudge()).judge(job);
let neighbour: string;
beforeAll(async () => {
  neighbour = await ofNeighbour(judge);
});

test.each(HANGS)('survives $name', async (hang) => {
  expect(await hangJudge(judge, hang, neighbour)).toMatchObject({ survived: true });
});

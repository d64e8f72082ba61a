import { expect, test } from 'vitest';
import type { Frame } from './frame';
import { Lost } from './lost';
import { SandboxWorker } from './sandboxWorker';

/** A worker's two ends: what the loop holds, and the port on which a worker that has been taken over may say anything. */
async function started() {
  const { port1, port2 } = new MessageChannel();
  const ended: number[] = [];
  const frame = { spawn: () => ({ id: 7, port: port1 }), terminate: (id: number) => void ended.push(id) };
  const starting = SandboxWorker.start(frame as unknown as Frame, 'bench');
  port2.postMessage({ type: 'ready' });
  const { worker } = await starting;
  return { worker, port: port2, ended };
}

const job = { type: 'propose', job: {} } as never;
const result = { type: 'proposed', id: 1, result: { proposal: null } };

test('an honest worker’s answer comes through, and the worker lives', async () => {
  const { worker, port, ended } = await started();
  const answer = worker.ask(job, 5_000);
  port.postMessage(result);
  expect(await answer).toEqual(result);
  expect([worker.lost, ended]).toEqual([null, []]);
  port.close();
});

test.each<[string, unknown]>([
  ['nothing', null],
  ['a text', 'proposed'],
  ['a number', 7],
  ['a list', []],
  ['another job’s answer', { ...result, id: 2 }],
  ['that it is ready, again', { type: 'ready' }],
  ['verdicts that are none', { type: 'verdicts', verdicts: [null] }],
  ['verdicts that are no list', { type: 'verdicts', verdicts: 7 }],
  ['a type that there is not', { type: 'constructor', id: 1 }],
])('a worker that answers with %s is ended, and its job is lost', async (_, said) => {
  const { worker, port, ended } = await started();
  const answer = worker.ask(job, 5_000);
  port.postMessage(said);
  await expect(answer).rejects.toBeInstanceOf(Lost);
  expect(ended).toEqual([7]);
  port.close();
});

test('a worker that speaks while it has no job is ended', async () => {
  const { worker, port, ended } = await started();
  port.postMessage(result);
  await expect.poll(() => worker.lost?.message).toMatch(/nobody asked/);
  expect(ended).toEqual([7]);
  port.close();
});

test('a second answer to one job ends the worker', async () => {
  const { worker, port } = await started();
  const answer = worker.ask(job, 5_000);
  port.postMessage(result);
  port.postMessage(result);
  expect(await answer).toEqual(result);
  await expect.poll(() => worker.lost?.message).toMatch(/nobody asked/);
  port.close();
});

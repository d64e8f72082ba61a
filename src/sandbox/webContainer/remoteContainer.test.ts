import { expect, test } from 'vitest';
import type { Files } from '../../evolution/task';
import { Stopped, type Container } from './container';
import type { ToContainer } from './protocol';
import { RemoteContainer } from './remoteContainer';
import { serveContainer } from './serveContainer';

/** Both ends of a port, what went over it, and what the container was asked. */
function ends(container: Partial<Container>) {
  const { port1, port2 } = new MessageChannel();
  const sent: ToContainer[] = [];
  const post = port2.postMessage.bind(port2);
  port2.postMessage = (message: ToContainer) => {
    sent.push(message);
    post(message);
  };
  serveContainer(port1 as unknown as MessagePort, container as Container);
  const remote = new RemoteContainer(port2 as unknown as MessagePort);
  return { remote, sent, close: () => port1.close() };
}

test('a text is sent once, mounted as often as it is named, and forgotten when nothing names it', async () => {
  const mounted: Files[] = [];
  const { remote, sent, close } = ends({ mount: async (_, files) => void mounted.push(files) });
  const rounds = Array.from({ length: 12 }, (_, i) => ({ 'same.js': 'same', 'other.js': `other ${i}` }));
  for (const files of rounds) await remote.mount([], files);
  expect(mounted).toEqual(rounds);
  const mounts = sent.filter((message) => message.type === 'mount');
  const texts = mounts.flatMap((message) => Object.values(message.texts));
  expect(texts.filter((text) => text === 'same')).toHaveLength(1);
  expect(texts).toHaveLength(13);
  expect(mounts.flatMap((message) => message.forget).length).toBeGreaterThan(0);

  await remote.mount([], rounds[0] ?? {});
  expect(mounted.at(-1)).toEqual(rounds[0]);
  close();
});

test('output comes before the exit code; a failure comes with its sentence, a stop as such', async () => {
  const { remote, close } = ends({
    start: () => Promise.reject(new Error('no network')),
    run: async (command, _args, _options, onOutput) => {
      if (command !== 'echo') throw new Stopped();
      onOutput('one');
      onOutput('two');
      return 3;
    },
  });
  let heard = '';
  const options = { cwd: '', shown: false };
  expect(await remote.run('echo', [], options, (text) => (heard += text))).toBe(3);
  expect(heard).toBe('onetwo');
  await expect(remote.run('sleep', [], options, () => {})).rejects.toBeInstanceOf(Stopped);
  await expect(remote.start()).rejects.toThrow(/^no network$/);
  close();
});

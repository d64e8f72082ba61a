import { Stopped, type Container } from './container';
import type { FromContainer, ToContainer } from './protocol';

/** Lets the loop at the other end of `port` work this container. Keeps the texts that the loop has sent, by content. */
export function serveContainer(port: MessagePort, container: Container): void {
  const texts = new Map<string, string>();
  const send = (message: FromContainer): void => port.postMessage(message);

  const work = async (message: ToContainer): Promise<string | number | null> => {
    switch (message.type) {
      case 'start':
        return container.start();
      case 'mount': {
        for (const [name, text] of Object.entries(message.texts)) texts.set(name, text);
        for (const name of message.forget) texts.delete(name);
        const files = Object.entries(message.files).map(([path, name]) => [path, texts.get(name) ?? '']);
        await container.mount(message.remove, Object.fromEntries(files));
        return null;
      }
      case 'run': {
        const { id, command, args, options } = message;
        return container.run(command, args, options, (text) => send({ type: 'output', id, text }));
      }
      case 'stop':
        await container.stop();
        return null;
    }
  };
  port.onmessage = ({ data }: MessageEvent<ToContainer>) => {
    const { id } = data;
    work(data).then(
      (value) => send({ type: 'done', id, value }),
      (error: Error) =>
        send({ type: 'failed', id, message: error.message, stopped: error instanceof Stopped }),
    );
  };
}

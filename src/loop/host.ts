import { transfer } from 'comlink';
import type { Host, News } from '../../workers/loop/protocol';

/** What the page does for the loop. */
export function host(embed: () => Promise<MessagePort>, onNews: (batch: readonly News[]) => void): Host {
  return {
    async embed() {
      const port = await embed();
      return transfer(port, [port]);
    },
    async container() {
      const { browserContainer } = await import('../sandbox/webContainer/browserContainer');
      const port = browserContainer.openPort();
      return transfer(port, [port]);
    },
    news: onNews,
  };
}

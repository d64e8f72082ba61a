import { createSocket } from 'node:dgram';
import { createServer } from 'node:http';

/**
 * Counts what arrives from attempts to reach the network: any request, upgrade or datagram. Each attempt has an address of its
 * own; `/control` is a page on which nothing protects.
 * @returns {Promise<{ address: string, addressOf: (id: string) => string, arrived: Set<string>, close: () => void }>} `arrived`
 *   holds the ids of attempts, and `datagram` if there was one
 */
export async function startCollector() {
  /** @type {Set<string>} */
  const arrived = new Set();
  /** @param {string} url */
  const note = (url) => {
    const id = /^\/arrived\/([^?#]*)/.exec(url)?.[1];
    if (id !== undefined) arrived.add(decodeURIComponent(id));
  };
  const server = createServer((request, answer) => {
    const url = request.url ?? '';
    note(url);
    const type = url === '/control' ? 'text/html' : 'text/javascript';
    answer.writeHead(200, {
      'Content-Type': type,
      'Access-Control-Allow-Origin': request.headers.origin ?? '*',
      'Access-Control-Allow-Headers': '*',
      'Access-Control-Allow-Methods': '*',
      'Access-Control-Allow-Credentials': 'true',
    });
    answer.end(type === 'text/html' ? '<!doctype html><title>control</title><body></body>' : '');
  });
  server.on('upgrade', (request, socket) => {
    note(request.url ?? '');
    socket.destroy();
  });
  // Also what is not HTTP: a TLS handshake, for instance, or half a request.
  server.on('clientError', (_, socket) => socket.destroy());
  await new Promise((resolve) => server.listen(0, '127.0.0.1', () => resolve(undefined)));
  const { port } = /** @type {import('node:net').AddressInfo} */ (server.address());
  const datagrams = createSocket('udp4').on('message', () => arrived.add('datagram'));
  await new Promise((resolve) => datagrams.bind(port, '127.0.0.1', () => resolve(undefined)));
  const address = `http://127.0.0.1:${port}`;
  return {
    address,
    addressOf: (id) => `${address}/arrived/${encodeURIComponent(id)}`,
    arrived,
    close() {
      server.closeAllConnections();
      server.close();
      datagrams.close();
    },
  };
}

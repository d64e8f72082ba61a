import type { Connect } from '../../../workers/sandbox/frame';
import { FRAME_START_MS } from '../limits';
import { headlessAddress, onNodePage } from '../webContainer/address';
import { loadSources } from './sources';

/**
 * Embeds a fresh sandbox frame, removing the one before, hands in what its workers are made of, and gives the port on
 * which it answers. The frame has an opaque origin and no network: its own policy forbids both, and the page's policy pins the only address a frame may have.
 * @throws Error if the frame or the sources do not load.
 */
export async function embedFrame(): Promise<MessagePort> {
  document.getElementById(FRAME_ID)?.remove();
  const address = new URL('sandbox.html', document.baseURI).href;
  pinFrames(address);
  const frame = document.createElement('iframe');
  frame.id = FRAME_ID;
  frame.hidden = true;
  frame.title = 'Sandbox';
  frame.setAttribute('sandbox', 'allow-scripts');
  frame.referrerPolicy = 'no-referrer';
  frame.src = address;
  const loaded = new Promise<void>((resolve, reject) => {
    frame.onload = () => resolve();
    setTimeout(() => reject(new Error('the sandbox frame did not load: reload the page')), FRAME_START_MS);
  });
  document.body.append(frame);
  const [sources] = await Promise.all([loadSources(), loaded]);
  const { port1, port2 } = new MessageChannel();
  const connect: Connect = { type: 'connect', sources };
  frame.contentWindow?.postMessage(connect, '*', [port2, sources.wasm]);
  return port1;
}

const FRAME_ID = 'sandbox';

/** Adds a policy that allows no other address to frames: policies add up, and only the page knows where it is served. */
function pinFrames(address: string): void {
  if (document.querySelector('meta[data-pins-frames]')) return;
  const policy = document.createElement('meta');
  policy.httpEquiv = 'Content-Security-Policy';
  // The page for real Node has one more frame.
  policy.content = `frame-src ${onNodePage() ? `${address} ${headlessAddress()}` : address}`;
  policy.dataset.pinsFrames = '';
  document.head.append(policy);
}

import type { WebContainer } from '@webcontainer/api';
import { CONTAINER_START_MS, CONTAINER_UNREACHED_MS } from '../limits';
import { headlessAddress } from './address';
import { refusal, refused, silent, unreached } from './bootTrouble';

/**
 * The client is asked once at a time, and not again before it has answered: a retry loads its frame anew. A container that came
 * too late for whoever asked waits here for the next one.
 */
let attempt: { readonly container: Promise<WebContainer>; answered: boolean } | null = null;

/**
 * Starts a WebContainer. There is one at a time.
 * @throws Error with one sentence: it can't run here, its site can't be reached, or refused.
 */
export async function boot(onStep: (step: string) => void): Promise<WebContainer> {
  const impossible = refusal({
    isolated: crossOriginIsolated,
    userAgent: navigator.userAgent,
    touchPoints: navigator.maxTouchPoints,
    online: navigator.onLine,
  });
  if (impossible) throw new Error(impossible);

  const { origin, host } = new URL(headlessAddress());
  const over = new AbortController();
  const site = new Site(origin, over.signal);
  try {
    onStep('loading the client of WebContainer');
    const client = await import('@webcontainer/api');
    onStep(`asking ${host} for a container`);
    const refusing = ask(client.WebContainer).catch((error: Error) => {
      throw new Error(refused(host, error.message));
    });
    const container = await Promise.race([
      refusing,
      fails(site.unreachable(), () => unreached(host)),
      fails(sleep(CONTAINER_START_MS, over.signal), () =>
        silent(host, CONTAINER_START_MS / 1000, site.warning),
      ),
    ]);
    attempt = null;
    return container;
  } finally {
    over.abort();
  }
}

/** The version of the client, as it names itself to its site. */
export function clientVersion(): string {
  const frame = clientFrame();
  return (frame && new URL(frame.src).searchParams.get('version')) ?? 'unknown';
}

const clientFrame = () => document.querySelector<HTMLIFrameElement>(`iframe[src^="${headlessAddress()}"]`);

function ask(client: typeof WebContainer): Promise<WebContainer> {
  if (attempt) {
    const frame = clientFrame();
    if (frame && !attempt.answered) frame.src = String(frame.src);
    return attempt.container;
  }
  const made = { container: client.boot({ coep: 'require-corp', workdirName: 'lamarck' }), answered: false };
  attempt = made;
  made.container.then(
    () => (made.answered = true),
    () => (attempt = null),
  );
  return made.container;
}

/** What is heard of the client's site while a container is asked for; until `signal`. */
class Site {
  readonly #signal: AbortSignal;
  #heard = false;
  #warning: string | null = null;

  constructor(origin: string, signal: AbortSignal) {
    this.#signal = signal;
    const hear = ({ origin: from, data }: MessageEvent) => {
      if (from !== origin) return;
      this.#heard = true;
      if (data?.type === 'warning') this.#warning = String(data.message);
    };
    addEventListener('message', hear, { signal });
  }

  /** What it warned of last. */
  get warning(): string | null {
    return this.#warning;
  }

  /** Resolves if the site can't be reached; otherwise never. */
  async unreachable(): Promise<void> {
    const patience = sleep(CONTAINER_UNREACHED_MS, this.#signal);
    // The client's frame says nothing when it could not be loaded; a request of our own does, though it may be refused for
    // other reasons: a word from the frame counts for more.
    const options = { mode: 'no-cors', credentials: 'omit', signal: this.#signal } as const;
    const reached = await fetch(headlessAddress(), options).then(
      () => true,
      () => false,
    );
    await patience;
    if (reached || this.#heard) await new Promise(() => {});
  }
}

async function fails(event: Promise<void>, reason: () => string): Promise<never> {
  await event;
  throw new Error(reason());
}

/** Never resolves if the signal comes first. */
function sleep(ms: number, signal: AbortSignal): Promise<void> {
  return new Promise((resolve) => {
    const timer = setTimeout(resolve, ms);
    signal.addEventListener('abort', () => clearTimeout(timer));
  });
}

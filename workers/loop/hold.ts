/** The right to go on with a run, which one tab has at a time (Web Locks). */
export interface Hold {
  /** False if another tab has it. */
  readonly held: boolean;
  /** Resolves when the right has come over from another tab; never if it was here from the beginning. */
  readonly came: Promise<void>;
  /** Gives the right back; resolves when others, this tab among them, may have it. */
  release(): Promise<void>;
}

/** Where nobody else can be noticed, the right is given. */
const UNSHARED: Hold = { held: true, came: new Promise(() => {}), release: () => Promise.resolve() };

/**
 * Asks for the right to go on with a run, and queues for it if another tab has it. A browser without locks, or one that
 * refuses them together with storage, has nothing that two tabs could spoil.
 */
export async function holdRun(id: string): Promise<Hold> {
  const locks = (navigator as Partial<Navigator>).locks;
  if (!locks) return UNSHARED;
  const name = `lamarck-run-${id}`;
  let release = () => {};
  const released = new Promise<void>((resolve) => (release = resolve));

  let ended: Promise<unknown> = Promise.resolve();
  const answer = new Promise<boolean | 'refused'>((resolve) => {
    ended = locks
      .request(name, { ifAvailable: true }, async (lock) => {
        resolve(lock !== null);
        if (lock) await released;
      })
      .catch(() => resolve('refused'));
  });
  const held = await answer;
  if (held === 'refused') return UNSHARED;
  if (held) return { held, came: new Promise(() => {}), release: () => (release(), ended.then(() => {})) };

  const givingUp = new AbortController();
  const came = new Promise<void>((resolve) => {
    const queue = async () => {
      resolve();
      await released;
    };
    ended = locks.request(name, { signal: givingUp.signal }, queue).catch(() => {});
  });
  const end = async () => {
    givingUp.abort();
    release();
    await ended;
  };
  return { held, came, release: end };
}

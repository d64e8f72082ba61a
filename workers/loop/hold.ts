/** The right to go on with a run, which one tab has at a time (Web Locks). */
export interface Hold {
  /** False if another tab has it. */
  readonly held: boolean;
  /** Resolves when the right has come over from another tab; never if it was here from the beginning. */
  readonly came: Promise<void>;
  release(): void;
}

/**
 * Asks for the right to go on with a run, and queues for it if another tab has it. Where the browser has no locks, nobody
 * else can be noticed, and the right is given.
 */
export async function holdRun(id: string): Promise<Hold> {
  const locks = (navigator as Partial<Navigator>).locks;
  if (!locks) return { held: true, came: new Promise(() => {}), release: () => {} };
  const name = `lamarck-run-${id}`;
  let release = () => {};
  const released = new Promise<void>((resolve) => (release = resolve));

  const held = await new Promise<boolean>((answer) => {
    void locks.request(name, { ifAvailable: true }, async (lock) => {
      answer(lock !== null);
      if (lock) await released;
    });
  });
  if (held) return { held, came: new Promise(() => {}), release };

  const givingUp = new AbortController();
  const came = new Promise<void>((resolve) => {
    const queue = async () => {
      resolve();
      await released;
    };
    locks.request(name, { signal: givingUp.signal }, queue).catch(() => {});
  });
  const end = () => {
    givingUp.abort();
    release();
  };
  return { held, came, release: end };
}

/** What the work comes to, or `late` if that takes longer than `ms` milliseconds; the work itself goes on. */
export async function within<Result>(ms: number, work: Promise<Result>): Promise<Result | 'late'> {
  let timer: ReturnType<typeof setTimeout> | undefined;
  const late = new Promise<'late'>((resolve) => (timer = setTimeout(() => resolve('late'), ms)));
  work.catch(() => {}); // After `late` nobody waits for it any more.
  try {
    return await Promise.race([work, late]);
  } finally {
    clearTimeout(timer);
  }
}

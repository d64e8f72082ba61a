/**
 * Run jobs { name, duration } in turn, each for at most `quantum` units of time before the next one.
 * Returns the slices { name, start, end } in the order they ran.
 */
export function roundRobin(jobs, quantum) {
  if (quantum <= 0) {
    throw new RangeError('The time slice must be positive');
  }
  const ready = jobs.filter((job) => job.duration > 0).map((job) => ({ name: job.name, left: job.duration }));
  const slices = [];
  let clock = 0;

  while (ready.length > 0) {
    const job = ready.shift();
    const used = Math.min(quantum, job.left);

    slices.push({ name: job.name, start: clock, end: clock + used });
    clock += quantum;
    job.left -= used;
    if (job.left > 0) ready.push(job);
  }
  return slices;
}

/** When each job was done: the end of its last slice. */
export function finishTimes(slices) {
  const times = {};
  for (const { name, end } of slices) {
    times[name] = end;
  }
  return times;
}

/** How long each job stood in the queue, from time 0 until it was done. */
export function waitingTimes(jobs, slices) {
  const finished = finishTimes(slices);
  return Object.fromEntries(
    jobs.map(({ name, duration }) => [name, duration > 0 ? finished[name] - duration : 0]),
  );
}

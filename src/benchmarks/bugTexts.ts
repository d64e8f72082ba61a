/** Programs, solutions, tests, seeded bugs and descriptions by path. Large: only `bugTasks` loads it, when it is asked. */
export const texts = import.meta.glob<string>(
  [
    '/static/benchmarks/programs/*/{program,solution,visible,held-out}/**/*',
    '/static/benchmarks/programs/*/{task,bugs}.json',
  ],
  { eager: true, query: '?raw', import: 'default' },
);

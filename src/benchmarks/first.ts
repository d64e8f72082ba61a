import type { Files, Task } from '../evolution/task';
import description from '../../static/benchmarks/programs/checkout/task.json';

const texts = import.meta.glob<string>(
  '/static/benchmarks/programs/checkout/{program,visible,held-out}/**/*',
  {
    eager: true,
    query: '?raw',
    import: 'default',
  },
);

const folder = (name: string): Files => {
  const marker = '/checkout/';
  const paths = Object.entries(texts).map(([path, text]) => [
    path.slice(path.indexOf(marker) + marker.length),
    text,
  ]);
  return Object.fromEntries(paths.filter(([path]) => path?.startsWith(name)));
};

/** The task that a first visit begins with, alone: the page shows it before the rest of the programs has come. */
export const first: Task = {
  id: 'checkout',
  title: description.title,
  instruction: description.instruction,
  format: 'modules',
  program: folder('program/'),
  visible: folder('visible/'),
  heldOut: folder('held-out/'),
};

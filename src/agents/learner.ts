import type { Files } from '../evolution/task';

const texts = import.meta.glob<string>('/static/agents/learner/*.js', {
  eager: true,
  query: '?raw',
  import: 'default',
});

/** The files of the agent that learns (`static/agents/learner`), by name without folder. */
export const learner: { readonly name: string; readonly files: Files } = {
  name: 'learner',
  files: Object.fromEntries(
    Object.entries(texts).map(([path, text]) => [path.slice(path.lastIndexOf('/') + 1), text]),
  ),
};

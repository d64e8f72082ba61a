import type { Files } from '../evolution/task';

const texts = import.meta.glob<string>('/static/agents/repair/*.js', {
  eager: true,
  query: '?raw',
  import: 'default',
});

/** The files of the agent that repairs programs (`static/agents/repair`), by name without folder. */
export const repair: { readonly name: string; readonly files: Files } = {
  name: 'repair',
  files: Object.fromEntries(
    Object.entries(texts).map(([path, text]) => [path.slice(path.lastIndexOf('/') + 1), text]),
  ),
};

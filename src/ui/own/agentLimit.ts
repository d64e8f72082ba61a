import type { OwnFile } from './ownTask';

/** What agents can't do with the files, in a sentence; null if there is nothing to say. They can be judged all the same. */
export function agentLimit(files: readonly Pick<OwnFile, 'name' | 'role'>[]): string | null {
  const typed = files.some(({ name, role }) => role === 'program' && /\.[cm]?tsx?$/.test(name));
  return typed
    ? 'The agents that come with Lamarck read JavaScript: for TypeScript they propose nothing. It can be judged, and edited by hand.'
    : null;
}

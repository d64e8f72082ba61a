import type { Files } from '../evolution/task';

/**
 * An agent's files with other values for some of its constants, by name: `{ CHANCE: '1' }` replaces `const CHANCE = …;`.
 * @throws Error if the agent has no constant of that name.
 */
export function withConstants(files: Files, constants: Readonly<Record<string, string>>): Files {
  const changed: Record<string, string> = { ...files };
  for (const [name, value] of Object.entries(constants)) {
    const place = new RegExp(`const ${name} = [^;]*;`);
    const file = Object.keys(changed).find((path) => place.test(changed[path]!));
    if (file === undefined) throw new Error(`the agent has no constant ${name}`);
    changed[file] = changed[file]!.replace(place, `const ${name} = ${value};`);
  }
  return changed;
}

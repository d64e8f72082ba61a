import type { IDBPDatabase } from 'idb';
import type { Files } from '../evolution/task';
import type { Schema } from './database';

/** An agent that a person has adopted. */
export interface OwnAgent {
  /** Unique among them. */
  readonly name: string;
  readonly files: Files;
  /** Where it came from, in words. */
  readonly origin: string;
  /** Milliseconds since 1970. */
  readonly adoptedAt: number;
}

/** Where adopted agents are kept. Rejections are the store's own. */
export interface OwnAgents {
  /** The last adopted first. */
  all(): Promise<OwnAgent[]>;
  /** Replaces one of the same name. */
  put(agent: OwnAgent): Promise<void>;
  remove(name: string): Promise<void>;
}

const byAge = (agents: OwnAgent[]): OwnAgent[] => agents.sort((a, b) => b.adoptedAt - a.adoptedAt);

/** Adopted agents in IndexedDB. */
export const savedAgents = (database: IDBPDatabase<Schema>): OwnAgents => ({
  all: async () => byAge(await database.getAll('agents')),
  put: async (agent) => void (await database.put('agents', agent)),
  remove: (name) => database.delete('agents', name),
});

/** Adopted agents in memory, for a browser that keeps nothing: they last as long as the tab. */
export function memoryAgents(): OwnAgents {
  const agents = new Map<string, OwnAgent>();
  return {
    all: async () => byAge([...agents.values()]),
    put: async (agent) => void agents.set(agent.name, agent),
    remove: async (name) => void agents.delete(name),
  };
}

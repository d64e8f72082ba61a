import type { OwnAgent } from '../../../workers/loop/protocol';
import type { Connection } from '../connection.svelte';

/** The agents that the person has adopted; kept in this browser. */
export class AdoptedAgents {
  readonly #connection: Connection;
  #list = $state.raw<readonly OwnAgent[]>([]);

  constructor(connection: Connection) {
    this.#connection = connection;
  }

  /** The last adopted first. */
  get list(): readonly OwnAgent[] {
    return this.#list;
  }
  named(name: string): OwnAgent | undefined {
    return this.#list.find((agent) => agent.name === name);
  }

  async refresh(): Promise<void> {
    await this.#change(async () => {});
  }
  /** Keeps an agent; true if that could be done. */
  adopt(agent: OwnAgent): Promise<boolean> {
    return this.#change((loop) => loop.adopt(agent));
  }
  disown(name: string): Promise<boolean> {
    return this.#change((loop) => loop.disown(name));
  }

  async #change(what: (loop: NonNullable<Connection['loop']>) => Promise<void>): Promise<boolean> {
    const { loop } = this.#connection;
    if (!loop) return false;
    try {
      await what(loop);
      this.#list = await loop.agents();
      return true;
    } catch (error) {
      this.#connection.report((error as Error).message);
      return false;
    }
  }
}

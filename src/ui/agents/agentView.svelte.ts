import type { AgentRun } from '../../evolution/selfImprovement/agentRun';
import type { Connection } from '../connection.svelte';
import type { CurrentRun } from '../run/currentRun.svelte';

/** While a run goes on its report is fetched at most this often, in milliseconds: it grows with every variant. */
const BETWEEN_MS = 700;

/** What the open run of agents came to so far; lives in the loop's worker, and is fetched while somebody looks at it. */
export class AgentView {
  readonly #connection: Connection;
  readonly #run: CurrentRun;
  #report = $state.raw<AgentRun | null>(null);
  #of = $state.raw<string | null>(null);
  #digest = '';
  #fetching = false;

  constructor(connection: Connection, run: CurrentRun) {
    this.#connection = connection;
    this.#run = run;
  }

  /** Null until it has been fetched for the run that is open. */
  get report(): AgentRun | null {
    return this.#of === (this.#run.row?.id ?? null) ? this.#report : null;
  }

  /** Fetches it if the run has gone on since; to be called whenever it may have. */
  async refresh(): Promise<void> {
    const { row } = this.#run;
    if (!row || row.digest === this.#digest || this.#fetching || !this.#run.agents) return;
    this.#fetching = true;
    try {
      const report = await this.#connection.loop?.agentRun(row.id);
      // Another run is being opened: whoever shows it asks again.
      if (!report || row.id !== this.#run.row?.id) return;
      this.#report = report;
      this.#of = row.id;
      this.#digest = row.digest;
      if (this.#run.running) await new Promise((later) => setTimeout(later, BETWEEN_MS));
    } catch (error) {
      this.#connection.report((error as Error).message);
      return;
    } finally {
      this.#fetching = false;
    }
    await this.refresh();
  }
}

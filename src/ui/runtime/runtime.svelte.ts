import type { Needs } from '../../evolution/task';
import type { ContainerReport } from '../../sandbox/webContainer/browserContainer';
import { onNodePage } from '../../sandbox/webContainer/address';

/** Real Node, as the page shows it: where it may run, and what it is doing. */
export class Runtime {
  /** True on the page that is served for real Node; others can't have it. */
  readonly here = onNodePage();
  #report = $state.raw<ContainerReport>({ kind: 'off' });

  get report(): ContainerReport {
    return this.#report;
  }

  /** True if a task with these needs can be judged on this page. */
  suits(needs: Needs | undefined): boolean {
    return needs !== 'node' || this.here;
  }

  /** Hears of the container, without starting it. Does nothing on other pages. */
  async watch(): Promise<void> {
    if (!this.here) return;
    const { browserContainer } = await import('../../sandbox/webContainer/browserContainer');
    browserContainer.watch({ report: (report) => (this.#report = report) });
  }

  /** Starts the container, or tries again. A failure is reported like everything else. */
  async start(): Promise<void> {
    const { browserContainer } = await import('../../sandbox/webContainer/browserContainer');
    await browserContainer.start().catch(() => undefined);
  }
}

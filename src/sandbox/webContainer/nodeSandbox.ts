import { contentId } from '../../evolution/digest';
import type { Verdict } from '../../evolution/verdict';
import { NODE_INSTALL_MS, NODE_TEST_MS } from '../limits';
import type { ImproveJob, ImproveResult, JudgeJob, ProposeJob, ProposeResult, Sandbox } from '../sandbox';
import type { Container } from './container';
import { install, NoRegistry } from './install';
import { FOLDER } from './folder';
import { packagesOf } from './packages';
import { isHeldOut, layOut, watchText } from './project';
import { runTests, type TestRun } from './runTests';
import { toVerdict } from './toVerdict';

/** What is left of a verdict in the container: nothing that the next one could find. */
const LEFTOVERS = [FOLDER, 'reporter.mjs', 'guard.mjs'];

/** Wall-clock limits, in milliseconds. */
export interface Clocks {
  readonly testMs: number;
  readonly installMs: number;
}

/**
 * The sandbox for tasks that need real Node: the judge is `node --test` in a container, the bench stays the embedded one. One
 * verdict at a time. A candidate shares a process with its tests there, so that a verdict is a measurement and no proof; the
 * clock decides what hangs.
 */
export class NodeSandbox implements Sandbox {
  readonly #container: Container;
  readonly #bench: Sandbox;
  readonly #clocks: Clocks;
  #judgeBuild = '';
  #nodeVersion = '';
  #installed: string | null = null;
  #last: Promise<unknown> = Promise.resolve();
  #closed = new AbortController();

  constructor(
    container: Container,
    bench: Sandbox,
    clocks: Clocks = { testMs: NODE_TEST_MS, installMs: NODE_INSTALL_MS },
  ) {
    this.#container = container;
    this.#bench = bench;
    this.#clocks = clocks;
  }

  /** Container, Node and what reads its reports; empty until it has been started. */
  get judgeBuild(): string {
    return this.#judgeBuild;
  }

  /** Starts the container unless it is running. @throws Error with one sentence if real Node can't run here. */
  async warmUp(): Promise<void> {
    const name = await this.#container.start();
    if (this.#judgeBuild !== '') return;
    let version = '';
    const options = { cwd: '', shown: false };
    await this.#container.run('node', ['--version'], options, (text) => (version += text));
    this.#nodeVersion = /v(\d+\.\d+\.\d+)/.exec(version)?.[1] ?? '';
    if (this.#nodeVersion === '')
      throw new Error(`real Node started but gave no version: '${version.trim()}'`);
    this.#judgeBuild = `${name} node-${this.#nodeVersion} ${contentId(watchText).slice(0, 8)}`;
  }

  judge(job: JudgeJob, signal?: AbortSignal): Promise<Verdict> {
    const turn = this.#last.then(() => this.#judge(job, signal));
    this.#last = turn.catch(() => {});
    return turn;
  }

  propose(job: ProposeJob, signal?: AbortSignal): Promise<ProposeResult> {
    return this.#bench.propose(job, signal);
  }

  improve(job: ImproveJob, signal?: AbortSignal): Promise<ImproveResult> {
    return this.#bench.improve(job, signal);
  }

  /** Ends the container; the bench is somebody else's. */
  close(): void {
    this.#closed.abort(new DOMException('the sandbox was closed', 'AbortError'));
    void this.#container.stop();
  }

  async #judge(job: JudgeJob, asked?: AbortSignal): Promise<Verdict> {
    if (job.format === 'script') throw new Error('real Node can’t judge a task in the script format');
    const signal = asked ? AbortSignal.any([asked, this.#closed.signal]) : this.#closed.signal;
    signal.throwIfAborted();
    let stopped: Promise<void> | null = null;
    const stop = () => void (stopped = this.#stop());
    signal.addEventListener('abort', stop, { once: true });
    try {
      return await this.#run(job);
    } catch (error) {
      signal.throwIfAborted();
      throw error;
    } finally {
      signal.removeEventListener('abort', stop);
      await stopped;
    }
  }

  /** Visible tests first, with nothing else on the disk; then the held-out ones; then nothing is left. */
  async #run(job: JudgeJob): Promise<Verdict> {
    await this.warmUp();
    const runs: TestRun[] = [];
    for (const heldOut of [false, true]) {
      const tests = job.tests.filter((path) => isHeldOut(path) === heldOut);
      if (tests.length === 0 || runs.some(({ stopped }) => stopped)) continue;
      await this.#container.mount(LEFTOVERS, layOut(job, heldOut));
      const refused = await this.#install(job);
      if (refused) return toVerdict(job.tests, [], refused);
      const run = await runTests(this.#container, tests, this.#nodeVersion, this.#clocks.testMs);
      if (run.stopped) await this.#stop();
      runs.push(run);
    }
    if (!runs.some(({ stopped }) => stopped)) await this.#container.mount(LEFTOVERS, {});
    return toVerdict(job.tests, runs);
  }

  /** Null if all packages are there; otherwise why not. */
  async #install(job: JudgeJob): Promise<string | null> {
    const packages = packagesOf(job.files);
    const name = packages && JSON.stringify(packages);
    if (name === null || name === this.#installed || !packages) return null;
    this.#installed = null;
    try {
      const refused = await install(this.#container, packages, this.#clocks.installMs);
      if (refused === null) this.#installed = name;
      return refused;
    } catch (error) {
      if (error instanceof NoRegistry) await this.#stop();
      throw error;
    }
  }

  async #stop(): Promise<void> {
    this.#installed = null;
    await this.#container.stop();
  }
}

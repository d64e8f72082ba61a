import type { Remote } from 'comlink';
import type { LoopApi, News } from '../workers/loop/protocol';
import { judgeDataSet, repairDataSet } from './automation/dataSet';
import { judgeFolder } from './automation/folder';
import type { Progress } from './automation/progress';
import { runExperiment, type RunRequest } from './automation/runExperiment';
import { experimentNamed } from './benchmarks/experiments';
import type { Files } from './evolution/task';
import { connectLoop } from './loop/client';

/**
 * What the command line and the end-to-end tests work the page with, as `window.lamarck`. Everything goes through the
 * same loop and sandbox as on the page. Rejections carry a sentence for people.
 */
export class Automation {
  #connecting: Promise<Remote<LoopApi>> | null = null;
  readonly #listeners = new Set<(news: News) => void>();
  #progress: Progress = { done: 0, total: null };

  readonly experimentNamed = experimentNamed;

  /** How far the command under way has come. */
  get progress(): Progress {
    return this.#progress;
  }

  /** The loop, with its sandbox started. `workers` counts at the first call: how many of each kind, null for as many as suit. */
  loop(workers: number | null = null): Promise<Remote<LoopApi>> {
    this.#connecting ??= this.#connect(workers);
    return this.#connecting;
  }

  async run(request: RunRequest, workers: number | null = null) {
    return runExperiment(await this.loop(workers), request, this.#listen, this.#show);
  }

  /** Judges each line of a HumanEvalPack file with that solution. */
  async judgeDataSet(text: string, solutions: 'canonical' | 'buggy') {
    return judgeDataSet(await this.loop(), text, solutions, this.#show);
  }

  /** Lets the repair agent loose on each line of a HumanEvalPack file; `budget` is in test runs a task. */
  async repairDataSet(text: string, budget: number, seed: number) {
    return repairDataSet(await this.loop(), text, { budget, seed }, this.#show);
  }

  /** Judges every test file among `files`. */
  async judgeFolder(files: Files) {
    return judgeFolder(await this.loop(), files, this.#show);
  }

  readonly #show = (progress: Progress): void => {
    this.#progress = progress;
  };

  readonly #listen = (hear: (news: News) => void): (() => void) => {
    this.#listeners.add(hear);
    return () => this.#listeners.delete(hear);
  };

  async #connect(workers: number | null): Promise<Remote<LoopApi>> {
    const loop = await connectLoop((batch) => {
      for (const news of batch) for (const hear of this.#listeners) hear(news);
    }, workers);
    await loop.warmUp();
    return loop;
  }
}

declare global {
  interface Window {
    lamarck: Automation;
  }
}

window.lamarck = new Automation();

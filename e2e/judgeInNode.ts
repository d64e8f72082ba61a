import { readdirSync, readFileSync } from 'node:fs';
import { join } from 'node:path';
import { fileURLToPath } from 'node:url';
import { MessageChannel, Worker, type MessagePort } from 'node:worker_threads';
import type { Verdict } from '../src/evolution/verdict';
import type { JudgeJob } from '../src/sandbox/sandbox';
import type { FromJudge, ToJudge } from '../workers/sandbox/protocol';

const ASSETS = fileURLToPath(new URL('../dist/assets', import.meta.url));

/** What a worker of a browser has and a thread of Node calls otherwise. */
const AS_IN_A_BROWSER = `
globalThis.self = globalThis;
require('node:worker_threads').parentPort.once('message', (data) => self.onmessage({ data }));`;

/** The judge of the built page, engine and all, in a thread of this computer's Node. */
export class JudgeInNode {
  readonly #thread: Worker;
  readonly #port: MessagePort;

  private constructor(thread: Worker, port: MessagePort) {
    this.#thread = thread;
    this.#port = port;
  }

  static async start(): Promise<{ judge: JudgeInNode; build: string }> {
    const { default: text } = (await import(builtFile(/^judge-.*\.js$/))) as { default: string };
    const wasm = new Uint8Array(readFileSync(builtFile(/\.wasm$/))).buffer;
    const thread = new Worker(`${AS_IN_A_BROWSER}\n${text}`, { eval: true });
    const { port1, port2 } = new MessageChannel();
    const judge = new JudgeInNode(thread, port1);
    thread.postMessage({ type: 'init', port: port2, wasm }, [port2]);
    const ready = await judge.#heard();
    if (ready.type !== 'ready') throw new Error(JSON.stringify(ready));
    return { judge, build: ready.build };
  }

  async judge(job: JudgeJob): Promise<Verdict> {
    this.#port.postMessage({ type: 'judge', jobs: [{ id: 1, job }] } satisfies ToJudge);
    const answer = await this.#heard();
    const [told] = answer.type === 'verdicts' ? answer.verdicts : [];
    if (!told) throw new Error(JSON.stringify(answer));
    return told.verdict;
  }

  async end(): Promise<void> {
    this.#port.close();
    await this.#thread.terminate();
  }

  #heard(): Promise<FromJudge> {
    return new Promise((resolve, reject) => {
      this.#thread.removeAllListeners('error').once('error', reject);
      this.#port.once('message', resolve);
    });
  }
}

function builtFile(pattern: RegExp): string {
  const [name, ...more] = readdirSync(ASSETS).filter((file) => pattern.test(file));
  if (name === undefined || more.length > 0) throw new Error(`dist/ has not one file like ${pattern}`);
  return join(ASSETS, name);
}

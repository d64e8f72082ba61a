import type { Verdict } from '../../src/evolution/verdict';
import type { JudgeJob } from '../../src/sandbox/sandbox';
import type { FromJudge, ToJudge } from '../../workers/sandbox/protocol';
import judgeText from '../../workers/sandbox/judge/index.ts?bundle';

/** The engine of the stand-in: one judge in a worker, and a disk. Gone with `end`. */
export class Machine {
  readonly disk = new Map<string, string>();
  readonly #worker: Worker;
  readonly #port: MessagePort;
  readonly #asked = new Map<number, (verdict: Verdict) => void>();
  #ids = 0;

  private constructor(wasm: ArrayBuffer) {
    this.#worker = new Worker(URL.createObjectURL(new Blob([judgeText], { type: 'text/javascript' })));
    const { port1, port2 } = new MessageChannel();
    this.#port = port1;
    this.#worker.postMessage({ type: 'init', port: port2, wasm }, [port2]);
  }

  static async start(): Promise<Machine> {
    const machine = new Machine(await (await fetch('/engine.wasm')).arrayBuffer());
    await new Promise<void>((resolve, reject) => {
      machine.#port.onmessage = ({ data }: MessageEvent<FromJudge>) => {
        if (data.type === 'ready') resolve();
        if (data.type === 'broken') reject(new Error(data.message));
        if (data.type === 'verdicts')
          for (const { id, verdict } of data.verdicts) machine.#asked.get(id)?.(verdict);
      };
    });
    return machine;
  }

  judge(job: JudgeJob): Promise<Verdict> {
    const id = ++this.#ids;
    return new Promise((resolve) => {
      this.#asked.set(id, resolve);
      this.#port.postMessage({ type: 'judge', jobs: [{ id, job }] } satisfies ToJudge);
    });
  }

  /** Files under a folder, named from there. */
  under(folder: string): Record<string, string> {
    const prefix = folder === '' ? '' : `${folder}/`;
    const inside = [...this.disk].filter(([path]) => path.startsWith(prefix));
    return Object.fromEntries(inside.map(([path, text]) => [path.slice(prefix.length), text]));
  }

  remove(path: string): void {
    for (const name of [...this.disk.keys()])
      if (name === path || name.startsWith(`${path}/`)) this.disk.delete(name);
  }

  end(): void {
    this.#worker.terminate();
    this.disk.clear();
  }
}

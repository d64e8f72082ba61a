import type { Files, TaskFormat } from '../../evolution/task';
import type { Verdict } from '../../evolution/verdict';
import type { JudgeJob } from '../../sandbox/sandbox';
import { runPipe } from './commands';
import { complete } from './complete';
import { isFolder, resolve } from './folders';
import { Prompt } from './prompt';
import { verdictText } from './verdictText';
import { readLine, type Step } from './words';

/** What a terminal session reaches the world through. */
export interface SessionPorts {
  readonly write: (text: string) => void;
  readonly clear: () => void;
  readonly judge: (job: JudgeJob) => Promise<Verdict>;
  /** Keeps the lines that were entered, for a later session. */
  readonly remember?: (past: readonly string[]) => void;
}

/** A person at the terminal: keys in, text out. */
export class Session {
  readonly #ports: SessionPorts;
  readonly #prompt: Prompt;
  #files: Files = {};
  /** Laid over the files; null: taken away. */
  #written: Record<string, string | null> = {};
  #folder = '';
  #format: TaskFormat = 'modules';
  #busy = false;

  /** `past`: lines of an earlier session, the oldest first. */
  constructor(ports: SessionPorts, past: readonly string[] = []) {
    this.#ports = ports;
    this.#prompt = new Prompt(past);
  }

  /** Other files: those of another variant. What was written over the ones before goes. */
  show(files: Files, format: TaskFormat): void {
    this.#files = files;
    this.#format = format;
    this.#written = {};
    if (!isFolder(this.#folder, files)) this.#folder = '';
  }
  say(text: string): void {
    this.#ports.write(`${text}\n${this.#sign}${this.#prompt.text}`);
  }

  /** Keys as a terminal sends them. */
  async type(data: string): Promise<void> {
    if (this.#busy) return;
    if (data === '\r') return this.#enter();
    if (data === '\t') return this.#complete();
    this.#edit(data);
    this.#redraw();
  }

  #edit(data: string): void {
    const prompt = this.#prompt;
    if (data === '\x7f') prompt.erase();
    else if (data === '\x1b[3~') prompt.eraseNext();
    else if (data === '\x1b[A') prompt.recall(-1);
    else if (data === '\x1b[B') prompt.recall(1);
    else if (data === '\x1b[D') prompt.move(prompt.at - 1);
    else if (data === '\x1b[C') prompt.move(prompt.at + 1);
    else if (data === '\x1b[H' || data === '\x01') prompt.move(0);
    else if (data === '\x1b[F' || data === '\x05') prompt.move(prompt.text.length);
    else if (data === '\x03' || data === '\x15') prompt.set('');
    else if (data === '\x0c') this.#ports.clear();
    else if (!data.startsWith('\x1b')) prompt.insert(data.replace(/[\r\n]+/g, ' '));
  }

  #redraw(): void {
    const { text, at } = this.#prompt;
    const back = text.length - at;
    this.#ports.write(`\r\x1b[J${this.#sign}${text}${back > 0 ? `\x1b[${back}D` : ''}`);
  }

  #complete(): void {
    const { line, candidates } = complete(this.#prompt.text, this.#all, this.#folder);
    this.#prompt.set(line);
    if (candidates.length > 0) this.#ports.write(`\n${candidates.join('  ')}\n`);
    this.#redraw();
  }

  async #enter(): Promise<void> {
    const text = this.#prompt.enter();
    this.#ports.remember?.(this.#prompt.past);
    this.#ports.write('\n');
    this.#busy = true;
    const out = await this.#answer(text);
    this.#busy = false;
    this.#ports.write(`${out}${out === '' || out.endsWith('\n') ? '' : '\n'}${this.#sign}`);
  }

  async #answer(text: string): Promise<string> {
    const line = readLine(text);
    if ('problem' in line) return line.problem;
    const said: string[] = [];
    let failed = false;
    for (const step of line.steps) {
      if (step.after === 'success' && failed) continue;
      const answer = await this.#take(step);
      failed = answer.failed;
      if (answer.out !== '') said.push(answer.out);
    }
    return said.join('\n');
  }

  async #take({ commands, into }: Step): Promise<{ out: string; failed: boolean }> {
    const [first = []] = commands;
    if (first[0] === 'history')
      return { out: this.#prompt.past.map((past, i) => `${i + 1}  ${past}`).join('\n'), failed: false };
    const answer = runPipe(commands, this.#all, this.#folder, into !== null);
    const { out, clear, folder, judge, writes, failed = false } = answer;
    if (clear) this.#ports.clear();
    if (folder !== undefined) this.#folder = folder;
    for (const { path, text } of writes ?? []) this.#written[path] = text;
    if (judge) return this.#judge({ ...this.#all, ...judge.extra }, judge.tests, judge.plain);
    if (!into || failed) return { out, failed };
    const path = resolve(into.path, this.#folder);
    const before = into.append ? (this.#all[path] ?? '') : '';
    this.#written[path] = before + (out === '' ? '' : `${out}\n`);
    return { out: '', failed };
  }

  async #judge(files: Files, tests: readonly string[], plain: boolean) {
    try {
      const verdict = await this.#ports.judge({ format: this.#format, files, tests });
      const well =
        verdict.ending === 'finished' && verdict.tests.every(({ outcome }) => outcome !== 'failed');
      return { out: verdictText(verdict, plain), failed: !well };
    } catch (error) {
      return { out: `the judge could not be asked: ${(error as Error).message}`, failed: true };
    }
  }

  /** The folder in which one stands, and a sign that it is one's turn. */
  get #sign(): string {
    return `${this.#folder && `\x1b[36m${this.#folder}\x1b[0m `}\x1b[36m$\x1b[0m `;
  }
  get #all(): Files {
    const all = { ...this.#files, ...this.#written };
    return Object.fromEntries(
      Object.entries(all).filter((file): file is [string, string] => file[1] !== null),
    );
  }
}

import type { Files, TaskFormat } from '../../evolution/task';
import type { Verdict } from '../../evolution/verdict';
import type { JudgeJob } from '../../sandbox/sandbox';
import { clean, complete, runPipe } from './commands';
import { Prompt } from './prompt';
import { verdictText } from './verdictText';
import { readLine } from './words';

const PROMPT = '\x1b[36m$\x1b[0m ';

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
  #written: Record<string, string> = {};
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
  }
  say(text: string): void {
    this.#ports.write(`${text}\n${PROMPT}${this.#prompt.text}`);
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
    this.#ports.write(`\r\x1b[J${PROMPT}${text}${back > 0 ? `\x1b[${back}D` : ''}`);
  }

  #complete(): void {
    const { line, candidates } = complete(this.#prompt.text, Object.keys(this.#all));
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
    this.#ports.write(`${out}${out === '' || out.endsWith('\n') ? '' : '\n'}${PROMPT}`);
  }

  async #answer(text: string): Promise<string> {
    const line = readLine(text);
    if ('problem' in line) return line.problem;
    const [first = []] = line.commands;
    if (first[0] === 'history') return this.#prompt.past.map((past, i) => `${i + 1}  ${past}`).join('\n');
    const { out, clear, judge, writes } = runPipe(line.commands, this.#all);
    if (clear) this.#ports.clear();
    for (const { path, text } of writes ?? []) this.#written[path] = text;
    if (!judge) return line.into ? this.#write(clean(line.into.path), `${out}\n`, line.into.append) : out;
    try {
      const verdict = await this.#ports.judge({ format: this.#format, files: this.#all, tests: judge.tests });
      return verdictText(verdict, judge.plain);
    } catch (error) {
      return `the judge could not be asked: ${(error as Error).message}`;
    }
  }

  #write(path: string, text: string, append: boolean): string {
    this.#written[path] = (append ? (this.#all[path] ?? '') : '') + text;
    return '';
  }

  get #all(): Files {
    return { ...this.#files, ...this.#written };
  }
}

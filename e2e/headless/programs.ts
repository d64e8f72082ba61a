import { Session } from '../../src/ui/terminal/session';
import type { Machine } from './machine';
import { tellReporter } from './nodeTest';

/** A running program of the stand-in. */
export interface Program {
  /** Its exit code. Never settles if it does not end. */
  readonly ended: Promise<number>;
  readonly type: (data: string) => void;
}

type Start = (
  args: readonly string[],
  cwd: string,
  machine: Machine,
  print: (text: string) => void,
) => Program;

const silent = () => {};
const program = (ended: Promise<number>): Program => ({ ended, type: silent });

/** The programs that the stand-in has. */
export const PROGRAMS: Readonly<Record<string, Start>> = {
  node: (args, cwd, machine, print) => program(node(args, cwd, machine, print)),
  npm: (args, _cwd, _machine, print) => {
    print(
      `npm error code E404\r\nnpm error 404 there are no packages in the stand-in (npm ${args.join(' ')})\r\n`,
    );
    return program(Promise.resolve(1));
  },
  // A shell: the page's own terminal, which works on files and a judge as well.
  jsh: (_args, cwd, machine, print) => {
    let end: (code: number) => void = silent;
    const ended = new Promise<number>((resolve) => (end = resolve));
    const write = (text: string) => print(text.replaceAll('\n', '\r\n'));
    const session = new Session({ write, clear: silent, judge: (job) => machine.judge(job) });
    session.show(machine.under(cwd), 'modules');
    session.say('stand-in shell');
    const type = (data: string) => {
      if (data.endsWith('exit\r')) return end(0);
      if (data === '\r') session.show(machine.under(cwd), 'modules');
      void session.type(data);
    };
    return { ended, type };
  },
};

async function node(
  args: readonly string[],
  cwd: string,
  machine: Machine,
  print: (text: string) => void,
): Promise<number> {
  if (args.includes('--version')) {
    print('v0.0.0-stand-in\n');
    return 0;
  }
  const files = machine.under(cwd);
  const reporter = args.find((arg) => arg.startsWith('--test-reporter='))?.split('=')[1] ?? '';
  const text = machine.disk.get(pathOf(`${cwd}/${reporter}`));
  const tests = args.filter((arg) => files[arg] !== undefined);
  if (!args.includes('--test') || text === undefined || tests.length === 0) {
    print(`node: the stand-in only knows --test with a reporter, not ${args.join(' ')}\n`);
    return 9;
  }
  const verdict = await machine.judge({ format: 'modules', files, tests });
  const ended = await tellReporter(verdict, `/home/lamarck/${cwd}`, text, print);
  if (!ended) await new Promise(() => {});
  return verdict.tests.every(({ outcome }) => outcome !== 'failed') ? 0 : 1;
}

/** A path without '.' and '..'. */
const pathOf = (path: string): string => new URL(path, 'file:///').pathname.slice(1);

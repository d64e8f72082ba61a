// A stand-in for the page that the WebContainer client embeds, `/headless`: it speaks the client's protocol, and behind it stands the
// embedded judge instead of Node. The client vendors an older comlink, whose messages differ: the server has to use the same.
import { Comlink } from '../../node_modules/@webcontainer/api/dist/vendor/index.js';
import { Machine } from './machine';
import { PROGRAMS } from './programs';

type Output = ((bytes: Uint8Array | null) => void) | undefined;
interface Entry {
  readonly d?: Readonly<Record<string, Entry>>;
  readonly f?: { readonly c: string };
}

const encoder = new TextEncoder();
const decoder = new TextDecoder();

function* filesOf({ d = {} }: Entry, folder = ''): Iterable<[string, string]> {
  for (const [name, entry] of Object.entries(d)) {
    if (entry.f) yield [folder + name, entry.f.c];
    else yield* filesOf(entry, `${folder}${name}/`);
  }
}

function instance(machine: Machine) {
  const disk = {
    rm: (path: string) => machine.remove(path),
    readFile: (path: string) => machine.disk.get(path),
    writeFile: (path: string, text: string) => void machine.disk.set(path, text),
  };
  return {
    fs: () => Comlink.proxy(disk),
    previewScript: () => '',
    runtimeInfo: () => ({ path: '/bin', cwd: '/home/lamarck' }),
    loadFiles(bytes: Uint8Array) {
      for (const [path, text] of filesOf(JSON.parse(decoder.decode(bytes)) as Entry))
        machine.disk.set(path, text);
    },
    run(
      { command, args, cwd = '' }: { command: string; args: string[]; cwd?: string },
      _stdout: Output,
      _stderr: Output,
      output: Output,
    ) {
      const start = PROGRAMS[command];
      if (!start) throw new Error(`spawn ${command} ENOENT`);
      const print = (text: string) => output?.(encoder.encode(text));
      const { ended, type } = start(args, cwd, machine, print);
      const onExit = ended.then((code) => {
        output?.(null);
        return code;
      });
      return Comlink.proxy({ onExit, write: type, resize() {}, kill() {} });
    },
    on: () => Comlink.proxy(() => {}),
    teardown: () => machine.end(),
  };
}

const server = { build: async () => Comlink.proxy(instance(await Machine.start())) };
const { port1, port2 } = new MessageChannel();
Comlink.expose(server, port1);
parent.postMessage({ type: 'init' }, '*', [port2]);

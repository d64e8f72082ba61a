import { readFileSync, writeFileSync } from 'node:fs';
import { builtinModules, createRequire } from 'node:module';
import { describe, expect, it } from 'vitest';
import { theJudge } from '../../judge/testJudge';
import { BUILTINS, REAL_NODE } from './names';
import { NODE_EXPORTS } from './nodeExports';

const require = createRequire(import.meta.url);
const NODE_MAJOR = 20;
const EXPORTS_FILE = new URL('./nodeExports.ts', import.meta.url);
const TABLE_FILE = new URL('../../../../docs/node.md', import.meta.url);

/** Names of a module's functions and classes; underscores mark what Node keeps to itself. */
function functionsOf(module: object): string[] {
  const names: string[] = [];
  for (const name of Object.getOwnPropertyNames(module)) {
    if (/^(_|prototype$|length$|name$|constructor$)/.test(name)) continue;
    const { value, get } = Object.getOwnPropertyDescriptor(module, name)!;
    if (typeof (get ? (module as Record<string, unknown>)[name] : value) === 'function') names.push(name);
  }
  return names.sort();
}

const ALL = [
  ...new Set([...builtinModules.filter((name) => !name.startsWith('_')), 'test', 'test/reporters', 'sea']),
].sort();
const own = (name: string): object => require(`node:${name}`) as object;

/** Globals that Node has beyond the language, and that are functions or classes. */
const NODE_GLOBALS = [
  'fetch', 'Blob', 'BroadcastChannel', 'FormData', 'Headers', 'MessageChannel', 'MessageEvent', 'MessagePort', 'ReadableStream',
  'Request', 'Response', 'TransformStream', 'WritableStream', 'CompressionStream', 'DecompressionStream', 'TextDecoderStream',
  'TextEncoderStream',
]; // prettier-ignore

function nodeExports(): Record<string, string[]> {
  const found: Record<string, string[]> = {};
  for (const name of BUILTINS) found[name] = functionsOf(own(name));
  found['globals'] = NODE_GLOBALS;
  return found;
}

/** The names that the judge's modules really have, and those among them that only say that they are missing. */
async function inJudge(): Promise<Record<string, { missing: string[] }>> {
  const modules = [...BUILTINS].map((name) => `${JSON.stringify(name)}: await import('node:${name}')`);
  const text = `const modules = { ${modules.join(',\n')} };
    const names = ${JSON.stringify(nodeExports())};
    for (const [name, { default: whole }] of Object.entries(modules)) {
      const missing = names[name].filter((key) => {
        const value = whole[key];
        return typeof value !== 'function' || String(value).includes('ERR_FEATURE_UNAVAILABLE');
      });
      console.log(JSON.stringify([name, missing, names[name].filter((key) => whole[key] === undefined)]));
    }`;
  const files = { 'a.test.mjs': text };
  const verdict = await (await theJudge()).judge({ format: 'modules', files, tests: ['a.test.mjs'] });
  expect(verdict.message ?? verdict.ending).toBe('finished');
  const rows = verdict.output
    .trim()
    .split('\n')
    .map((line) => JSON.parse(line) as [string, string[], string[]]);
  expect(rows.flatMap(([name, , undefinedNames]) => undefinedNames.map((key) => `${name}.${key}`))).toEqual(
    [],
  );
  return Object.fromEntries(rows.map(([name, missing]) => [name, { missing }]));
}

async function table(): Promise<string> {
  const judge = await inJudge();
  const rows = ALL.map((name) => {
    if (!BUILTINS.has(name)) return `| \`${name}\` | absent | |`;
    const { missing } = judge[name]!;
    return missing.length === 0
      ? `| \`${name}\` | full | |`
      : `| \`${name}\` | partial | ${missing.map((key) => `\`${key}\``).join(', ')} |`;
  });
  return `# Node in the embedded sandbox

The judge runs tests in an engine of its own, not in Node. It brings what tests use of Node's modules: those that are small
and pure. This table compares the functions and classes that each module exports with those of Node ${NODE_MAJOR}; it is made by
\`npm run node-table\`, and a test fails when it is out of date.

- **full**: every function is there. **partial**: those named are missing. **absent**: none is there.
- What is missing can be imported and says, when it is called: \`fs.watch needs real Node: choose the WebContainer runtime\`.
  A module that is absent says so when it is imported.
- Where something is there and comes out otherwise than in Node, the corpus says so: \`workers/sandbox/judge/corpus/differences.ts\`.

| module | state | missing |
| --- | --- | --- |
${rows.join('\n')}
`;
}

const isNode = process.versions.node.startsWith(`${NODE_MAJOR}.`);

describe.skipIf(!isNode)(`the table of Node's builtins (needs Node ${NODE_MAJOR})`, () => {
  it('knows the functions of the modules that are here', () => {
    if (process.env['UPDATE']) {
      const lines = Object.entries(nodeExports()).map(
        ([name, names]) => `  '${name}': '${names.join(' ')}'.split(' '),`,
      );
      const head =
        '/** Names of the functions that Node 20 exports, by module; made by `npm run node-table`. */\n// prettier-ignore\n';
      const type = 'export const NODE_EXPORTS: Readonly<Record<string, readonly string[]>>';
      writeFileSync(EXPORTS_FILE, `${head}${type} = {\n${lines.join('\n')}\n};\n`);
    } else expect(NODE_EXPORTS).toEqual(nodeExports());
  });

  it('knows every module of Node', () => {
    expect([...BUILTINS, ...REAL_NODE].filter((name) => !name.startsWith('test:')).sort()).toEqual(ALL);
  });

  it('stands in docs/node.md as it is now', async () => {
    const made = await table();
    if (process.env['UPDATE']) writeFileSync(TABLE_FILE, made);
    expect(readFileSync(TABLE_FILE, 'utf8')).toBe(made);
  });
});

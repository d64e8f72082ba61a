import type { Files } from '../../evolution/task';
import type { Container } from './container';
import { within } from './within';

/** Nothing could be fetched: no fault of the task. */
export class NoRegistry extends Error {}

/** How npm names a registry that it can't reach. */
const UNREACHED =
  /\b(ENOTFOUND|EAI_AGAIN|ECONNREFUSED|ECONNRESET|ETIMEDOUT|ENETUNREACH|ERR_SOCKET_TIMEOUT)\b/;

/** What npm says last is enough to tell why it failed, in characters. */
const LAST_WORDS = 20_000;

/**
 * Installs packages beside what is judged; a person at the terminal sees npm at work. Gives null, or one sentence on why npm
 * refused them.
 * @throws NoRegistry with one sentence if npm's registry can't be reached, or `withinMs` are over.
 */
export async function install(
  container: Container,
  packages: Files,
  withinMs: number,
): Promise<string | null> {
  await container.mount(['node_modules', 'package.json', 'package-lock.json'], packages);
  let said = '';
  const options = { cwd: '', shown: true };
  const args = ['install', '--no-audit', '--no-fund', '--no-progress'];
  const running = container.run('npm', args, options, (text) => (said = (said + text).slice(-LAST_WORDS)));
  const code = await within(withinMs, running);
  if (code === 'late')
    throw new NoRegistry(`npm install did not end within ${withinMs / 1000} s: try again on a faster line`);
  if (code === 0) return null;
  if (UNREACHED.test(said))
    throw new NoRegistry('npm can’t reach its registry: check the connection, then run again');
  const reason = /npm (?:ERR!|error) (?!code|errno|syscall|path|A complete log)(\S.*)/.exec(said)?.[1];
  return `npm install failed with exit code ${code}: ${reason ?? 'see the terminal for what it said'}`;
}

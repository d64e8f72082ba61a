import { Misuse, readCommandLine, USAGE } from './commandLine.js';
import { checkNode, giveUp, install } from './install.js';

checkNode();

try {
  const request = readCommandLine(process.argv.slice(2));
  if (request) await answer(request);
  else console.log(USAGE);
} catch (error) {
  giveUp(sentenceOf(error));
}

/** @param {import('./commandLine.js').Request} request */
async function answer(request) {
  const { prepare } = await import('./commands.js');
  const command = prepare(request);
  install();
  const { openAutomation, openBrowser } = await import('./builtPage.js');
  const { progressBar } = await import('./progressBar.js');
  const opened = await openBrowser();
  try {
    const page = await openAutomation(opened);
    const stop = progressBar(page);
    const text = await command.text(page, request.json).finally(stop);
    console.log(text);
  } finally {
    await opened.close();
  }
}

/** What went wrong, without what the browser's driver adds. @param {unknown} error */
function sentenceOf(error) {
  const { message } = /** @type {Error} */ (error);
  if (error instanceof Misuse) return message;
  const [first = ''] = message.replace(/^page\.evaluate: (Error: )?/, '').split('\n');
  return first;
}

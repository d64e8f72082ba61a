import { browser } from './browser.js';
import { build } from './build.js';
import { giveUp, install, run } from './install.js';

// The contract of real Node's judge, with the WebContainer service itself instead of the stand-in. Needs the network.
install();
process.env.CHROME_PATH = await browser();
process.env.WEBCONTAINER = 'real';
build();
if (!run('npx', ['playwright', 'test', 'web-container-contract'])) {
  giveUp('real Node did not keep to the contract, or could not be had: the first message above says which');
}

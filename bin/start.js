import { build } from './build.js';
import { install } from './install.js';
import { serve, wantedPort } from './serve.js';

install();
build();
const { url } = await serve(wantedPort());
console.log(`\n  Lamarck is at ${url}\n\n  Stop it with Ctrl+C.`);

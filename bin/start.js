import { build } from './build.js';
import { install } from './install.js';

install();
build();
const { serve } = await import('./serve.js');
const { url } = await serve(Number(process.env.PORT ?? 4173));
console.log(`\n  Lamarck is at ${url}\n\n  Stop it with Ctrl+C.`);

// Loaded before the judged files. To Node a test file that ends with `process.exit(0)` has passed, whatever tests stood in it.
const leave = process.reallyExit.bind(process);

function refuse(code = 0) {
  process.stderr.write(`Error: process.exit(${code}) was called\n`);
  leave(1);
}
process.exit = refuse;
process.reallyExit = refuse;

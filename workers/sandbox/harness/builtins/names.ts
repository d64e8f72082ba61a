/** Node's modules that the realm has; see `harness/builtins`. */
export const BUILTINS: ReadonlySet<string> = new Set([
  'assert', 'assert/strict', 'buffer', 'console', 'events', 'fs', 'fs/promises', 'module', 'os', 'path', 'path/posix',
  'perf_hooks', 'process', 'querystring', 'string_decoder', 'test', 'timers', 'timers/promises', 'url', 'util', 'util/types',
]); // prettier-ignore

/** Node's modules that the realm lacks: whoever asks for one is told so. */
export const REAL_NODE: ReadonlySet<string> = new Set([
  'async_hooks', 'child_process', 'cluster', 'constants', 'crypto', 'dgram', 'diagnostics_channel', 'dns', 'dns/promises',
  'domain', 'http', 'http2', 'https', 'inspector', 'inspector/promises', 'net', 'path/win32', 'punycode', 'readline',
  'readline/promises', 'repl', 'sea', 'stream', 'stream/consumers', 'stream/promises', 'stream/web', 'sys', 'test/reporters',
  'tls', 'trace_events', 'tty', 'v8', 'vm', 'wasi', 'worker_threads', 'zlib',
]); // prettier-ignore

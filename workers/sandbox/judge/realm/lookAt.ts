import { describeThrown } from '../../harness/thrown';

/** What the host must know of something thrown while a file was loaded. */
export interface Thrown {
  readonly message: string;
  readonly kind: 'syntax' | 'import' | 'memory' | 'stack' | 'other';
}

interface ErrorLike {
  readonly name?: unknown;
  readonly message?: unknown;
  readonly code?: unknown;
  readonly fileName?: unknown;
  readonly lineNumber?: unknown;
}

const IMPORT_CODES: readonly unknown[] = [
  'ERR_MODULE_NOT_FOUND',
  'MODULE_NOT_FOUND',
  'ERR_UNKNOWN_BUILTIN_MODULE',
];
// The engine's own wording (quickjs.c), for an export that is missing or ambiguous.
const MISSING_EXPORT =
  /^(Could not find export|circular reference when looking for export|export '.*' in module '.*' is ambiguous)/;

function kindOf(thrown: ErrorLike, message: string): Thrown['kind'] {
  if (IMPORT_CODES.includes(thrown.code)) return 'import';
  if (thrown.name === 'SyntaxError' && MISSING_EXPORT.test(message)) return 'import';
  if (message === 'out of memory' && thrown.name === 'InternalError') return 'memory';
  if (message === 'stack overflow') return 'stack';
  // Only errors of the engine's parser carry the file; JSON.parse and Function name none of the job's.
  const file = thrown.fileName;
  if (thrown.name === 'SyntaxError' && typeof file === 'string' && !file.startsWith('<')) return 'syntax';
  return 'other';
}

/** Sorts what was thrown. Never throws, whatever it is. */
export function lookAt(value: unknown): Thrown {
  const message = describeThrown(value);
  if (typeof value !== 'object' || value === null) return { message, kind: 'other' };
  try {
    const thrown = value as ErrorLike;
    const kind = kindOf(thrown, String(thrown.message));
    const place = kind === 'syntax' ? ` (${String(thrown.fileName)}:${String(thrown.lineNumber)})` : '';
    return { message: message + place, kind };
  } catch {
    return { message, kind: 'other' };
  }
}

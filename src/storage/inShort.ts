/** A storage failure in a few words for people. */
export function inShort(error: unknown): string {
  if (!(error instanceof Error)) return 'unknown failure';
  if (error.name === 'QuotaExceededError') return 'the disk is full';
  if (error.name === 'SecurityError' || error.name === 'InvalidStateError') return 'storage is blocked';
  return error.message.replace(/\.$/, '') || error.name;
}

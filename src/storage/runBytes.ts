import type { RunEvent } from '../evolution/journal';
import type { Texts } from '../evolution/run';

/** About how many bytes the browser keeps for these: their characters as JSON. Its database packs them a little. */
export function runBytes(events: readonly RunEvent[], texts: Texts): number {
  let bytes = 0;
  for (const event of events) bytes += JSON.stringify(event).length;
  for (const text of texts.values()) bytes += text.length;
  return bytes;
}

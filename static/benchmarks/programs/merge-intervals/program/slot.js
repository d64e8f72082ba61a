/** Read "09:00-10:30" as { start: 540, end: 630 }, in minutes after midnight. */
export function parseSlot(text) {
  const [start, end] = text.split('-').map(parseTime);
  if (!(start < end)) {
    throw new RangeError(`Not a time slot: ${text}`);
  }
  return { start, end };
}

export function formatSlot({ start, end }) {
  return `${formatTime(start)}-${formatTime(end)}`;
}

function parseTime(text) {
  const [hours, minutes] = text.split(':').map(Number);
  return hours * 60 + minutes;
}

function formatTime(minutes) {
  const hours = Math.floor(minutes / 60);
  return [hours, minutes % 60].map((part) => String(part).padStart(2, '0')).join(':');
}

import { formatSlot, parseSlot } from './slot.js';

/** Appointments in order of time, joined where they overlap or touch. */
export function mergeSlots(slots) {
  const sorted = [...slots].sort((a, b) => a.start - b.start);
  const merged = [];

  for (const slot of sorted) {
    const last = merged.at(-1);
    if (last !== undefined && slot.start <= last.end) {
      last.end = Math.max(last.end, slot.end);
    } else {
      merged.push({ ...slot });
    }
  }
  return merged;
}

export function busyMinutes(appointments) {
  return mergeSlots(appointments.map(parseSlot)).reduce((sum, { start, end }) => sum + end - start, 0);
}

/** The slots within the working day in which there is no appointment. */
export function freeSlots(appointments, workingDay) {
  const day = parseSlot(workingDay);
  const free = [];
  let from = day.start;

  for (const { start, end } of mergeSlots(appointments.map(parseSlot))) {
    const until = Math.min(start, day.end);
    if (until > from) free.push({ start: from, end: until });
    from = Math.max(from, end);
  }
  if (from < day.end) free.push({ start: from, end: day.end });
  return free.map(formatSlot);
}

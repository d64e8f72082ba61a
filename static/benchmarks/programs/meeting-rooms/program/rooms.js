/** How many rooms are needed so that no two meetings { start, end } share one at the same time. */
export function roomsNeeded(meetings) {
  const starts = sorted(meetings.map((meeting) => meeting.start));
  const ends = sorted(meetings.map((meeting) => meeting.end));
  let busy = 0;
  let most = 0;
  let ended = 0;

  for (const start of starts) {
    // A room whose meeting ends now can be used by one that starts now.
    while (ends[ended] <= start) {
      ended += 1;
      busy -= 1;
    }
    busy += 1;
    most = Math.max(most, busy);
  }
  return most;
}

/** Give every meeting the first free room; rooms are numbered from 1. */
export function assignRooms(meetings) {
  const freeFrom = [];
  return byStart(meetings).map((meeting) => {
    const free = freeFrom.findIndex((time) => time <= meeting.start);
    const room = free === -1 ? freeFrom.length : free;
    freeFrom[room] = meeting.end;
    return { title: meeting.title, room: room + 1 };
  });
}

function sorted(numbers) {
  return [...numbers].sort();
}

function byStart(meetings) {
  return [...meetings].sort((a, b) => a.start - b.start || a.end - b.end);
}

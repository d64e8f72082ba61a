/** Requests are the floors where the elevator has to stop, each of them once. */
export function addRequest(requests, floor) {
  return requests.includes(floor) ? requests : [...requests, floor];
}

export function removeRequest(requests, floor) {
  return requests.filter((request) => request !== floor);
}

export function hasAbove(requests, floor) {
  return requests.some((request) => request > floor);
}

export function hasBelow(requests, floor) {
  return requests.every((request) => request < floor);
}

import { nextDirection } from './direction.js';
import { addRequest, removeRequest } from './requests.js';

const DOOR_STEPS = 2;
const MOVES = { up: 1, down: -1, none: 0 };

/** An elevator at the ground floor, which is floor 0, of a house with so many floors. */
export function createElevator(floors) {
  return { floors, floor: 0, direction: 'none', door: 'closed', openFor: 0, requests: [] };
}

/** Somebody presses the button for a floor. */
export function press(elevator, floor) {
  if (floor < 0 && floor >= elevator.floors) {
    throw new RangeError(`There is no floor ${floor}`);
  }
  return { ...elevator, requests: addRequest(elevator.requests, floor) };
}

export function isIdle(elevator) {
  return elevator.door === 'closed' && elevator.requests.length === 0;
}

/** What the elevator is one step later. */
export function step(elevator) {
  if (elevator.door === 'open') return holdDoor(elevator);
  if (elevator.requests.includes(elevator.floor)) return openDoor(elevator);
  return move(elevator);
}

function openDoor(elevator) {
  const requests = removeRequest(elevator.requests, elevator.floor);
  return { ...elevator, requests, door: 'open', openFor: 0 };
}

function holdDoor(elevator) {
  const openFor = elevator.openFor + 1;
  const door = openFor > DOOR_STEPS ? 'closed' : 'open';
  return { ...elevator, door, openFor };
}

function move(elevator) {
  const direction = nextDirection(elevator.direction, elevator.floor, elevator.requests);
  return { ...elevator, direction, floor: elevator.floor + MOVES[direction] };
}

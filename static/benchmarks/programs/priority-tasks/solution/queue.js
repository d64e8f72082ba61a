/** A queue is an array of tasks { name, priority, run }, the next one to run at its front. */
export function createQueue() {
  return [];
}

export function enqueue(queue, task) {
  const place = insertionPlace(queue, task.priority);
  queue.splice(place, 0, task);
  return queue;
}

export function dequeue(queue) {
  return queue.shift();
}

function insertionPlace(queue, priority) {
  let place = 0;
  while (place < queue.length && queue[place].priority >= priority) {
    place += 1;
  }
  return place;
}

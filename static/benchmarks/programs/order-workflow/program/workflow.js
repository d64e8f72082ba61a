import { nextState } from './transitions.js';

/**
 * Take an order one step further. `checks` maps actions to asynchronous questions about the order;
 * the step is taken if there is no question or the answer is yes.
 */
export async function perform(order, action, checks = {}) {
  const state = nextState(order.state, action);
  if (state === undefined) {
    throw new Error(`Cannot ${action} an order that is ${order.state}`);
  }
  if (!isAllowed(order, checks[action])) {
    return { ...order, history: [...order.history, `${action} refused`] };
  }
  return { ...order, state, history: [...order.history, action] };
}

/** Take steps one after the other; the first step that is refused is the last. */
export async function performAll(order, actions, checks = {}) {
  let current = order;
  for (const action of actions) {
    const next = await perform(current, action, checks);
    if (next.state === current.state) return next;
    current = next;
  }
  return current;
}

async function isAllowed(order, check) {
  if (check === undefined) return true;
  const answer = await check(order);
  return answer === true;
}

/** Which action leads from which states to which state. */
const TRANSITIONS = {
  pay: { from: ['new'], to: 'paid' },
  pack: { from: ['paid'], to: 'packed' },
  ship: { from: ['packed'], to: 'shipped' },
  deliver: { from: ['shipped'], to: 'delivered' },
  cancel: { from: ['new', 'paid', 'packed'], to: 'cancelled' },
};

/** The state an action leads to from a state, or undefined where it is not allowed. */
export function nextState(state, action) {
  const transition = TRANSITIONS[action];
  return transition?.from.includes(state) ? transition.to : undefined;
}

export function actionsFrom(state) {
  return Object.keys(TRANSITIONS).filter((action) => nextState(state, action) !== undefined);
}

/** What is said of a function of Node's that is not here, and how to go on. */
export const needsRealNode = (name: string): string =>
  `${name} needs real Node: choose the WebContainer runtime`;

/** Stands where Node has a function that is not here. */
export function absentFunction(name: string): (...args: unknown[]) => never {
  return function () {
    throw Object.assign(new Error(needsRealNode(name)), { code: 'ERR_FEATURE_UNAVAILABLE_ON_PLATFORM' });
  };
}

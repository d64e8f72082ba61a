export * from './named.js';
export * as inner from './named.js';
export { named as again } from './named.js';
export const b = 2;
export const a = 1;

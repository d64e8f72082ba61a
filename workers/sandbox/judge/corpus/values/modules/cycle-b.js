import { a, early } from './cycle-a.js';
const look = () => {
  try {
    return a;
  } catch (error) {
    return error.name;
  }
};
export const b = [look(), early()];

export const sub = 'sub';

/** Whether a path fits a pattern: "*" stands for one part of it, "**" at the end for any number of them. */
export function fits(pattern, path) {
  const wanted = pattern.split('/');
  const parts = path.split('/');
  const open = wanted.at(-1) === '**';
  if (open) wanted.pop();
  if (open ? parts.length < wanted.length : parts.length !== wanted.length) return false;
  return wanted.every((part, index) => part === '*' || part === parts[index]);
}

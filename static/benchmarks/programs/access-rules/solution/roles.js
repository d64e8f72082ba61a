/** All roles that come with the given ones; `parents` maps a role to the roles it inherits from. */
export function expandRoles(roles, parents) {
  const all = new Set();
  const open = [...roles];
  while (open.length > 0) {
    const role = open.pop();
    if (all.has(role)) continue;
    all.add(role);
    open.push(...(parents[role] ?? []));
  }
  return all;
}

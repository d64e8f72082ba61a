/** All roles that come with the given ones; `parents` maps a role to the roles it inherits from. */
export function expandRoles(roles, parents) {
  const all = new Set(roles);
  for (const role of roles) {
    for (const parent of parents[role] ?? []) all.add(parent);
  }
  return all;
}

import { fits } from './patterns.js';
import { expandRoles } from './roles.js';

/**
 * Whether a user { roles } may do an action on a resource. A policy is { parents, rules }, a rule
 * { role, effect: 'allow' | 'deny', actions, resource }; what no rule allows is denied.
 */
export function mayDo(policy, user, action, resource) {
  const roles = expandRoles(user.roles, policy.parents ?? {});
  const rules = policy.rules.filter((rule) => roles.has(rule.role) && applies(rule, action, resource));
  if (rules.some(({ effect }) => effect === 'deny')) return false;
  return rules.some(({ effect }) => effect === 'allow');
}

/** The actions a user may do on a resource, in the order given. */
export function allowedActions(policy, user, actions, resource) {
  return actions.filter((action) => mayDo(policy, user, action, resource));
}

function applies(rule, action, resource) {
  const named = rule.actions.includes(action) || rule.actions.includes('any');
  return named && fits(rule.resource, resource);
}

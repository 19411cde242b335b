export type Role = 'owner' | 'admin' | 'member';

const everyone: readonly Role[] = ['owner', 'admin', 'member'];
const leads: readonly Role[] = ['owner', 'admin'];

/** Who may do what in a workspace: the only place that says so. */
const permissions = {
  answer_conversations: everyone,
  see_settings: everyone,
  manage_agents: leads,
  manage_sources: leads,
  manage_actions: leads,
  manage_hours: leads,
  manage_teams: leads,
  manage_models: leads,
  manage_invites: leads,
  remove_teammates: leads,
  change_roles: leads,
  rename_workspace: leads,
  delete_workspace: ['owner'],
} as const satisfies Record<string, readonly Role[]>;

export type Permission = keyof typeof permissions;

export function may(role: Role, permission: Permission): boolean {
  const roles: readonly Role[] = permissions[permission];
  return roles.includes(role);
}

/** What this role may do, for the interface to show and hide by. */
export function permissionsOf(role: Role): Permission[] {
  return allPermissions.filter((permission) => may(role, permission));
}

export function parseRole(value: unknown): Role | undefined {
  return everyone.find((role) => role === value);
}

/** Nobody hands out more than they hold: only an owner makes owners. */
export function mayGrant(granter: Role, role: Role): boolean {
  return may(granter, 'manage_invites') && (role !== 'owner' || granter === 'owner');
}

const allPermissions = Object.keys(permissions).filter(isPermission);

function isPermission(name: string): name is Permission {
  return Object.hasOwn(permissions, name);
}

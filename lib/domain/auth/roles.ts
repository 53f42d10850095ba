/** What a person is to the desk. Everyone has one. */
export const ROLES = ['rep', 'manager', 'privacy', 'legal', 'admin'] as const

export type Role = (typeof ROLES)[number]

/** Everyone who can sign in. */
const EVERYONE: readonly Role[] = ROLES

/**
 * Who may do what: the one source of the checks, of the page that says so, and of docs/people.md. A permission is named
 * after what it is about, and what is done with that.
 */
const PERMITTED = {
  'console.read': EVERYONE,
  'profile.change': EVERYONE,
  'people.read': ['manager', 'admin'],
  'people.invite': ['admin'],
  'people.setRole': ['admin'],
  'people.disable': ['admin'],
  'people.endSessions': ['admin'],
  'audit.read': ['admin'],
  'audit.export': ['admin'],
  'releases.read': ['manager', 'privacy', 'legal', 'admin'],
  'releases.retry': ['legal', 'admin'],
  'subscribers.read': ['privacy', 'admin'],
  'subscribers.remove': ['privacy', 'admin'],
  'settings.read': ['admin'],
  'apiKeys.read': ['admin'],
  'apiKeys.create': ['admin'],
  'apiKeys.revoke': ['admin'],
  'directory.manage': ['admin'],
  'contracts.read': ['manager', 'privacy', 'legal', 'admin'],
  'contracts.change': ['privacy', 'legal', 'admin'],
  'contracts.record': ['legal', 'admin'],
  'notices.read': ['manager', 'privacy', 'legal', 'admin'],
  'notices.send': ['privacy', 'legal', 'admin'],
  'objections.manage': ['privacy', 'legal', 'admin'],
  'effects.read': ['manager', 'privacy', 'legal', 'admin'],
  'links.read': ['rep', 'manager', 'admin'],
  'links.change': ['rep', 'manager', 'admin'],
  'links.all': ['manager', 'admin'],
  'webhooks.manage': ['admin'],
} as const satisfies Record<string, readonly Role[]>

export type Permission = keyof typeof PERMITTED

/** Every permission, in the order in which they are listed. */
export const PERMISSIONS = Object.keys(PERMITTED) as readonly Permission[]

/** The roles that have a permission. */
export function rolesWith(permission: Permission): readonly Role[] {
  return PERMITTED[permission]
}

/** Whether a role has a permission. */
export function isPermitted(role: Role, permission: Permission): boolean {
  return rolesWith(permission).includes(role)
}

/** Whether a text names a role: "legal". */
export function isRole(text: string): text is Role {
  return (ROLES as readonly string[]).includes(text)
}

import { PERMISSIONS, type Permission, ROLES, type Role, rolesWith } from './roles.ts'

const ROLE_WORDS: Readonly<Record<Role, { name: string; purpose: string }>> = {
  rep: { name: 'Sales rep', purpose: 'Sends buyers the SLA and follows up.' },
  manager: { name: 'Manager', purpose: 'Leads the sales reps.' },
  privacy: { name: 'Privacy', purpose: 'Looks after sub-processors, notices and subscribers.' },
  legal: { name: 'Legal', purpose: 'Looks after versions, releases and signed documents.' },
  admin: { name: 'Administrator', purpose: 'Looks after people, API keys, settings and the audit log.' },
}

const PERMISSION_WORDS: Readonly<Record<Permission, string>> = {
  'console.read': 'Open the console',
  'profile.change': 'Change one’s own profile, password and sessions',
  'people.read': 'See who has access',
  'people.invite': 'Invite people',
  'people.setRole': 'Change someone’s role',
  'people.disable': 'Disable and enable people',
  'people.endSessions': 'Sign someone out everywhere',
  'audit.read': 'Read the audit log',
  'audit.export': 'Export the audit log',
  'releases.read': 'See releases and documents',
  'releases.retry': 'Make a failed document again',
  'subscribers.read': 'See subscribers',
  'subscribers.remove': 'Remove subscribers',
  'settings.read': 'See the settings and the health of the desk',
  'apiKeys.read': 'See API keys',
  'apiKeys.create': 'Create API keys',
  'apiKeys.revoke': 'Revoke API keys',
  'directory.manage': 'Connect the company’s directory',
  'contracts.read': 'See customers, contracts and contacts',
  'contracts.record': 'Make contracts of links, record executed copies, and issue customers’ pages',
  'contracts.change': 'Change customers, contracts and contacts',
  'notices.read': 'See notices to customers, and how they were delivered',
  'notices.send': 'Send notices to customers',
  'objections.manage': 'Handle objections and approvals of customers',
  'effects.read': 'See for how many contracts a change is not yet in effect',
  'links.read': 'See one’s own tailored links',
  'links.change': 'Create, change and revoke one’s own tailored links',
  'links.all': 'See, change and hand over everyone’s tailored links',
  'webhooks.manage': 'Connect systems that get events',
}

/** "Sales rep". */
export function roleName(role: Role): string {
  return ROLE_WORDS[role].name
}

/** What a role is for, in a sentence. */
export function rolePurpose(role: Role): string {
  return ROLE_WORDS[role].purpose
}

/** "Invite people". */
export function permissionName(permission: Permission): string {
  return PERMISSION_WORDS[permission]
}

/** "Legal or Administrator": who to ask about what one may not do. */
export function whoMay(permission: Permission): string {
  const names = rolesWith(permission).map(roleName)
  return names.length === 1 ? String(names[0]) : `${names.slice(0, -1).join(', ')} or ${names.at(-1)}`
}

/** A row of "Who may do what": the permission, and for each role, in the order of ROLES, whether it has it. */
export type PermissionRow = { permission: Permission; name: string; permitted: boolean[] }

/** The whole table. */
export function permissionTable(): PermissionRow[] {
  return PERMISSIONS.map((permission) => ({
    permission,
    name: permissionName(permission),
    permitted: ROLES.map((role) => rolesWith(permission).includes(role)),
  }))
}

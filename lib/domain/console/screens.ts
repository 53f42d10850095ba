import { CONSOLE_PATH } from '../addresses.ts'
import { isPermitted, type Permission, type Role } from '../auth/roles.ts'

/** A screen of the console: its name in the navigation, its address, and what one needs to be permitted to see it. */
export type ConsoleScreen = { id: string; name: string; path: string; permission: Permission }

/** Every screen, in the order of the navigation. */
export const SCREENS = {
  today: { id: 'today', name: 'Today', path: CONSOLE_PATH, permission: 'console.read' },
  links: { id: 'links', name: 'Links', path: `${CONSOLE_PATH}/links`, permission: 'links.read' },
  releases: {
    id: 'releases',
    name: 'Releases',
    path: `${CONSOLE_PATH}/releases`,
    permission: 'releases.read',
  },
  notices: {
    id: 'notices',
    name: 'Notices',
    path: `${CONSOLE_PATH}/notices`,
    permission: 'notices.read',
  },
  objections: {
    id: 'objections',
    name: 'Objections',
    path: `${CONSOLE_PATH}/objections`,
    permission: 'objections.manage',
  },
  subscribers: {
    id: 'subscribers',
    name: 'Subscribers',
    path: `${CONSOLE_PATH}/subscribers`,
    permission: 'subscribers.read',
  },
  customers: {
    id: 'customers',
    name: 'Customers',
    path: `${CONSOLE_PATH}/customers`,
    permission: 'contracts.read',
  },
  people: { id: 'people', name: 'People', path: `${CONSOLE_PATH}/people`, permission: 'people.read' },
  audit: { id: 'audit', name: 'Audit log', path: `${CONSOLE_PATH}/audit`, permission: 'audit.read' },
  settings: {
    id: 'settings',
    name: 'Settings',
    path: `${CONSOLE_PATH}/settings`,
    permission: 'settings.read',
  },
  permissions: {
    id: 'permissions',
    name: 'Who may do what',
    path: `${CONSOLE_PATH}/permissions`,
    permission: 'console.read',
  },
  apiKeys: {
    id: 'apiKeys',
    name: 'API keys',
    path: `${CONSOLE_PATH}/api-keys`,
    permission: 'apiKeys.read',
  },
  webhooks: {
    id: 'webhooks',
    name: 'Webhooks',
    path: `${CONSOLE_PATH}/webhooks`,
    permission: 'webhooks.manage',
  },
  directory: {
    id: 'directory',
    name: 'Directory',
    path: `${CONSOLE_PATH}/directory`,
    permission: 'directory.manage',
  },
  profile: { id: 'profile', name: 'Profile', path: `${CONSOLE_PATH}/profile`, permission: 'profile.change' },
} as const satisfies Record<string, ConsoleScreen>

/** The screens that a role may see: the others are not in its navigation. */
export function screensOf(role: Role): ConsoleScreen[] {
  return Object.values(SCREENS).filter(({ permission }) => isPermitted(role, permission))
}

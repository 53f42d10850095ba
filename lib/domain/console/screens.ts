import { CONSOLE_PATH } from '../addresses.ts'
import { isPermitted, type Permission, type Role } from '../auth/roles.ts'

/** A screen of the console: its name in the navigation, its address, and what one needs to be permitted to see it. */
export type ConsoleScreen = { id: string; name: string; path: string; permission: Permission }

/** Every screen, in the order of the navigation. */
export const SCREENS = {
  people: { id: 'people', name: 'People', path: `${CONSOLE_PATH}/people`, permission: 'people.read' },
  audit: { id: 'audit', name: 'Audit log', path: `${CONSOLE_PATH}/audit`, permission: 'audit.read' },
  profile: { id: 'profile', name: 'Profile', path: `${CONSOLE_PATH}/profile`, permission: 'profile.change' },
} as const satisfies Record<string, ConsoleScreen>

/** The screens that a role may see: the others are not in its navigation. */
export function screensOf(role: Role): ConsoleScreen[] {
  return Object.values(SCREENS).filter(({ permission }) => isPermitted(role, permission))
}

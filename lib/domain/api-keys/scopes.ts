import type { Permission } from '../auth/roles.ts'

/**
 * What an API key may be given: a scope is the permission of the same name. Who has access, what keys there are, and what
 * deletes, is for people alone, so that no key makes itself more than it is.
 */
export const KEY_SCOPES = [
  'releases.read',
  'releases.retry',
  'subscribers.read',
  'audit.read',
  'effects.read',
  'notices.read',
  'links.read',
  'links.change',
  'contracts.read',
  'contracts.change',
  'contracts.record',
] as const satisfies readonly Permission[]

export type KeyScope = (typeof KEY_SCOPES)[number]

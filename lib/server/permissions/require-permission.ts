import type { Actor } from '#lib/domain/auth/actor.ts'
import { isPermitted, type Permission } from '#lib/domain/auth/roles.ts'
import { permissionName, roleName, whoMay } from '#lib/domain/auth/words.ts'

/** Someone asked for what their role may not do. The message may be shown, and holds no name. */
export class ForbiddenError extends Error {
  override name = 'ForbiddenError'
  readonly permission: Permission

  constructor(permission: Permission, message: string) {
    super(message)
    this.permission = permission
  }
}

/**
 * Lets whoever has the permission pass. The desk itself and its command line have every one: whoever runs commands on the
 * machine could change its files as well.
 * @throws ForbiddenError for everyone else
 */
export function requirePermission(actor: Actor, permission: Permission): void {
  if (actor.kind === 'desk' || actor.kind === 'command-line') return
  const what = permissionName(permission)
  if (actor.kind === 'outsider')
    throw new ForbiddenError(permission, `“${what}” is for people who are signed in. Sign in first.`)
  if (actor.kind === 'directory')
    throw new ForbiddenError(permission, `“${what}” is not for the company’s directory.`)
  if (actor.kind === 'api-key') {
    if (actor.permissions.includes(permission)) return
    throw new ForbiddenError(permission, `This API key lacks the scope ${permission} (“${what}”).`)
  }
  if (isPermitted(actor.role, permission)) return
  throw new ForbiddenError(
    permission,
    `Your role, ${roleName(actor.role)}, may not do this: “${what}” is for ${whoMay(permission)}.`,
  )
}

/** By its name, for Next evaluates this module several times in one process. */
export function isForbidden(error: unknown): error is ForbiddenError {
  return error instanceof Error && error.name === 'ForbiddenError'
}

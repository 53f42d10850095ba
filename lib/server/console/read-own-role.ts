import type { Role } from '#lib/domain/auth/roles.ts'
import { requirePermission } from '../permissions/require-permission.ts'
import type { Viewer } from './viewer.ts'

/** The role of whoever looks. @throws ForbiddenError */
export async function readOwnRole({ actor }: Viewer): Promise<{ role: Role }> {
  requirePermission(actor, 'console.read')
  return { role: actor.role }
}

import { KEY_SCOPES } from '#lib/domain/api-keys/scopes.ts'
import { isPermitted } from '#lib/domain/auth/roles.ts'
import { permissionName } from '#lib/domain/auth/words.ts'
import type { KeysFacts } from '#lib/domain/console/api-keys/view.ts'
import { listKeys } from '../../api-keys/list-keys.ts'
import { environment } from '../../platform/env.ts'
import type { Viewer } from '../viewer.ts'

/**
 * What the screen "API keys" shows.
 * @throws ForbiddenError
 */
export async function readKeys({ actor, db, at }: Viewer): Promise<KeysFacts> {
  return {
    keys: await listKeys(at, { actor, db }),
    scopes: KEY_SCOPES.map((id) => ({ id, name: permissionName(id) })),
    mayCreate: isPermitted(actor.role, 'apiKeys.create'),
    mayRevoke: isPermitted(actor.role, 'apiKeys.revoke'),
    origin: environment().PUBLIC_URL,
    at: at.toISOString(),
  }
}

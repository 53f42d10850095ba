import { CONSOLE_PATH } from '#lib/domain/addresses.ts'
import { permissionsPolicy } from '../../http/response/security-headers.ts'

const WITH_PASSKEYS = permissionsPolicy(['publickey-credentials-create', 'publickey-credentials-get'])

/**
 * The Permissions-Policy of the console and of the pages to sign in, which use passkeys; null for every other path. A screen
 * that is reached without loading a document has the policy of the one that was loaded first.
 */
export function passkeyPermissions(path: string): string | null {
  return path === CONSOLE_PATH || path.startsWith(`${CONSOLE_PATH}/`) ? WITH_PASSKEYS : null
}

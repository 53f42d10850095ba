import { timingSafeEqual } from 'node:crypto'
import { MAC_LENGTH, type MailKind, returnToken } from '#lib/domain/notices/incoming/tokens.ts'
import { environment } from '../../platform/env.ts'
import { keyedHash } from '../../platform/secrets.ts'

const PURPOSE = 'return path of a notice'

/**
 * The address to which mail servers report what they cannot deliver of one mail, "bounces+n2f6c…@example.com"; undefined where
 * BOUNCE_ADDRESS is not set.
 */
export function returnPathOf(kind: MailKind, id: string): string | undefined {
  const { BOUNCE_ADDRESS } = environment()
  if (BOUNCE_ADDRESS === undefined) return undefined
  const at = BOUNCE_ADDRESS.lastIndexOf('@')
  const token = returnToken(kind, id, macOf(kind, id))
  return `${BOUNCE_ADDRESS.slice(0, at)}+${token}${BOUNCE_ADDRESS.slice(at)}`
}

/** Whether the code of such an address is ours. */
export function isOurMac(kind: MailKind, id: string, mac: string): boolean {
  const [given, own] = [Buffer.from(mac), Buffer.from(macOf(kind, id))]
  return given.length === own.length && timingSafeEqual(given, own)
}

function macOf(kind: MailKind, id: string): string {
  return keyedHash(`${kind}/${id}`, PURPOSE).toString('hex').slice(0, MAC_LENGTH)
}

/** The same as a part of a message. */
export function withReturnPath(kind: MailKind, id: string): { returnPath?: string } {
  const returnPath = returnPathOf(kind, id)
  return returnPath === undefined ? {} : { returnPath }
}

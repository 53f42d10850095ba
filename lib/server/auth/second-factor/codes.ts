import { randomBytes } from 'node:crypto'
import { createOTP } from '@better-auth/utils/otp'
import { catalogue } from '../../terms/current.ts'

/** How long a code is shown, in milliseconds (RFC 6238), and how many before and after are taken, for clocks that differ. */
const PERIOD = 30_000
const TOLERATED = 1
/** As RFC 4226 recommends: 160 bits. */
const BYTES = 20

/** A secret that app and desk share. */
export function newSecret(): string {
  return randomBytes(BYTES).toString('base64url')
}

/**
 * Which step of 30 seconds a code is of, among those that are taken at a moment; null where it is of none.
 * @param code six digits; spaces, as some apps show them, do not count
 */
export async function stepOf(secret: string, code: string, at: Date): Promise<number | null> {
  const given = code.replace(/\s/g, '')
  if (!/^\d{6}$/.test(given)) return null
  const now = Math.floor(at.getTime() / PERIOD)
  let found: number | null = null
  for (let step = now - TOLERATED; step <= now + TOLERATED; step += 1)
    if ((await createOTP(secret).hotp(step)) === given) found = step
  return found
}

/** The address that an app takes the secret from, as a link or as a QR code; and the secret to be typed. */
export function enrolment(secret: string, email: string): { uri: string; secret: string } {
  const uri = createOTP(secret).url(`${catalogue().vendor.name} SLA desk`, email)
  return { uri, secret: new URL(uri).searchParams.get('secret') ?? '' }
}

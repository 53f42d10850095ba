import { decryptSecret, encryptSecret } from '../platform/secrets.ts'

const SECRET = 'the secret of a webhook'
const ADDRESS = 'the address of a webhook'

/** A receiver as it is stored: address and secrets encrypted, with the secret before for as long as that one signs, too. */
export type SealedReceiver = {
  url: string
  secret: string
  secretBefore: string | null
  bothUntil: string | null
}

/** A receiver that events go to: what signs them is its secret, and the one before while both do. */
export type OpenedReceiver = { url: string; secret: string; secretBefore?: string }

/** A secret of a webhook as it is stored. */
export function sealedSecret(secret: string): string {
  return encryptSecret(secret, SECRET)
}

/** A secret of a webhook that was stored. @throws SecretKeyError */
export function openedSecret(sealed: string): string {
  return decryptSecret(sealed, SECRET)
}

/** The address of a webhook as it is stored: it may hold a password of the receiver's. */
export function sealedAddress(url: string): string {
  return encryptSecret(url, ADDRESS)
}

/**
 * Where a webhook's events go and what signs them at a moment of the system's clock.
 * @throws SecretKeyError
 */
export function receiverAt(
  { url, secret, secretBefore, bothUntil }: SealedReceiver,
  at: Date,
): OpenedReceiver {
  const isBoth = secretBefore !== null && bothUntil !== null && at < new Date(bothUntil)
  return {
    url: decryptSecret(url, ADDRESS),
    secret: openedSecret(secret),
    ...(isBoth ? { secretBefore: openedSecret(secretBefore) } : {}),
  }
}

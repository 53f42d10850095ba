import { decryptSecret, encryptSecret } from '../platform/secrets.ts'
import type { subscriptionWebhooks } from './tables.ts'

const SECRET = 'the secret of a webhook'
const ADDRESS = 'the address of a webhook'
const SHOWN = 'a secret to be shown'

type Webhook = Pick<typeof subscriptionWebhooks.$inferSelect, 'url' | 'secret' | 'secretBefore' | 'bothUntil'>

/** A secret of a webhook as it is stored. */
export function sealedSecret(secret: string): string {
  return encryptSecret(secret, SECRET)
}

/** A secret of a webhook that was stored. @throws SecretKeyError */
export function openedSecret(sealed: string): string {
  return decryptSecret(sealed, SECRET)
}

/** The address of a webhook as it is stored. */
export function sealedAddress(url: string): string {
  return encryptSecret(url, ADDRESS)
}

/**
 * Where a webhook's events go and what signs them at a moment of the system's clock: its secret, and the one before while
 * both do.
 * @throws SecretKeyError
 */
export function receiverAt({ url, secret, secretBefore, bothUntil }: Webhook, at: Date) {
  const isBoth = secretBefore !== null && bothUntil !== null && at < new Date(bothUntil)
  return {
    url: decryptSecret(url, ADDRESS),
    secret: openedSecret(secret),
    ...(isBoth ? { secretBefore: openedSecret(secretBefore) } : {}),
  }
}

/** What an address holds that leads to a page with a new secret. */
export function sealedShowing(webhook: string): string {
  return encryptSecret(webhook, SHOWN)
}

/** The webhook whose secret such an address shows; null where it is none of the desk's. */
export function openedShowing(sealed: string): string | null {
  try {
    return decryptSecret(sealed, SHOWN)
  } catch {
    return null
  }
}

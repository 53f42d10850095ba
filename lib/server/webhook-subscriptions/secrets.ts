import { decryptSecret, encryptSecret } from '../platform/secrets.ts'

const SHOWN = 'a secret to be shown'

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

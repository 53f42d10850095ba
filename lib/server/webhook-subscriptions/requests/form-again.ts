import type { PageFaultStatus } from '#lib/domain/subscriptions/view.ts'
import { decryptSecret, encryptSecret } from '../../platform/secrets.ts'

/** A form with something to correct, as it was typed. */
export type WebhookFormAgain = { typed: string; fault: { status: PageFaultStatus; message: string } }

const FORM = 'a form to add a webhook'

/**
 * What the address of the page holds so that it shows a form again: encrypted, since what was typed may hold a password, and
 * nobody is to have the page say what they like.
 */
export function webhookFormAgain(again: WebhookFormAgain): string {
  return encryptSecret(JSON.stringify(again), FORM)
}

/** The form that an address holds; null where it is none of the desk's. */
export function openWebhookFormAgain(again: string): WebhookFormAgain | null {
  try {
    return JSON.parse(decryptSecret(again, FORM)) as WebhookFormAgain
  } catch {
    return null
  }
}

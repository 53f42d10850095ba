import { SUBSCRIPTIONS_PATH } from '#lib/domain/addresses.ts'
import { decryptSecret, encryptSecret } from '../../platform/secrets.ts'
import type { FormFault } from './read-form.ts'

/** A form with something to correct, as it was typed. */
export type FormAgain = { typed: string; fault: FormFault }

const FORM = 'a form to subscribe'
/** An address may be 8,192 characters long, and encryption makes it longer. */
const LONGEST = 4_000

/**
 * The address of the form with what was typed and what to correct in it: encrypted, since addresses end up in histories and
 * logs, and nobody is to have the page say what they like.
 */
export function formAgain(typed: URLSearchParams, fault: FormFault): string {
  const text = typed.toString()
  const again: FormAgain = { typed: text.length > LONGEST ? '' : text, fault }
  return `${SUBSCRIPTIONS_PATH}?${new URLSearchParams({ again: encryptSecret(JSON.stringify(again), FORM) })}`
}

/** The form that such an address holds; null where it is none of the desk's. */
export function openFormAgain(again: string): FormAgain | null {
  try {
    return JSON.parse(decryptSecret(again, FORM)) as FormAgain
  } catch {
    return null
  }
}

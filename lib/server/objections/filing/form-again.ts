import type { PageFault } from '#lib/domain/objections/view.ts'
import { decryptSecret, encryptSecret } from '../../platform/secrets.ts'

/** A form with something to correct, as it was typed. */
type FormAgain = { typed: string; fault: PageFault }

const FORM = 'a form to object'
/** An address may be 8,192 characters long, and encryption makes it longer. */
const LONGEST = 4_000

/**
 * The address of a form with what was typed and what to correct in it: encrypted, since addresses end up in histories and logs, and
 * nobody is to have the page say what they like.
 */
export function againAt(page: string, typed: URLSearchParams, fault: PageFault): string {
  const text = typed.toString()
  const again: FormAgain = { typed: text.length > LONGEST ? '' : text, fault }
  const join = page.includes('?') ? '&' : '?'
  return `${page}${join}${new URLSearchParams({ again: encryptSecret(JSON.stringify(again), FORM) })}`
}

/** The form that such an address holds; an empty one without a fault where it holds none of the desk's. */
export function openedAgain(again: string): { typed: URLSearchParams; fault: PageFault | null } {
  try {
    const { typed, fault } = JSON.parse(decryptSecret(again, FORM)) as FormAgain
    return { typed: new URLSearchParams(typed), fault }
  } catch {
    return { typed: new URLSearchParams(), fault: null }
  }
}

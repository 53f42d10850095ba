import { decryptSecret, encryptSecret } from '../../platform/secrets.ts'

/** Why a form is shown again, and what was typed but for passwords. */
export type FormAgain = { status: 400 | 429 | 503; message: string; typed: Record<string, string> }

const FORM = 'a form of the console'
/** An address may be 8,192 characters long, and encryption makes it longer. */
const LONGEST = 500

/**
 * The address of a form with what to correct in it: encrypted, since addresses end up in histories and logs, and nobody is to
 * have the page say what they like.
 */
export function formAgain(path: string, { status, message, typed }: FormAgain): string {
  const kept = Object.entries(typed).map(([name, text]) => [name, text.slice(0, LONGEST)])
  const again: FormAgain = { status, message, typed: Object.fromEntries(kept) }
  const query = new URLSearchParams({ again: encryptSecret(JSON.stringify(again), FORM) })
  return `${path}?${query}`
}

/** The form that such an address holds; null where it is none of the desk's. */
export function openFormAgain(again: string | undefined): FormAgain | null {
  if (again === undefined) return null
  try {
    return JSON.parse(decryptSecret(again, FORM)) as FormAgain
  } catch {
    return null
  }
}

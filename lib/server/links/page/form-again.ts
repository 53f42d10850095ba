import type { AskForm } from '#lib/domain/links/page/facts.ts'
import { decryptSecret, encryptSecret } from '../../platform/secrets.ts'

const FORM = 'a question to whoever prepared a link'
/** In bytes: an address may be 8,192 characters long, and encryption makes it longer. */
const LONGEST = 5_000

const EMPTY: AskForm = { name: '', email: '', question: '', fault: null, isSent: false }

/** The form of a question as the parameter of an address: encrypted, since addresses end up in histories. */
export function sealedForm(form: AskForm): string {
  const text = JSON.stringify(form)
  const isLong = Buffer.byteLength(text) > LONGEST
  return encryptSecret(isLong ? JSON.stringify({ ...EMPTY, fault: form.fault }) : text, FORM)
}

/** The form that such a parameter holds; an empty one where it holds none of the desk's. */
export function unsealedForm(sealed: string): AskForm {
  try {
    return JSON.parse(decryptSecret(sealed, FORM)) as AskForm
  } catch {
    return EMPTY
  }
}

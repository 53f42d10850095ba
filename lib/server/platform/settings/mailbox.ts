/** Whom a mail is from, or where replies go: a name, if there is one, and an address. */
export type Mailbox = Readonly<{ name: string | null; address: string }>

/** What to write for one, in the words of a settings message. */
export const MAILBOX_RULE =
  'Enter an e-mail address, for example sla@example.com, or a name and an address, for example Example SLA desk <sla@example.com>'

const LABEL = '[a-z0-9](?:[a-z0-9-]{0,61}[a-z0-9])?'
const ATOM = "[a-z0-9!#$%&'*+/=?^_`{|}~-]+"
const ADDRESS = new RegExp(`^(${ATOM}(?:\\.${ATOM})*)@(${LABEL}(?:\\.${LABEL})*)$`, 'i')

/** The longest that RFC 5321 (4.5.3.1) allows: what stands before the @, and the whole that fits in a path. */
const LONGEST = { local: 64, whole: 254 }

/**
 * Whether a text is one e-mail address and nothing else. Narrower than RFC 5322 on purpose: no quoted part, no comment, no
 * space, no line break, so that nothing in it can become a second recipient or a command to the mail server. A domain
 * with other than ASCII letters is written in its xn-- form.
 */
export function isMailAddress(text: string): boolean {
  const [, local = ''] = ADDRESS.exec(text) ?? []
  return local !== '' && local.length <= LONGEST.local && text.length <= LONGEST.whole
}

/** Reads "sla@example.com", "Example <sla@example.com>" or "\"Example, Inc.\" <sla@example.com>"; null for anything else. */
export function parseMailbox(text: string): Mailbox | null {
  const trimmed = text.trim()
  if (isMailAddress(trimmed)) return { name: null, address: trimmed }
  const [, quoted, plain, address = ''] = /^(?:"([^"]+)"|([^"<>]+?))\s*<([^<>]*)>$/.exec(trimmed) ?? []
  const name = (quoted ?? plain ?? '').trim()
  if (name === '' || /\p{Cc}/u.test(name) || !isMailAddress(address)) return null
  return { name, address }
}

/** What a mail of ours was: a notice, its reminder, or a test of the address for objections. */
export type MailKind = 'notice' | 'reminder' | 'test'

/** A mail of ours that another one is about, by what only those know who had it. */
export type Reference =
  | { by: 'return-path'; kind: MailKind; id: string; mac: string }
  | { by: 'message-id'; kind: MailKind; id: string; messageId: string }

const LETTERS: Readonly<Record<MailKind, string>> = { notice: 'n', reminder: 'r', test: 't' }
const NAMES: Readonly<Record<MailKind, string>> = {
  notice: 'notice',
  reminder: 'notice-reminder',
  test: 'objection-test',
}
const KINDS = Object.keys(NAMES) as readonly MailKind[]

/** Characters of the code that nobody can make up. */
export const MAC_LENGTH = 16

/** What stands behind the "+" of the address to which mail servers send what they have to report. Case is not kept by all. */
export function returnToken(kind: MailKind, id: string, mac: string): string {
  return `${LETTERS[kind]}${id.replaceAll('-', '')}${mac}`
}

/** What a Message-ID of ours begins with. */
export function messageIdName(kind: MailKind, id: string): string {
  return `${NAMES[kind]}.${id}`
}

const RETURN_PATH = new RegExp(`\\+([nrt])([\\da-f]{32})([\\da-f]{${MAC_LENGTH}})@`, 'gi')
const MESSAGE_ID =
  /<(notice|notice-reminder|objection-test)\.([\da-f]{8}(?:-[\da-f]{4}){3}-[\da-f]{12})@[\w.-]+>/gi
/** Of a mail that came in there are a few; what has more is no mail of anybody's. */
const MOST = 50

/**
 * The mails of ours that a mail names, the surest first: the address that it came back to, what it answers, the mail that it
 * encloses, then what else stands in it, the last first.
 * @param source the mail as it came, with all that it encloses
 * @param inReplyTo its header of that name; empty where there is none
 */
export function referencesIn(source: string, inReplyTo: string): Reference[] {
  const enclosed = [...source.matchAll(/^message-id:\s*(<[^<>\s]+>)/gim)].map(([, id]) => id ?? '')
  return [
    ...pathsIn(source),
    ...idsIn(inReplyTo),
    ...idsIn(enclosed.join(' ')).toReversed(),
    ...idsIn(source).toReversed(),
  ]
}

function pathsIn(text: string): Reference[] {
  return [...text.matchAll(RETURN_PATH)].slice(0, MOST).flatMap(([, letter = '', hex = '', mac = '']) => {
    const kind = KINDS.find((one) => LETTERS[one] === letter.toLowerCase())
    return kind === undefined
      ? []
      : [{ by: 'return-path' as const, kind, id: uuidOf(hex.toLowerCase()), mac: mac.toLowerCase() }]
  })
}

function idsIn(text: string): Reference[] {
  return [...text.matchAll(MESSAGE_ID)].slice(-MOST).flatMap(([messageId, name = '', id = '']) => {
    const kind = KINDS.find((one) => NAMES[one] === name.toLowerCase())
    return kind === undefined
      ? []
      : [{ by: 'message-id' as const, kind, id: id.toLowerCase(), messageId: messageId.toLowerCase() }]
  })
}

function uuidOf(hex: string): string {
  return [0, 8, 12, 16, 20].map((from, index, all) => hex.slice(from, all[index + 1] ?? 32)).join('-')
}

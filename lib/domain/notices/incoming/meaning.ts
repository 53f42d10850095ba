import { fieldsOf, type RecipientReport, recipientReports } from './delivery-status.ts'

/** A mail that came in about a notice, as far as it matters what it means. Names of headers are in lower case. */
export type IncomingMail = {
  headers: ReadonlyMap<string, string>
  /** The parts of reports; null where there is none. */
  deliveryStatus: string | null
  feedbackReport: string | null
  /** Whether it tells that a mail was opened or deleted (RFC 8098). */
  isReceipt: boolean
}

/**
 * What a mail means for the notice that it belongs to. `bounced`: it could not be delivered; `delayed`: not yet; `complained`:
 * the recipient called it spam; `answered`: a program did; `replied`: a person did, or nobody can tell; `reported`: anything
 * else that a mail server tells. `said`: in the sender's words, with whatever stands in them; null where there is nothing.
 */
export type Meaning = { kind: (typeof MEANINGS)[number]; said: string | null }

const MEANINGS = ['bounced', 'delayed', 'complained', 'answered', 'replied', 'reported'] as const

/** What became of a mail: what it means, or that it was taken in before, or is about nothing of ours. */
export const FILED = [...MEANINGS, 'repeated', 'unknown'] as const

export type Filed = (typeof FILED)[number]

/** Of which addresses a report may be: where the notice goes now, and whether it ever went to another one. */
export type KnownAddresses = {
  isCurrent: (address: string) => boolean
  isFormer: (address: string) => boolean
}

const REPLACED = 'This is about an address that was replaced since.'

/** What a mail means. What only looks like a report is left to a person. */
export function meaningOf(mail: IncomingMail, known: KnownAddresses): Meaning {
  const reports = mail.deliveryStatus === null ? [] : recipientReports(mail.deliveryStatus)
  if (reports.length > 0) return meaningOfReports(reports, known)
  if (mail.feedbackReport !== null) return meaningOfFeedback(mail.feedbackReport)
  const failed = addressesIn(mail.headers.get('x-failed-recipients'))
  if (failed.length > 0)
    return meaningOfReports([{ action: 'failed', status: null, addresses: failed, diagnostic: null }], known)
  if (mail.isReceipt) return { kind: 'answered', said: null }
  return { kind: isOfProgram(mail.headers) ? 'answered' : 'replied', said: null }
}

/**
 * Of several recipients those count that are ours: a mailbox may hand mails on to others. Where none is, the mail went on under
 * another address, and all of them count. `failed` is final, whatever its status (RFC 3464, 2.3.3).
 */
function meaningOfReports(reports: readonly RecipientReport[], known: KnownAddresses): Meaning {
  const current = reports.filter(({ addresses }) => addresses.some(known.isCurrent))
  const isOfFormer = current.length === 0 && reports.some(({ addresses }) => addresses.some(known.isFormer))
  if (isOfFormer) return { kind: 'reported', said: REPLACED }
  const relevant = current.length > 0 ? current : reports
  const failed = relevant.find(({ action }) => action === 'failed')
  if (failed !== undefined) return { kind: 'bounced', said: saidBy(failed) }
  const delayed = relevant.find(({ action }) => action === 'delayed')
  if (delayed !== undefined) return { kind: 'delayed', said: saidBy(delayed) }
  const [first] = relevant
  return {
    kind: 'reported',
    said: first === undefined ? null : `${first.action} ${saidBy(first) ?? ''}`.trim(),
  }
}

function saidBy({ status, diagnostic }: RecipientReport): string | null {
  if (diagnostic === null) return status
  return status === null || diagnostic.includes(status) ? diagnostic : `${status} ${diagnostic}`
}

/** RFC 5965, 7.3. "not-spam" takes a complaint back, and the others are about servers. */
const COMPLAINTS: ReadonlySet<string> = new Set(['abuse', 'fraud', 'virus', 'other'])

function meaningOfFeedback(part: string): Meaning {
  const type = fieldsOf(part).get('feedback-type')?.toLowerCase().trim() ?? ''
  return { kind: COMPLAINTS.has(type) ? 'complained' : 'reported', said: type === '' ? null : type }
}

/** Whether a program wrote it, and no person: RFC 3834, 5, and what programs do that are older. */
function isOfProgram(headers: ReadonlyMap<string, string>): boolean {
  const submitted = headers.get('auto-submitted')?.split(';')[0]?.trim().toLowerCase() ?? 'no'
  if (submitted !== 'no' && submitted !== '') return true
  const precedence = headers.get('precedence')?.trim().toLowerCase() ?? ''
  if (['bulk', 'junk', 'list', 'auto_reply', 'auto-reply'].includes(precedence)) return true
  return ['x-autoreply', 'x-autorespond', 'x-auto-response'].some((name) => headers.has(name))
}

function addressesIn(field: string | undefined): string[] {
  return (field ?? '')
    .toLowerCase()
    .split(/[\s,;<>]+/)
    .filter((part) => part.includes('@'))
}

import { nameOnLine } from '../contracts/customer-name.ts'
import type { Closing, SignerFacts } from '../documents/view.ts'
import { dateInWords } from '../quantities/time/calendar-date.ts'
import { counted } from '../quantities/time/duration.ts'
import { momentInWords, secondInWords } from '../quantities/time/instant.ts'
import { lastDayInWords } from '../subprocessors/ledger/period/words.ts'
import type { AnswerDays } from './answer-days.ts'
import { answerBy, exitBy } from './answer-days.ts'
import { arrivalInWords } from './arrival.ts'
import type { Line } from './view.ts'
import type { ObjectionWay } from './way.ts'

/** What a receipt confirms. Moments are RFC 3339; hashes SHA-256 in hexadecimal. */
export type ReceiptFacts = {
  vendor: { name: string; legalName: string }
  reference: string
  receivedAt: string
  via: ObjectionWay
  /** When somebody at the desk entered it; null where it came by itself. */
  enteredAt: string | null
  who: string
  customer: string
  contract: { name: string; tier: string; region: string }
  notice: { id: string; title: string; href: string; publishedAt: string; entrySha256: string }
  changes: readonly { id: string; title: string; effectiveOn: string }[]
  grounds: string
  textSha256: string
  /** Null while the time to object did not run. */
  lastDay: { lastDay: string; zone: string } | null
  zone: string
  isLate: boolean
  /** Null where the terms state no days, and for a late objection. */
  days: AnswerDays | null
  clause: string | null
  version: string | null
  verify: string
}

/** A receipt, every sentence ready to print. */
export type Receipt = {
  vendorName: string
  title: string
  subject: string
  facts: { label: string; value: string }[]
  opening: string[]
  parts: { number: string; title: string; lines: Line[]; text: string[] }[]
  running: { head: string; days: string; foot: string }
  data: { name: string; text: string; description: string }
  verify: string
}

/** "objection-obj-1f3a9c2e.pdf". */
export function receiptFileName(reference: string): string {
  return `objection-${reference.toLowerCase()}.pdf`
}

/** How an objection came. */
const WAYS: Readonly<Record<ObjectionWay, string>> = {
  mail: 'by the link of the notice',
  page: 'on the public page, confirmed by e-mail',
  post: 'by post',
  email: 'by e-mail',
}

const DOES_NOT_RUN = 'did not run yet: not everyone at the customer had the notice'

/**
 * The receipt of an objection. What it confirms is the arrival, not that anybody agrees.
 * @param printable what stands for a text where the typefaces of documents lack some of its characters
 */
export function receiptOf(facts: ReceiptFacts, printable: (text: string) => string): Receipt {
  const { vendor, reference, notice, contract } = facts
  const title = 'Receipt of an objection'
  const grounds = printable(facts.grounds)
  return {
    vendorName: vendor.legalName,
    title,
    subject: `${title} ${reference}`,
    facts: [
      { label: 'Objection', value: reference },
      { label: 'Received', value: arrivalInWords(facts) },
      { label: 'In time', value: facts.isLate ? 'No: late' : 'Yes' },
      { label: 'Customer', value: printable(nameOnLine(facts.customer)) },
    ],
    opening: [
      facts.enteredAt === null
        ? `${vendor.legalName} has received this objection. This receipt proves when it came and what it said.`
        : `${vendor.legalName} has received this objection ${WAYS[facts.via]} and entered it. This receipt states when it came, and proves what was entered, and when.`,
      facts.isLate
        ? 'It came after the last day to object. It is kept, and holds nothing up.'
        : 'While it is open, the changes that it is against are not made for this contract.',
    ],
    parts: [
      {
        number: '1',
        title: 'What it is about',
        text: [],
        lines: linesAbout(facts).map(({ label, words }) => ({ label, words: printable(words) })),
      },
      {
        number: '2',
        title: 'Dates',
        text: [],
        lines: datesOf(facts),
      },
      {
        number: '3',
        title: 'What it says',
        text: [
          ...grounds.split('\n').filter((line) => line.trim() !== ''),
          ...(grounds === facts.grounds
            ? []
            : ['Some characters cannot be printed here. The file inside has the whole text.']),
        ],
        lines: [
          { label: 'From', words: printable(facts.who) },
          { label: 'SHA-256 of the text', words: facts.textSha256 },
        ],
      },
    ],
    running: {
      head: `${vendor.legalName} · ${title}`,
      days: reference,
      foot: `Notice ${notice.id}, contract ${printable(contract.name)}`,
    },
    data: {
      name: `objection-${reference.toLowerCase()}.json`,
      text: dataOf(facts),
      description: `The objection ${reference} as data`,
    },
    verify: facts.verify,
  }
}

function linesAbout({ customer, notice, contract, changes, version, via }: ReceiptFacts): Line[] {
  return [
    // Beside the title there is room for its beginning.
    ...(nameOnLine(customer) === customer ? [] : [{ label: 'Customer', words: customer }]),
    { label: 'Notice', words: notice.title },
    { label: 'Published', words: momentInWords(notice.publishedAt) },
    { label: 'Ledger entry, SHA-256', words: notice.entrySha256 },
    { label: 'Page', words: notice.href },
    { label: 'Contract', words: `${contract.name} (${contract.tier}, ${contract.region})` },
    ...(version === null ? [] : [{ label: 'Terms', words: `Version ${version}` }]),
    ...changes.map(({ title, effectiveOn }) => ({
      label: 'Objects to',
      words: `${title}, announced for ${dateInWords(effectiveOn)}`,
    })),
    {
      label: 'Sent',
      words: WAYS[via],
    },
  ]
}

function datesOf(facts: ReceiptFacts): Line[] {
  const { receivedAt, enteredAt, lastDay, zone, days, clause } = facts
  const received = new Date(receivedAt)
  return [
    { label: 'Received', words: arrivalInWords(facts) },
    ...(enteredAt === null ? [] : [{ label: 'Entered', words: secondInWords(enteredAt) }]),
    { label: 'Last day to object', words: lastDay === null ? DOES_NOT_RUN : lastDayInWords(lastDay) },
    ...(days === null
      ? []
      : [
          {
            label: 'Answered by',
            words: `${lastDayInWords({ lastDay: answerBy(received, days, zone), zone })} (${counted(days.answer, 'day')}, ${clause})`,
          },
          {
            label: 'Last day to end the contract',
            words: `${lastDayInWords({ lastDay: exitBy(received, null, days, zone), zone })} if there is no agreement and no earlier answer (${counted(days.exit, 'day')}, ${clause})`,
          },
        ]),
  ]
}

function dataOf(facts: ReceiptFacts): string {
  const { vendor, verify: _, ...said } = facts
  return `${JSON.stringify({ kind: 'receipt of an objection', vendor: vendor.legalName, ...said }, null, 2)}\n`
}

/** What a receipt says of itself at its end. */
export function receiptClosing(
  { verify }: Receipt,
  { subject, demo, fingerprint, signedAt, timestamped, attachment }: SignerFacts,
): Closing {
  return {
    title: 'This file',
    lines: [
      { label: 'Signed by', words: subject },
      {
        label: 'This proves',
        words: demo
          ? 'that no byte has changed since it was signed; not who wrote it, because a demo certificate vouches only for itself'
          : 'that no byte has changed since it was signed with the key of this certificate',
      },
      { label: 'Certificate, SHA-256', words: fingerprint },
      { label: 'Created and signed on', words: momentInWords(signedAt) },
      {
        label: 'Trusted time',
        words: timestamped
          ? 'the signature carries a timestamp (RFC 3161), in which a timestamp authority states its own time'
          : 'none: the signer states the time of signing, and no timestamp authority has confirmed it',
      },
      { label: 'Data inside', words: `${attachment.name}, SHA-256 ${attachment.sha256}` },
      {
        label: 'To check this file',
        words: `Upload it at ${verify}, or open it in any reader that checks signatures.`,
      },
    ],
  }
}

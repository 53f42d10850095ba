import { grouped } from '../quantities/time/duration.ts'
import { LEAST_TOLD, type PublicCounts } from './public-counts.ts'

/** Sentences of the page on which a customer acknowledges a notice. */
export const ACKNOWLEDGE_WORDS = {
  title: 'Confirm that you received a notice',
  doneTitle: 'You received this notice',
  lead: (vendor: string, customer: string, contract: string) =>
    `${vendor} sent this notice to ${customer}, under contract ${contract}:`,
  note: (isObjectable: boolean) =>
    isObjectable
      ? 'Confirming says only that you received it. It is not consent, and you can still object.'
      : 'Confirming says only that you received it. It is not consent.',
  /** @param day from when a version applies to the contract */
  applies: (day: string) => `In force for you from ${day}.`,
  button: 'I received this notice',
  done: (on: string, isObjectable: boolean) =>
    `Noted on ${on}. There is nothing more to do.${isObjectable ? ' You can still object.' : ''}`,
  unknown: 'This link is not valid. Copy the whole link from the mail.',
  unreachable: 'This cannot be noted at the moment. Try again in a few minutes.',
} as const

/** What the public page of a notice says of how far it is. */
const COUNT_WORDS = {
  few: `fewer than ${LEAST_TOLD}`,
  all: 'all',
  sent: (contacts: string) => `Sent to ${contacts} contacts of customers.`,
  accepted: (how: string) => `The mail servers of ${how} of them have accepted it.`,
  objections: (how: string) => `${how.charAt(0).toUpperCase()}${how.slice(1)} objections stand.`,
  why: 'Smaller numbers are not published: they could point to one customer.',
} as const

/** How far a notice is, in sentences for everyone. @param isObjectable whether anybody could object to it */
export function publicCountsInWords(
  { told, accepted, objections }: PublicCounts,
  isObjectable: boolean,
): string[] {
  const inWords = (count: number | null) => (count === null ? COUNT_WORDS.few : grouped(count))
  const sent = COUNT_WORDS.sent(inWords(told))
  const taken =
    told === null ? [] : [COUNT_WORDS.accepted(accepted === told ? COUNT_WORDS.all : inWords(accepted))]
  const sentences = [
    [sent, ...taken].join(' '),
    ...(isObjectable ? [COUNT_WORDS.objections(inWords(objections))] : []),
  ]
  const hasFew = told === null || accepted === null || (isObjectable && objections === null)
  return hasFew ? [...sentences.slice(0, -1), `${sentences.at(-1)} ${COUNT_WORDS.why}`] : sentences
}

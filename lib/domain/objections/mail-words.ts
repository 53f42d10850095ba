import { lastDayInWords } from '../subprocessors/ledger/period/words.ts'
import { type AnswerDays, answerBy, exitBy } from './answer-days.ts'
import type { ObjectionStep, Outcome } from './objection.ts'
import { stepInWords } from './words.ts'

/** Sentences of the mails about an objection. */
export const OBJECTION_MAIL = {
  received: (reference: string) => `Objection ${reference}: received`,
  changed: (reference: string, what: string) => `Objection ${reference}: ${what}`,
  preview: 'The receipt is attached, and signed.',
  previewOf: (reference: string) => `What has become of your objection ${reference}.`,
  heading: 'Your objection was received',
  lead: (vendor: string, customer: string, contract: string) =>
    `${vendor} has received the objection of ${customer} under contract ${contract}. The receipt is attached: a signed PDF that you can check at any time.`,
  leadLate: (vendor: string, customer: string, contract: string) =>
    `${vendor} has received the objection of ${customer} under contract ${contract}. It came after the last day to object: it is kept as a late objection, and holds nothing up. The receipt is attached.`,
  leadOf: (vendor: string, customer: string, contract: string) =>
    `This is what ${vendor} has to say to the objection of ${customer} under contract ${contract}.`,
  against: 'Against',
  at: 'Received',
  inTime: 'In time',
  yes: 'Yes',
  late: 'No: late',
  answerBy: 'We answer by',
  exitBy: 'Last day to end the contract',
  now: 'Now',
  note: 'Note',
  action: 'See your objection',
  foot: (vendor: string) =>
    `You get this because you objected to a change that ${vendor} announced. Keep the link to yourself: whoever has it can withdraw the objection.`,
  nothing: 'You need not do anything.',
  chooseExit: 'If you want to end what depends on the change, tell us by the day above.',
} as const

/** Sentences of the mail with the link that confirms an objection. */
export const CONFIRM_MAIL = {
  subject: (vendor: string) => `Confirm your objection to a change at ${vendor}`,
  preview: 'Your objection counts once you confirm it. The link is valid for 48 hours.',
  heading: 'Confirm your objection',
  lead: (vendor: string) =>
    `Somebody, most likely you, objected to a change of ${vendor} and entered this address. The objection counts once you confirm it.`,
  against: 'Against',
  contract: 'Contract',
  action: 'Confirm the objection',
  note: 'The link is valid for 48 hours. If it was not you, do nothing.',
  foot: (host: string) => `You get this because this address was entered at ${host}.`,
} as const

/** "in mitigation: an alternative was offered", at the end of a subject. */
export function newsInWords(step: ObjectionStep, outcome: Outcome | null): string {
  const words = stepInWords(step, outcome)
  return `${words.charAt(0).toLowerCase()}${words.slice(1)}`
}

/** The days that follow from an objection in time, as a mail lists them. */
export function datesInWords(
  received: Date,
  answered: Date | null,
  days: AnswerDays | null,
  zone: string,
): (readonly [string, string])[] {
  if (days === null) return []
  const inWords = (lastDay: string) => lastDayInWords({ lastDay, zone })
  return [
    ...(answered === null
      ? [[OBJECTION_MAIL.answerBy, inWords(answerBy(received, days, zone))] as const]
      : [[OBJECTION_MAIL.exitBy, inWords(exitBy(received, answered, days, zone))] as const]),
  ]
}

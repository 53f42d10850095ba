import { LONGEST_CUSTOMER } from '../contracts/customer-name.ts'
import { type CalendarDate, dateInWords } from '../quantities/time/calendar-date.ts'
import { counted } from '../quantities/time/duration.ts'
import type { LastDay } from '../subprocessors/ledger/notice/objection.ts'
import { lastDayInWords } from '../subprocessors/ledger/period/words.ts'
import { NOTICE_WORDS } from '../subprocessors/words.ts'
import type { AnswerDays } from './answer-days.ts'
import type { DecisionKind } from './decision.ts'
import type { ChangeEffect } from './effect.ts'
import { MOST_GROUNDS, MOST_NAME } from './limits.ts'
import type { ObjectionStanding, ObjectionStep, Outcome } from './objection.ts'
import type { OwnDay } from './own-days.ts'

/** Sentences of the pages on which customers object. */
export const OBJECTION_WORDS = {
  title: 'Object to a change',
  lead: (vendor: string, customer: string, contract: string) =>
    `What ${vendor} announced to ${customer}, under contract ${contract}:`,
  which: 'Which change do you object to?',
  grounds: 'Your reasons',
  groundsHelp: `They have to relate to data protection. At most ${MOST_GROUNDS.toLocaleString('en-GB')} characters.`,
  name: 'Your name',
  button: 'Object',
  filedBefore: 'What you sent before',
  noDeadline:
    'Your time to object has not begun: it begins on the day after everyone at your company has this notice.',
  late: 'Your time to object is over. You can still write to us here; we keep it as a late objection.',
  unknown: 'This link is not valid. Copy the whole link from the mail.',
  unreachable: 'This cannot be stored at the moment. Try again in a few minutes.',
  nothing: 'Nobody can object to this notice: nothing in it is new processing for this contract.',
  withdrawn: 'This notice was withdrawn. There is nothing to object to.',
  noChange: 'Choose at least one change.',
  badChange: 'Choose from the changes on this page.',
  noGrounds: 'Enter your reasons.',
  longGrounds: `Enter your reasons in at most ${MOST_GROUNDS.toLocaleString('en-GB')} characters.`,
  noName: 'Enter your name.',
  longName: `Enter your name in at most ${MOST_NAME} characters.`,
  unprintable: 'Remove the characters that cannot be shown.',
  notForm: 'The form did not arrive in full, or it is too long. Send it again.',
  tooMany: 'Too many objections to this notice. Write to us by e-mail instead.',
  ownTitle: (reference: string) => `Your objection ${reference}`,
  receipt: 'Download the receipt (PDF)',
  receiptSoon: 'The receipt is being made. It comes by e-mail; reload this page in a minute to download it.',
  from: 'From',
  lastDay: 'Last day to object',
  doesNotRun: 'Your time to object has not begun',
  history: 'What happened',
  withdraw: 'Withdraw this objection',
  withdrawNote:
    'If you withdraw it, the change takes effect for you as announced. This cannot be taken back.',
  cannotWithdraw: 'This objection can no longer be withdrawn. Reload the page.',
  approvalTitle: 'Your approval',
  approvalLead:
    'Your contract asks for your approval of each change. Without it, nothing of this takes effect for you.',
  approve: 'Approve',
  refuse: 'Refuse',
  noDecision: 'Choose whether you approve or refuse.',
  notAsked: 'This contract does not ask for your approval.',
  inEffect: 'The change is already in effect for you. Write to us instead.',
} as const

/** Sentences of the public form, and of the link that confirms what was entered there. */
export const REQUEST_WORDS = {
  title: 'Object to a change',
  lead: 'For customers. If you have our mail about this change, use its link instead: your objection is then filed at once.',
  email: 'Your e-mail address',
  emailHelp:
    'The one that we have for your company. We send a link there; your objection counts when you open it and confirm.',
  customer: 'Your company',
  button: 'Send me the link',
  noEmail: 'Enter your e-mail address.',
  notEmail: (typed: string) =>
    `${typed} is not an e-mail address. Enter one, for example privacy@example.com.`,
  noCustomer: 'Enter the name of your company.',
  longCustomer: `Enter the name of your company in at most ${LONGEST_CUSTOMER} characters.`,
  nothing: 'Nobody can object to this notice: nothing in it is new processing.',
  unknownNotice: 'There is no such notice. Open it from the list of sub-processors.',
  tooMany:
    'Too many objections from your network in the past hour. Try again later, or write to us by e-mail.',
  sentTitle: 'Look in your mailbox',
  sent: [
    'If this address belongs to a contact of a customer whom the change concerns, a mail with a link is on its way there.',
    'Your objection counts when you open the link and confirm it. The link is valid for 48 hours.',
    'No mail? Write to the address that the notice names.',
  ],
  confirmTitle: 'Confirm your objection',
  confirmLead: 'Your objection counts once you confirm it:',
  confirmButton: 'Object',
  unknownConfirmation: 'This link is not valid. Copy the whole link from the mail.',
  usedConfirmation: 'This objection was already confirmed. You have its receipt by e-mail.',
  expiredConfirmation: 'This link is no longer valid. Enter your objection again.',
} as const

export const STANDING_NAMES: Readonly<Record<ObjectionStanding, string>> = {
  received: 'Received',
  'in-mitigation': 'In mitigation',
  resolved: 'Resolved',
  accepted: 'Accepted, with a right to terminate',
  withdrawn: 'Withdrawn',
}

/** Where an objection stands, and how it was resolved: "Resolved: the change is not made for them". */
export function standingInWords(standing: ObjectionStanding, outcome: Outcome | null): string {
  const name = STANDING_NAMES[standing]
  if (standing !== 'resolved' || outcome === null) return name
  return `${name}: the change is ${outcome === 'made' ? 'made for them, as agreed' : 'not made for them'}`
}

/** What happened to an objection, for whoever filed it: "An alternative was offered". */
export function stepInWords(step: ObjectionStep, outcome: Outcome | null): string {
  switch (step) {
    case 'received':
      return 'Received'
    case 'in-mitigation':
      return 'An alternative was offered'
    case 'resolved':
      return outcome === 'not-made'
        ? 'Resolved: the change is not made for you'
        : 'Resolved: the change is made for you, as agreed'
    case 'accepted':
      return 'Accepted: there is no alternative, and you may end what depends on the change'
    case 'withdrawn':
      return 'Withdrawn'
    case 'undone':
      return 'The last step was taken back'
  }
}

/** "You may object until 19 December 2026, 24:00 UTC."; what stands in its place while the time does not run, or is over. */
export function deadlineInWords(settled: Pick<LastDay, 'lastDay' | 'zone'> | null, isOver: boolean): string {
  if (settled === null) return OBJECTION_WORDS.noDeadline
  const last = lastDayInWords(settled)
  return isOver ? `Your last day to object was ${last}.` : `You may object until ${last}.`
}

/** What the terms promise after an objection in time, as a sentence. */
export function answerInWords(days: AnswerDays, clause: string): string {
  return `We answer within ${counted(days.answer, 'day')}. If there is no alternative that you accept, you may then end what depends on the change within ${counted(days.exit, 'day')} (${clause}).`
}

/** "Approved on 3 December 2026 by Mara Lindt". */
export function decisionInWords(decision: DecisionKind, day: string, who: string): string {
  return `${decision === 'approved' ? 'Approved' : 'Refused'} on ${dateInWords(day)} by ${who}.`
}

/** From when a change takes effect for the customer who reads it, as a sentence; as announced where it has no day of its own. */
export function ownDayInWords(own: OwnDay | undefined, announced: CalendarDate): string {
  if (own === undefined) return NOTICE_WORDS.inEffectFrom(dateInWords(announced))
  const day = dateInWords(own.day)
  switch (own.awaits) {
    case 'approval':
      return NOTICE_WORDS.inEffectApproved(day)
    case 'period':
      return NOTICE_WORDS.inEffectBehind(day)
    case null:
      return NOTICE_WORDS.inEffectForYou(day, dateInWords(announced))
  }
}

/** From when a change holds for a contract, or what it waits for: "From 18 December 2026". */
export function changeEffectInWords(effect: ChangeEffect): string {
  switch (effect.kind) {
    case 'from':
      return `From ${dateInWords(effect.day)}`
    case 'untold':
      return 'Not before everyone of this contract is told'
    case 'approval':
      return 'Only once they approve it'
    case 'refused':
      return 'Not at all: they refused it'
    case 'objection':
      return 'Not while their objection is open'
    case 'not-made':
      return 'Not at all: they objected'
  }
}

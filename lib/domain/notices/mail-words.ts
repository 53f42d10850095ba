import { dateInWords } from '../quantities/time/calendar-date.ts'
import { counted } from '../quantities/time/duration.ts'

/** Sentences of the notices that customers get under their contracts. */
export const NOTICE_MAIL_WORDS = {
  /** @param place "Enterprise, European Union" */
  concerns: (contract: string, place: string | null) =>
    `This is the notice under your contract ${contract}${place === null ? '' : ` (${place})`}.`,
  reminds: (contract: string, place: string | null) =>
    `You have not confirmed yet that you received this notice under your contract ${contract}${place === null ? '' : ` (${place})`}.`,
  reminderSubject: (subject: string) => `Reminder: ${subject}`,
  objectUntil: (last: string) => `You may object until ${last}.`,
  /** @param end of the last day, with its zone: "24:00 UTC" */
  basisIfTaken: (end: string, today: string) =>
    `${end}, if your mail server accepts this mail on ${dateInWords(today)}`,
  basisSince: (end: string, accepted: string) =>
    `${end}, since your mail server accepted this notice on ${dateInWords(accepted)}`,
  others: (count: number) =>
    count === 1
      ? 'One more change of this notice does not concern your contract.'
      : `${count} more changes of this notice do not concern your contract.`,
  specific:
    'Your contract asks for your approval of each change: while you have not given it, nothing of this takes effect for you.',
  acknowledge: 'Confirm that you received this',
  object: 'Object to this',
  decide: 'Approve or refuse this',
  orBelow: (isSpecific: boolean) =>
    `Or use “${isSpecific ? 'Approve or refuse this' : 'Object to this'}” below. Of an objection you get a signed receipt.`,
  openList: 'The list of sub-processors for your contract',
  because: (customer: string, contract: string, vendor: string) =>
    `You get this because ${customer} has named you to ${vendor} as a contact for notices under contract ${contract}. Someone else should get them? Reply to this mail.`,
  change: 'Provisions that change',
  worse: 'Change for the Worse',
  compared: (from: string, place: string) => `Compared with version ${from}, for ${place}`,
  inForce: 'In force for you from',
  /** @param over the last day of the notice */
  behindIfTaken: (effective: string, told: string, days: number, over: string) =>
    `The version takes effect on ${effective}; your ${counted(days, 'day')} of notice run until ${over} if your mail server accepts this mail on ${told}, and it applies from the month after`,
  behindSince: (effective: string, told: string, days: number, over: string) =>
    `The version takes effect on ${effective}; your ${counted(days, 'day')} of notice run until ${over}, since your mail server accepted this notice on ${told}, and it applies from the month after`,
  /** Of a release that changes other tiers or regions alone. */
  notMaterialForYou: (place: string) =>
    `Not a Material Change for ${place}: it alters none of the provisions that apply to you.`,
  mayEnd: (begins: string, clause: string | null) =>
    `You may end your order form by written notice that arrives before ${begins}${clause === null ? '' : ` (${clause})`}.`,
  calendar: (vendor: string, version: string) => `${vendor}: version ${version}`,
  calendarObject: (vendor: string, version: string) => `Last day to object: ${vendor}, version ${version}`,
  calendarApplies: (vendor: string, version: string) => `${vendor}: version ${version} applies`,
  movesData: (clause: string | null) =>
    `It changes where we store your data, or from where our staff reach them: you may object to that as to a change of sub-processors${clause === null ? '' : ` (${clause})`}.`,
  /** @param wording the words that state a figure; empty where there are none */
  withWording: (figure: string, wording: string) =>
    wording === '' ? figure : `${figure}${figure.endsWith('.') ? '' : '.'} “${wording}”`,
  openBefore: (version: string) => `Version ${version}, in full`,
  copySubject: (subject: string) => `Copy: ${subject}`,
} as const

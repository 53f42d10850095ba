import { LONGEST_CUSTOMER } from '../contracts/customer-name.ts'

/** Why a command about objections did nothing, and what to do. */
export const OBJECTIONS_REFUSED = {
  unknown: 'There is no such objection. Go back to the list.',
  stands: 'This objection stands elsewhere by now. Reload the page.',
  noOutcome: 'Choose whether the change is made for them.',
  notUndoable: 'There is nothing to take back: the customer did this, or nobody has done anything yet.',
  noNote: 'Enter a note for the customer.',
  longNote: 'Enter a note of at most 2,000 characters.',
  noStep: 'Choose what to do.',
  noContract: 'This change does not wait for an approval of this contract. Reload the page.',
  noWho: 'Enter who said so.',
  longWho: 'Enter a name of at most 100 characters.',
  longFind: `Enter at most ${LONGEST_CUSTOMER} characters of the customer’s name.`,
  badDay: 'Enter the day, for example 2026-12-03. It cannot be ahead.',
  noReference: 'Enter where it is written, for example the subject of the e-mail.',
  longReference: 'Enter at most 200 characters.',
  unprintable: 'Remove the characters that cannot be shown.',
  ahead: (day: string, today: string) =>
    `${day} is still to come. Enter the day on which it came, at the latest ${today}.`,
  beforeNotice: (day: string, first: string) =>
    `On ${day} this notice was not published yet. Enter the day on which it came, at the earliest ${first}.`,
  badArrival: 'Enter the day on which it came, for example 2026-12-03.',
  noObjector: 'Enter who objects.',
  noText: 'Enter what it says.',
  longText: 'Enter at most 4,000 characters. What is left out stays in the letter.',
  noWay: 'Choose how it came.',
  noNotice: 'Choose the notice that it is about.',
  noCustomer: 'Choose the contract under which they object.',
  notConcerned:
    'Nothing in this notice is new processing for that contract. Choose another notice, or another contract.',
  badForm: 'The form did not arrive in full. Reload the page, and enter it again.',
  filedAlready: (reference: string) => `This was filed before, as ${reference}. Nothing was entered.`,
  noDecision: 'This decision no longer stands. Reload the page.',
} as const

import type { EnteredWay } from '../../objections/way.ts'
import { dateInWords } from '../../quantities/time/calendar-date.ts'

/** Sentences of the form for an objection that came by post or e-mail. */
export const ENTRY_WORDS = {
  title: 'Enter an objection',
  lead: 'For what came by post, or as an ordinary e-mail. It is filed as any other: with a signed receipt, its own deadline and a line in the audit log.',
  none: 'There is no notice that anybody can object to.',
  notice: 'Notice',
  find: 'Find the customer',
  contract: 'Contract',
  choose: 'Choose one',
  noContract: 'This notice concerns no contract of a customer with such a name.',
  moreContracts: 'There are more. Type more of the name.',
  changes: 'Against',
  name: 'Who objects',
  address: 'Their e-mail address (optional)',
  addressHelp: 'The receipt and each later step go there. Without it, send them the receipt yourself.',
  way: 'How it came',
  day: 'On which day it came',
  dayHelp:
    'The postmark does not count, nor the date on the letter. Whether it is late follows from this day.',
  grounds: 'What it says',
  save: 'Enter it',
  saved: (address: string) =>
    address.trim() === ''
      ? 'Entered. The receipt is ready in a moment.'
      : 'Entered. The receipt goes out by e-mail.',
  /** After the name of who entered it. */
  received: (way: EnteredWay, day: string) =>
    `Entered it; it came by ${WAY_NAMES[way].toLowerCase()} on ${dateInWords(day)}`,
} as const

export const WAY_NAMES: Readonly<Record<EnteredWay, string>> = { post: 'Post', email: 'E-mail' }

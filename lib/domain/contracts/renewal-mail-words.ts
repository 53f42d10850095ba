import { type CalendarDate, dateInWords } from '../quantities/time/calendar-date.ts'
import { nameOnLine } from './customer-name.ts'

/** What the mails say that remind of a renewal. No fee: mails are forwarded, and scanned. */
export const RENEWAL_MAIL = {
  customer: 'Customer',
  contract: 'Contract',
  renews: 'Renews on',
  lastNotice: 'Can be ended until',
  preview: 'What renews, when, and until when either side can end it.',
  toRep: {
    subject: (customer: string, day: CalendarDate) => `${nameOnLine(customer)} renews on ${dateInWords(day)}`,
    heading: (customer: string) => `The contract of ${customer} renews`,
    lead: 'The contract that was made of your link goes on for another term, unless either side ends it in time.',
    action: 'Open the link',
    note: 'The contacts at the customer who are told of new versions of the SLA get a mail of their own.',
    noteAlone: 'The customer gets no mail of it: the contract says so.',
    foot: 'You get this because the contract was made of a link of yours.',
  },
  toContact: {
    subject: (vendor: string, day: CalendarDate) =>
      `Your contract with ${vendor} renews on ${dateInWords(day)}`,
    heading: (vendor: string) => `Your contract with ${vendor} renews`,
    lead: 'It goes on for another term, unless either side ends it in time.',
    action: 'Read the terms in force',
    note: (address: string) =>
      `With any question, or for the address of your contract page, write to ${address}.`,
    foot: (vendor: string) =>
      `You get this because your company named you to ${vendor} for notices under this contract.`,
  },
} as const

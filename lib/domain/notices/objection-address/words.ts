import type { AddressState } from './state.ts'

/** Sentences about the test of the address for objections: its mail, and the page behind the link in it. */
export const ADDRESS_TEST_WORDS = {
  subject: 'Please confirm: test of the address for objections',
  heading: 'Did this message reach you?',
  lead: (vendor: string, address: string) =>
    `${vendor} names ${address} in its notices: customers who object to a change of sub-processors write there. This message tests that somebody reads it.`,
  action: 'Confirm that it arrived',
  address: 'Address for objections',
  note: 'Answering this mail counts as well, if answers are handed to the desk.',
  foot: 'Someone sent this test from the console of the SLA desk. You are not subscribed to anything.',
  title: 'Test of the address for objections',
  doneTitle: 'The address for objections works',
  asks: (address: string) => `A test message to ${address} brought you here.`,
  button: 'The message arrived',
  done: (on: string) => `Noted on ${on}. There is nothing more to do.`,
  unknown: 'This link is not valid. Copy the whole link from the mail.',
  unreachable: 'This cannot be noted at the moment. Try again in a few minutes.',
} as const

/** What the console says of the address, and to whoever is about to send a notice. */
export function addressInWords(address: string, state: AddressState): string {
  switch (state) {
    case 'untested':
      return `Customers object at ${address}. Nobody has tested yet that mail arrives there.`
    case 'sent':
      return `Customers object at ${address}. The test message has not come back yet: whoever reads that mailbox has to confirm it.`
    case 'bounced':
      return `Customers object at ${address}, and the test message could not be delivered. Fix the mailbox, then test it again.`
    case 'works':
      return `Customers object at ${address}. A test message arrived there.`
  }
}

/** Why it cannot be known whether mail arrives there: no database is here, the desk has it to itself, or it cannot be read. */
export type AddressUnknown = 'elsewhere' | 'running' | 'unreadable'

const UNKNOWN: Readonly<Record<AddressUnknown, string>> = {
  elsewhere: 'the database of the desk is not on this machine',
  running: 'the desk is running, and has its database to itself',
  unreadable: 'its database cannot be read from here',
}

/** What to look at before a notice is sent; null where a test message has come back. */
export function addressWarningInWords(address: string, state: AddressState | AddressUnknown): string | null {
  switch (state) {
    case 'works':
      return null
    case 'untested':
    case 'sent':
    case 'bounced':
      return `${addressInWords(address, state)} In the console, under Notices, choose Test the objection address before the notice is sent.`
    default:
      return `Customers object at ${address}. Whether mail arrives there cannot be seen here: ${UNKNOWN[state]}. Look in the console, under Notices, before the notice is sent.`
  }
}

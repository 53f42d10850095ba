import { nameOnLine } from '../../contracts/customer-name.ts'

/** What the mail says that a link ends soon. */
export const ENDING_MAIL = {
  subject: (customer: string, day: string) => `The link for ${nameOnLine(customer)} ends on ${day}`,
  preview: 'Extend it if your customer still needs the page.',
  heading: (customer: string) => `Ends soon: ${customer}`,
  lead: (customer: string, day: string) =>
    `The page that you prepared for ${customer} can be opened until ${day}, 24:00 UTC. Extend the link if they need more time: its address stays.`,
  recipient: 'Recipient',
  read: 'Last read',
  notRead: 'not yet, as far as can be told',
  action: 'Open the link',
  note: 'After its end the page is closed to everyone. You can still extend it then.',
} as const

/** What the mail says that a link was opened after its end. `ended`: why it is closed. */
export const LATE_MAIL = {
  subject: (customer: string) => `The page for ${nameOnLine(customer)} was opened after its end`,
  preview: 'Whoever opened it saw a page that was not found.',
  heading: (customer: string) => `Opened after its end: ${customer}`,
  lead: (customer: string) =>
    `Somebody has opened the address of the page for ${customer}, which is closed by now. They saw what everyone sees at an unknown address.`,
  closed: 'Closed',
  expired: (day: string) => `It ended on ${day}, 24:00 UTC. Extend the link to open the page again.`,
  revoked: 'The link was revoked. Duplicate it to offer the same again.',
  replaced: 'The link was replaced. Send the new address once more.',
  opened: 'Opened',
  action: 'Open the link',
  note: 'It may have been a mail scanner: nobody can tell at a closed page. You get this at most once a day for each link.',
} as const

/** Where mails of links are switched off. */
export const LINK_MAIL_FOOT =
  'You get this because the link is yours. Which of these mails you get is set in your profile.'

/** What the mail with the address of a tailored link says. No fee: mails are forwarded, and scanned. */
export const LINK_MAIL = {
  subject: (vendor: string) => `Service levels from ${vendor}, prepared for you`,
  preview: 'Your options, what they promise, and the signed documents.',
  heading: (customer: string) => `Service levels for ${customer}`,
  lead: (vendor: string, customer: string) =>
    `${vendor} has prepared a page for ${customer}: your options side by side, what each promises and pays, and the documents to sign.`,
  by: 'Prepared by',
  until: 'Open until',
  action: 'Open your page',
  note: 'Whoever has this link can open the page, so share it only with colleagues who need it.',
  noteWithCode: (by: string) =>
    `The page asks for an access code, which ${by} gives you separately. Share both only with colleagues who need them.`,
  foot: (by: string) =>
    `You get this because ${by} entered your address to send you this page. With any question, write to the address above.`,
} as const

/** Why a command about notices did nothing, and what to do. */
export const NOTICES_REFUSED = {
  noNotice: 'This notice is not there. Load the page again.',
  noRecipient: 'This recipient is not there any more. Load the page again.',
  before: 'This was published before the desk’s first start, and is sent to nobody.',
  nobody: 'Nobody has to be told of this. Add contacts to the customers it concerns, then send it.',
  alreadySent: 'This was sent already, to everyone who has to be told.',
  notSent: 'This was not sent yet. Send it first.',
  notPaused: 'This is not paused. Load the page again.',
  paused: 'This is paused already.',
  underWay: 'This is on its way already. Wait until it was tried.',
  removed: 'This contact was removed. Tell another contact of the customer instead.',
} as const

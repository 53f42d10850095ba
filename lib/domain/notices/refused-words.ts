/** Why a command about notices did nothing, and what to do. */
export const NOTICES_REFUSED = {
  noNotice: 'This notice does not exist. Reload the page.',
  noRecipient: 'This recipient no longer exists. Reload the page.',
  before: 'This was published before the desk’s first start, and is sent to nobody.',
  nobody: 'Nobody has to be told of this. Add contacts to the customers it concerns, then send it.',
  alreadySent: 'This was already sent to everyone who has to be told.',
  notSent: 'This was not sent yet. Send it first.',
  notPaused: 'This notice is not paused. Reload the page.',
  paused: 'This notice is already paused.',
  underWay: 'This is already being sent. Wait until the mail server has answered.',
  notWritten: 'This comes from a ledger, and nobody can change it here.',
  writtenSent: 'This was sent already and no longer changes. Write a correction instead.',
  removed: 'This contact was removed. Tell another contact of the customer instead.',
} as const

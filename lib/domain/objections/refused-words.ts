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
  badDay: 'Enter the day, for example 2026-12-03. It cannot be ahead.',
  noReference: 'Enter where it is written, for example the subject of the e-mail.',
  longReference: 'Enter at most 200 characters.',
  unprintable: 'Remove the characters that cannot be shown.',
  noDecision: 'This decision no longer stands. Reload the page.',
} as const

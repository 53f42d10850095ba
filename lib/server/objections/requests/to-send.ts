/** What somebody entered, encrypted. */
export type RequestToSort = { locked: string }

/** A mail with a link to confirm an objection. `token`: encrypted. */
export type ConfirmMail = { request: string; token: string }

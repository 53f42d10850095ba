/**
 * A mail with the address of a link, as its job holds it. `mail`: an id of its own, for a link may be sent again. `token`:
 * encrypted. `by`: who had it sent, as they are called.
 */
export type LinkMail = { link: string; mail: string; token: string; by: string }

import type { Role } from './roles.ts'
import { roleName } from './words.ts'

/** Sentences of the pages to sign in, to set up the console, and to accept an invitation. */
export const SIGN_IN_WORDS = {
  signInTitle: 'Sign in',
  codeTitle: 'Enter your code',
  setUpTitle: 'Set up the console',
  acceptTitle: 'Join the SLA desk',
  backTitle: 'Choose a new password',
  wrong: 'E-mail address and password do not match an account. Check both, and try again.',
  tooMany: 'Too many attempts. Wait 15 minutes, then try again.',
  busy: 'The desk is checking too many passwords at the moment. Try again in a few seconds.',
  unreachable: 'The desk cannot reach its database at the moment. Try again in a few minutes.',
  wrongKey: 'Codes cannot be checked at the moment. Ask whoever runs the desk to look at its log.',
  unprintable: 'A field holds a character that cannot be shown. Type the text instead of pasting it.',
  notForm: 'This address takes the form of the page before, and nothing else. Fill it in there.',
  foreign:
    'This form was not sent from this site, so nothing was done. Open the page again, and send it from there.',
  incomplete: 'Enter your e-mail address and your password.',
  noName: 'Enter your name, as colleagues know it.',
  noAddress: 'Enter your e-mail address, for example you@example.com.',
  differ: 'The two passwords differ. Enter the same one twice.',
  setUpUnknown:
    'This link is not valid, or it has been used. Start the desk again: as long as nobody has an account, each start prints a new link.',
  examples: 'Add example people',
  examplesHelp:
    'One for each role, to look around with. They cannot sign in; npm run demo:clear removes them.',
  examplesRefused: 'Example people are for the demonstration alone. Send the form without them.',
  setUpDone: 'The console has already been set up. Sign in, or ask an administrator to invite you.',
  acceptUnknown:
    'This invitation is not valid: it was used, withdrawn or replaced, or it is older than 7 days. Ask an administrator for a new one.',
  wrongCode: 'This code is not right, or it was used before. Enter the one that your app shows now.',
  challengeOver: 'Signing in took too long, or too many codes were wrong. Sign in again.',
  passwordsOff: 'This desk has no passwords. Sign in with your company’s account.',
  passwordRefused: 'This desk has no passwords. Sign in with your company’s account or a passkey.',
} as const

/** What to change where the page was opened at another address than the desk's own. */
export function otherOriginWords(opened: string, publicUrl: string): string {
  return `You opened ${opened}, but PUBLIC_URL is ${publicUrl}. Open the page there, or set PUBLIC_URL to ${opened} and start the desk again.`
}

/** What the page behind an invitation is for. `name`: of an account that there is already. */
export function acceptLead(
  { email, role, name }: { email: string; role: Role; name?: string | undefined },
  vendor: string,
): string {
  return name === undefined
    ? `${email} joins ${vendor}’s SLA desk. Role: ${roleName(role)}.`
    : `Choose a new password for ${email}. You are signed out everywhere else, your second factor is turned off, and your passkeys are removed.`
}

/** Why a sign-in by the identity provider came to nothing, and what to do. */
export const PROVIDER_WORDS = {
  none: 'This desk has no identity provider. Sign in with your password.',
  unavailable: 'Your company’s sign-in does not answer at the moment. Try again in a few minutes.',
  failed: 'Your company’s sign-in could not be confirmed. Begin again here, and finish within ten minutes.',
  noEmail: 'Your company’s account has no e-mail address, and the desk needs one. Ask those who manage it.',
  unverified:
    'Your company’s account has an e-mail address that was never confirmed. Confirm it there, then sign in again.',
  domain: 'Accounts with an e-mail address of this domain are not let in here. Use the one of your company.',
  noGroup:
    'Your company’s account is in none of the groups that work with this desk. Ask those who manage it to add you.',
  known:
    'An account with your e-mail address exists already. Ask an administrator of the desk for a link that joins the two.',
  stranger: 'You have no access yet. Ask an administrator of the desk to invite you.',
  disabled: 'Your access has been turned off. Ask an administrator of the desk.',
} as const

/** Sentences about passkeys: of the page to sign in, and of the screen "Profile". */
export const PASSKEY_WORDS = {
  signIn: 'Sign in with a passkey',
  refused:
    'This passkey opens no account here: it was removed, or its account is disabled. Sign in another way, or ask an administrator of the desk.',
  broken: 'The passkey could not be checked. Press the button again.',
  closed: 'No passkey was used. Press the button again when you have one at hand.',
  heading: 'Passkeys',
  lead: 'Sign in with your fingerprint, your face, or the PIN of your device or security key, and without a password or code.',
  withoutPasswords: 'This desk has switched passwords off. Passkeys keep working.',
  caption: 'Your passkeys, the newest first',
  none: 'You have no passkey yet.',
  loading: 'Waiting for your browser…',
  add: 'Add a passkey',
  addLead: 'Your browser then asks you to confirm that it is you. Nothing secret leaves your device.',
  name: 'Name',
  nameHelp: 'Where you keep it, for example Work laptop or Blue security key.',
  never: 'Never',
  remove: 'Remove',
  removeLead:
    'It signs nobody in any more. Delete it on your device or in your password manager as well, which may go on offering it.',
  unsupported:
    'This browser does not support passkeys. Use a current version of Chrome, Edge, Firefox or Safari.',
  cancelled: 'No passkey was added: the browser’s dialog was closed, or it waited too long. Try again.',
} as const

/** "Remove the passkey Work laptop?" */
export function removePasskeyTitle(name: string): string {
  return `Remove the passkey ${name}?`
}

/** What was done, told after it. */
export const PASSKEY_DONE = {
  added: (name: string) => `The passkey ${name} is added. You can sign in with it now.`,
  removed: (name: string) => `The passkey ${name} is removed.`,
} as const

/** Why something cannot be done, and what to do. */
export const PASSKEY_REFUSED = {
  name: 'Enter a name of at most 60 characters, for example Work laptop.',
  stale: 'You signed in more than 15 minutes ago. Passkeys can be changed right after signing in.',
  wrong: 'The browser’s answer does not match what the desk asked for. Try again.',
  known: 'This device or password manager already has a passkey for your account.',
  many: 'You already have 20 passkeys. Remove one that you no longer use.',
  unknown: 'This passkey has already been removed. Reload the page.',
} as const

/** Why a desk at this address can have no passkeys, and which setting to change; null where it can. */
export function passkeyAddressFault(publicUrl: string): string | null {
  const { protocol, hostname } = new URL(publicUrl)
  const isNumber = hostname.startsWith('[') || /^[\d.]+$/.test(hostname)
  const isLocal = hostname === 'localhost' || hostname.endsWith('.localhost')
  if (!isNumber && (protocol === 'https:' || isLocal)) return null
  return `Passkeys need PUBLIC_URL to begin with https:// and to name a host, for example https://sla.example.com. It is ${publicUrl}.`
}

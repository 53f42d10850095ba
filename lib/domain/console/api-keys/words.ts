import type { KeyScope } from '../../api-keys/scopes.ts'
import type { KeyLine } from './view.ts'

/** Sentences of the screen "API keys". */
export const KEY_WORDS = {
  lead: 'Keys by which your own programs ask the desk. A key may do what its scopes say, until it ends or somebody revokes it. It also stops while the person who made it is no administrator.',
  caption: 'The API keys, the newest first',
  loading: 'Reading the list…',
  none: 'There is no API key yet.',
  create: 'Create an API key',
  createLead: 'The desk shows the key once, and stores only its hash.',
  createSend: 'Create the key',
  name: 'Name',
  nameHelp: 'The program that uses it, for example SIEM. The audit log names it so.',
  scopes: 'What it may do',
  expires: 'It ends',
  onDay: 'On a day',
  day: 'Last day',
  madeTitle: 'Copy the key now',
  madeLead:
    'This is the only time it is shown. Keep it where your program keeps its secrets. If it is lost, revoke it and create another.',
  key: 'API key',
  copy: 'Copy',
  copied: 'Copied.',
  notCopied: 'The browser does not allow it. Select the key and copy it.',
  try: 'Try it:',
  close: 'I have copied it',
  revoke: 'Revoke',
  entries: 'What it did',
  never: 'Never',
} as const

/** "In 90 days". */
export const KEY_LIVES = [
  { id: '30', name: 'In 30 days' },
  { id: '90', name: 'In 90 days' },
  { id: '365', name: 'In 365 days' },
] as const

export const KEY_STATES = {
  active: 'Active',
  expired: 'Expired',
  stopped: 'Stopped',
  revoked: 'Revoked',
} as const

/** What is asked before a key is revoked. */
export function revokeQuestion({ name, lastUsedAt }: KeyLine): { title: string; lead: string } {
  const use =
    lastUsedAt === null ? 'It was never used.' : 'Every program that uses it is refused from then on.'
  return { title: `Revoke the key ${name}?`, lead: `${use} This cannot be undone.` }
}

/** What was done, told after it. */
export const KEY_DONE = { revoked: (name: string) => `The key ${name} is revoked.` } as const

/** Why something cannot be done, and what to do. */
export const KEY_REFUSED = {
  name: 'Enter a name of at most 60 characters, for example SIEM.',
  scopes: 'Choose at least one thing that the key may do.',
  expires: 'Choose when the key ends.',
  day: 'Enter the last day, for example 2027-11-30.',
  past: 'Enter a day that is not over yet.',
  far: 'Enter a day within the next two years.',
  many: 'There are already 100 keys. First revoke one that nobody needs.',
  unknown: 'This key has already been revoked. Reload the page.',
} as const

/** By which address a key can be tried: something that it may read. */
function tryPath(scopes: readonly KeyScope[]): string {
  if (scopes.includes('audit.read')) return '/api/v1/audit?limit=1'
  if (scopes.includes('links.read')) return '/api/v1/links?limit=1'
  if (scopes.includes('contracts.read')) return '/api/v1/contracts?limit=1'
  return scopes.includes('subscribers.read') ? '/api/v1/subscribers' : '/api/v1/releases/documents'
}

/** A command that asks with a key. @param origin "https://sla.example.com" */
export function tryCommand(origin: string, token: string, scopes: readonly KeyScope[]): string {
  return `curl -H 'Authorization: Bearer ${token}' '${origin}${tryPath(scopes)}'`
}

/** Sentences of the screen "Directory". */
export const DIRECTORY_WORDS = {
  lead: 'Your company’s directory, such as Microsoft Entra ID or Okta, adds people to the desk, gives them roles by their groups, and takes leavers out at once. It speaks SCIM 2.0.',
  loading: 'Reading the directory…',
  address: 'Address for the directory',
  addressHelp: 'Enter it there as tenant URL or base URL, together with a token.',
  tokens: 'Tokens',
  caption: 'The tokens of the directory, the newest first',
  none: 'The directory is not connected yet. Create a token and enter it there.',
  create: 'Create a token',
  createLead:
    'Whoever has the token can add people and make them administrators. It is shown once, has no end, and keeps working when you leave.',
  createSend: 'Create the token',
  name: 'Name',
  nameHelp: 'What uses it, for example Entra ID. The audit log names it so.',
  madeTitle: 'Copy the token now',
  madeLead:
    'This is the only time it is shown. Enter it in your directory. If it is lost, revoke it and create another.',
  token: 'Token',
  never: 'Never',
  active: 'Active',
  revoked: 'Revoked',
  revoke: 'Revoke',
  entries: 'What it did',
  groups: 'Groups',
  groupsCaption: 'The groups that the directory has sent, and the roles that they give',
  noGroups: 'The directory has sent no groups yet.',
  noRole: 'None',
  noRoleGroups:
    'No group gives a role: everyone whom the directory adds becomes a sales rep, and you change roles on the screen People. To have groups do that, set OIDC_ROLE_ADMIN, OIDC_ROLE_LEGAL and the others to the names or ids of groups.',
  roleGroups: 'Who is in none of the groups that give a role stays out.',
} as const

/** "The directory looks after 12 people." */
export function lookedAfterInWords(people: number): string {
  if (people === 0) return 'The directory looks after nobody yet.'
  return `The directory looks after ${people === 1 ? '1 person' : `${people} people`}.`
}

/** What is asked before a token is revoked. */
export function revokeTokenQuestion({ name }: { name: string }): { title: string; lead: string } {
  return {
    title: `Revoke the token ${name}?`,
    lead: 'The directory can change nothing with it from then on, and takes no leavers out. People stay as they are. This cannot be undone.',
  }
}

/** What was done, told after it. */
export const DIRECTORY_DONE = { revoked: (name: string) => `The token ${name} is revoked.` } as const

/** Why something cannot be done, and what to do. */
export const DIRECTORY_REFUSED = {
  name: 'Enter a name of at most 60 characters, for example Entra ID.',
  many: 'There are already 3 tokens. First revoke one that nobody needs.',
  unknown: 'This token has already been revoked. Reload the page.',
} as const

/** Sentences of the screen "Who may do what". */
export const PERMISSION_WORDS = {
  lead: 'What each role may do. An administrator gives roles to people; nobody has more than one.',
  caption: 'What each role may do',
  what: 'What',
  yes: 'Yes',
  no: 'No',
  own: 'your role',
} as const

/** What the page of a link says of the steps until signature. */
export const STEP_WORDS = {
  title: 'Steps until signature',
  you: 'You',
  both: 'Both',
  by: (day: string) => `by ${day}`,
  on: (day: string) => `on ${day}`,
  read: 'Read the documents of the option that you choose',
  choose: 'Choose an option, and ask for its documents',
  ask: 'Ask what is open',
  answer: 'Answer your questions by e-mail',
  subscribe: 'Have somebody told of changes to the sub-processors',
  sign: 'Return the signed copy',
  begins: 'The contract starts',
} as const

/** What the form of a link says of the steps that are added to it. */
export const STEP_FORM = {
  add: 'Add a step',
  legend: (number: number) => `Step ${number}`,
  whose: 'Whose it is',
  owners: [
    { id: 'customer', name: 'Your customer’s' },
    { id: 'vendor', name: 'Yours' },
  ],
  day: 'By',
  what: 'What to do',
  remove: (number: number) => `Remove step ${number}`,
  help: 'Your customer sees them beside those that every page has: reading, asking, the signed copy, the start.',
} as const

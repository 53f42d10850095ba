const times = (tries: number) => (tries === 1 ? '1 try' : `${tries} tries`)

/** Sentences of the screen "Webhooks". */
export const RECEIVERS_WORDS = {
  lead: 'Send events to systems of your own, such as a CRM: as JSON, signed as Standard Webhooks 1.0.0 describes. An event names ids, and no customer, fee or visitor.',
  loading: 'Loading the systems…',
  none: 'No system gets events yet.',
  add: 'Add a system',
  addLead:
    'You get a secret, which the desk shows once. The system is live after it has answered a challenge.',
  addSend: 'Add the system',
  name: 'Name',
  nameHelp: 'What you call it, for example CRM.',
  url: 'Address',
  urlHelp: 'An https address on the internet, for example https://hooks.example.com/sla.',
  types: 'Events it gets',
  secretTitle: 'Copy the secret now',
  secretLead:
    'The desk shows it this once. Keep it where the system keeps its secrets. If it is lost, replace it.',
  secret: 'Secret',
  challenge: 'Send the challenge',
  test: 'Send a test',
  replace: 'Replace the secret',
  replaceTitle: (name: string) => `Replace the secret of ${name}?`,
  replaceLead: 'For 24 hours, the desk signs events with both secrets.',
  remove: 'Remove',
  removeTitle: (name: string) => `Remove ${name}?`,
  removeLead:
    'The desk sends nothing more there, and deletes its address, its secret and the events that wait.',
  host: 'Host',
  events: 'Events',
  added: 'Added',
  waiting: 'Waiting',
  waitingNone: 'nothing',
  both: 'Both secrets sign until',
  tries: 'Last deliveries',
  triesNone: 'The desk has sent nothing yet.',
  undelivered: 'Not delivered',
  again: 'Send again',
  givenUp: (tries: number) =>
    tries === 0 ? 'Not sent: the system had ended.' : `The desk gave up after ${times(tries)}.`,
  triedAgain: (tries: number) => `${times(tries)} failed; the desk goes on trying.`,
} as const

/** What was done, told after it. */
export const RECEIVERS_DONE = {
  challenge: 'The desk is sending the challenge.',
  test: 'The desk is sending the test.',
  again: (type: string) => `The desk is sending ${type} again.`,
  removed: (name: string) => `${name} is removed.`,
} as const

/** Why something cannot be done, and what to do. */
export const RECEIVERS_REFUSED = {
  name: 'Enter a name of at most 60 characters, for example CRM.',
  url: 'Enter the address of the system, for example https://hooks.example.com/sla.',
  types: 'Choose at least one event.',
  many: 'There are already 20 systems. Remove one first.',
  unknown: 'This system has been removed. Reload the page.',
  live: 'This system is live: it has answered its challenge.',
  notLive: 'This system is not live. Send the challenge first.',
  notUndelivered:
    'The system has got this event, the desk is sending it, or it is older than 30 days. Reload the page.',
  tooMany: 'This was sent too often within an hour. Try again later.',
} as const

import { enumerated } from '../quantities/enumeration.ts'
import type { Frequency } from './subscription.ts'
import type { FollowedInWords } from './view.ts'

const FREQUENCIES: Readonly<Record<Frequency, string>> = {
  'at-once': 'As soon as each is published',
  weekly: 'Once a week, on Monday, all together',
}

/**
 * How somebody is told of what they answered: "for Web console, without AI features". As a list says it, “unless AI features are
 * on”, it would read as a condition on getting mail.
 */
export const FOLLOWED_USE = {
  using: (services: readonly string[]) => `for ${enumerated(services)}`,
  /** @param name a clause, such as "AI features are on" */
  where: (name: string, holds: boolean) => {
    const thing = /^(.+) (?:is|are) on$/.exec(name)?.[1]
    if (thing !== undefined) return `${holds ? 'with' : 'without'} ${thing}`
    return `${holds ? 'where' : 'where it is not so that'} ${name}`
  },
}

/** "As soon as each is published". */
export function frequencyInWords(frequency: Frequency): string {
  return FREQUENCIES[frequency]
}

/**
 * What is followed, in words.
 * @param place "Enterprise, European Union"; null for every tier and region, undefined where no notices are followed
 */
export function followedInWords(
  place: string | null | undefined,
  releases: boolean,
  frequency: Frequency,
): FollowedInWords {
  const notices =
    place === null
      ? 'Every change of sub-processors'
      : `Changes of sub-processors that concern ${place ?? ''}`
  return {
    what: [...(place === undefined ? [] : [notices]), ...(releases ? ['New versions of the SLA'] : [])],
    frequency: frequencyInWords(frequency),
  }
}

/** Sentences of the pages to subscribe, confirm and leave. */
export const SUBSCRIPTION_WORDS = {
  subscribeTitle: 'Get updates by e-mail',
  confirmTitle: 'Confirm your subscription',
  leaveTitle: 'End your subscription',
  webhook: 'Keep it, and tell a system of yours, too (webhook)',
  noAddress: 'Enter your e-mail address, for example you@example.com.',
  notAddress: (given: string) => `${given} is not an e-mail address. Enter one, for example you@example.com.`,
  nothingFollowed:
    'Tick what you want to hear about: changes of sub-processors, new versions of the SLA, or both.',
  notFollowed: (given: string) => `follow is ${given}. Write notices or releases.`,
  notFrequency: (given: string) => `frequency is ${given}. Write at-once or weekly.`,
  notForm: 'This address takes the form of /subscriptions, and nothing else. Fill it in there.',
  tooMany: 'Too many subscriptions were asked for from your network. Try again in an hour.',
  unreachable: 'Subscriptions cannot be stored or ended at the moment. Try again in a few minutes.',
  unknownConfirmation:
    'This link is not valid. Copy the whole link from the mail, or subscribe again to get a new one.',
  expiredConfirmation: 'This link has expired: it was valid for 48 hours. Subscribe again to get a new one.',
  usedConfirmation:
    'This link has been used: the subscription is confirmed. Every mail about it has a link to end it.',
  unknownLeave: 'This link is not valid. Copy the whole link from the mail.',
  ended: 'This subscription has ended. No more mail is sent for it, and your address is deleted.',
  oneClick: 'The subscription has ended.',
} as const

/** What the pages say after each step. That of `sent` is the same whether the address is known or not. */
export const DONE_WORDS = {
  sent: {
    title: 'Look in your mailbox',
    sentences: [
      'A mail is on its way to the address that you entered. Open its link, and confirm within 48 hours.',
      'Nothing came? Look in the spam folder, and check the address for typing mistakes. An address gets at most three such mails a day.',
    ],
  },
  confirmed: {
    title: 'You are subscribed',
    sentences: [
      'You will hear about everything that is published from now on. Every mail has a link to end the subscription.',
    ],
  },
  left: {
    title: 'The subscription has ended',
    sentences: ['No more mail is sent for it, and your address is deleted.'],
  },
} as const

import type { WebhookState } from '../webhooks/state.ts'

/** What each state of a webhook means, and what to do about it. */
const STANDS: Readonly<Record<WebhookState, string>> = {
  unproven:
    'Not live yet. Store the secret in your system, have it answer the challenge, and press “Send the challenge”.',
  challenged: 'Your system gets the challenge now. Reload this page in a few seconds.',
  live: 'Live. Each publication is sent as soon as customers have been told of it.',
  ended: 'Ended: your system answered 410 (Gone). Remove it, and add it again to go on.',
}

/** What the state of a webhook means. */
export function webhookStandsInWords(state: WebhookState): string {
  return STANDS[state]
}

/** Sentences of the page of a subscription's webhook. */
export const WEBHOOK_WORDS = {
  title: 'Tell a system of yours',
  lead: 'Each publication that you follow is also sent to an address of your choice, as JSON, signed as Standard Webhooks 1.0.0 describes.',
  address: 'Address of your receiver',
  addressHelp: 'An https address that anyone on the internet can reach.',
  add: 'Add the webhook',
  secret: 'Secret of this webhook',
  secretOnce: 'Copy it now: it is not shown again.',
  challenge:
    'Before anything else, your system gets an event of type webhook.challenge. Answer it within 20 seconds with 200 and the text in data.challenge as the body.',
  sendChallenge: 'Send the challenge',
  replaceSecret: 'Replace the secret',
  replaceHelp: 'For 24 hours, events are signed with both secrets.',
  remove: 'Remove the webhook',
  tries: 'Last tries',
  noTries: 'Nothing was sent yet.',
  reload: 'Reload',
  signature:
    'Check webhook-signature, refuse a webhook-timestamp more than five minutes off, and skip a webhook-id that you have had: libraries for many languages are at standardwebhooks.com.',
  onlyOne: 'There is already a webhook. Remove it before you add another one.',
  none: 'There is no webhook any longer. Add one.',
  isLive: 'This webhook is live: it has answered its challenge.',
  tooMany: 'Too many challenges were sent to this receiver. Try again in an hour.',
  notAction: 'This form cannot be read. Use the buttons of this page.',
  unreachable: 'Webhooks cannot be stored or removed at the moment. Try again in a few minutes.',
} as const

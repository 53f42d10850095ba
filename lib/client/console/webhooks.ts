import { queryOptions } from '@tanstack/react-query'
import type { AskedReceiver, ReceiverSecret, ReceiversFacts } from '#lib/domain/console/webhooks/view.ts'
import { ask } from './ask.ts'

const PATH = '/console/webhooks/list'
const listed = (id: string) => `${PATH}/${encodeURIComponent(id)}`

/** In milliseconds: how often it is looked what came of what is on its way, and whether anything else has happened. */
const SOON = 3_000
const LATER = 30_000

/** The systems that get events. */
export const receiversQuery = queryOptions({
  queryKey: ['console', 'webhooks'],
  queryFn: ({ signal }) => ask<ReceiversFacts>(PATH, { signal }),
  refetchInterval: ({ state: { data } }) =>
    data?.receivers.some(({ state, waiting }) => state === 'challenged' || waiting > 0) === true
      ? SOON
      : LATER,
})

/** Adds one; its secret is in this answer and in no other. @throws ConsoleError */
export async function addReceiver(body: AskedReceiver): Promise<ReceiverSecret> {
  return await ask(PATH, { method: 'POST', body })
}

/** Gives one another secret, which is in this answer and in no other. @throws ConsoleError */
export async function replaceSecret(id: string): Promise<ReceiverSecret> {
  return await ask(`${listed(id)}/secret`, { method: 'POST', body: {} })
}

/** Has a challenge or a test sent; the list. @throws ConsoleError */
export async function sendTo(id: string, what: 'challenge' | 'test'): Promise<ReceiversFacts> {
  return await ask(`${listed(id)}/${what}`, { method: 'POST', body: {} })
}

/** Has an event sent again that one did not take; the list. @throws ConsoleError */
export async function sendAgain(id: string, delivery: string): Promise<ReceiversFacts> {
  return await ask(`${listed(id)}/deliveries/${encodeURIComponent(delivery)}`, { method: 'POST', body: {} })
}

/** Removes one; the list. @throws ConsoleError */
export async function removeReceiver(id: string): Promise<ReceiversFacts> {
  return await ask(listed(id), { method: 'DELETE', body: {} })
}

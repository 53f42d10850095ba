import type { AskedReceiver, ReceiverSecret, ReceiversFacts } from '#lib/domain/console/webhooks/view.ts'
import { RECEIVERS_REFUSED } from '#lib/domain/console/webhooks/words.ts'
import type { Command, CommandContext } from '../../db/command.ts'
import { addReceiver } from '../../event-webhooks/commands/add-receiver.ts'
import { removeReceiver } from '../../event-webhooks/commands/remove-receiver.ts'
import { replaceSecret } from '../../event-webhooks/commands/replace-secret.ts'
import { requestChallenge } from '../../event-webhooks/commands/request-challenge.ts'
import { sendAgain } from '../../event-webhooks/commands/send-again.ts'
import { sendTest } from '../../event-webhooks/commands/send-test.ts'
import { requirePermission } from '../../permissions/require-permission.ts'
import { readAddress } from '../../webhooks/read-address.ts'
import { isId } from '../ids.ts'
import { ConsoleRefusal } from '../refusal.ts'
import { readReceivers } from './read-receivers.ts'

type Named = { receiver: string }

/** Adds a system, whose secret is shown this once. @throws ForbiddenError, ConsoleRefusal */
export const add: Command<AskedReceiver, ReceiverSecret> = async ({ name, url, types }, context) => {
  requirePermission(context.actor, 'webhooks.manage')
  const address = readAddress(url)
  if (typeof address === 'string')
    throw new ConsoleRefusal(400, address, [{ field: 'url', message: address }])
  const added = await addReceiver({ name, url: address, types }, context)
  if (added === null) throw new ConsoleRefusal(409, RECEIVERS_REFUSED.many)
  return added
}

/** Gives a system a new secret, which is shown this once. @throws ForbiddenError, ConsoleRefusal */
export const replace: Command<Named, ReceiverSecret> = async ({ receiver }, context) => {
  requireId(receiver, context)
  const secret = await replaceSecret({ receiver }, context)
  if (secret === null) throw new ConsoleRefusal(404, RECEIVERS_REFUSED.unknown)
  return { id: receiver, secret }
}

/** Has a challenge sent; the list then. @throws ForbiddenError, ConsoleRefusal */
export const challenge: Command<Named, ReceiversFacts> = async ({ receiver }, context) => {
  requireId(receiver, context)
  refuse(await requestChallenge({ receiver }, context))
  return await listed(context)
}

/** Has a test sent; the list then. @throws ForbiddenError, ConsoleRefusal */
export const test: Command<Named, ReceiversFacts> = async ({ receiver }, context) => {
  requireId(receiver, context)
  refuse(await sendTest({ receiver }, context))
  return await listed(context)
}

/** Has an event sent again that a system did not take; the list then. @throws ForbiddenError, ConsoleRefusal */
export const again: Command<Named & { delivery: string }, ReceiversFacts> = async (input, context) => {
  requireId(input.receiver, context)
  refuse(isId(input.delivery) ? await sendAgain(input, context) : 'gone')
  return await listed(context)
}

/** Removes a system; the list then. @throws ForbiddenError, ConsoleRefusal */
export const remove: Command<Named, ReceiversFacts> = async ({ receiver }, context) => {
  requireId(receiver, context)
  if (!(await removeReceiver({ receiver }, context))) throw new ConsoleRefusal(404, RECEIVERS_REFUSED.unknown)
  return await listed(context)
}

/** Has nobody ask a database for what is no id. */
function requireId(id: string, { actor }: CommandContext): void {
  requirePermission(actor, 'webhooks.manage')
  if (!isId(id)) throw new ConsoleRefusal(404, RECEIVERS_REFUSED.unknown)
}

const REFUSED = {
  none: [404, RECEIVERS_REFUSED.unknown],
  gone: [404, RECEIVERS_REFUSED.notUndelivered],
  live: [409, RECEIVERS_REFUSED.live],
  notLive: [409, RECEIVERS_REFUSED.notLive],
  many: [429, RECEIVERS_REFUSED.tooMany],
} as const

function refuse(answer: 'sent' | keyof typeof REFUSED): void {
  if (answer === 'sent') return
  const [status, message] = REFUSED[answer]
  throw new ConsoleRefusal(status, message)
}

async function listed({ actor, tx }: CommandContext): Promise<ReceiversFacts> {
  if (actor.kind !== 'person') throw new TypeError('The console is for people.')
  return await readReceivers({ actor, db: tx })
}

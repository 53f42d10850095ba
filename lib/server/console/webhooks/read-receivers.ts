import type { ReceiverLine, ReceiversFacts } from '#lib/domain/console/webhooks/view.ts'
import { EVENT_TYPES } from '#lib/domain/event-webhooks/event-types.ts'
import { EVENT_NAMES } from '#lib/domain/event-webhooks/words.ts'
import { webhookState } from '#lib/domain/webhooks/state.ts'
import { type FoundReceiver, listReceivers } from '../../event-webhooks/queries/list-receivers.ts'
import { systemNow } from '../../platform/clock.ts'
import type { Viewer } from '../viewer.ts'

/** What the screen "Webhooks" shows. @throws ForbiddenError */
export async function readReceivers({ actor, db }: Pick<Viewer, 'actor' | 'db'>): Promise<ReceiversFacts> {
  const at = systemNow()
  return {
    receivers: (await listReceivers({ actor, db })).map((found) => receiverLine(found, at)),
    types: EVENT_TYPES.map((id) => ({ id, name: EVENT_NAMES[id] })),
    at: at.toISOString(),
  }
}

function receiverLine({ row, tries, undelivered, waiting }: FoundReceiver, at: Date): ReceiverLine {
  const { id, name, host, types, addedAt, addedBy, bothUntil } = row
  const isBoth = bothUntil !== null && Date.parse(bothUntil) > at.getTime()
  return {
    ...{ id, name, host, types, addedAt, addedBy, waiting, tries, undelivered },
    state: webhookState(row),
    bothUntil: isBoth ? bothUntil : null,
  }
}

import { THE_DESK, transaction } from '../../db/command.ts'
import type { Database } from '../../db/open-store.ts'
import { store } from '../../db/store.ts'
import { isStoreUnavailable } from '../../db/store-error.ts'
import type { JobContext } from '../../jobs/job.ts'
import { now, systemNow } from '../../platform/clock.ts'
import { log } from '../../platform/logs/log.ts'
import { type Attempt, attemptChallenge, attemptEvent } from '../../webhooks/attempt.ts'
import { sendByHost } from '../../webhooks/by-host.ts'
import { receiverAt } from '../../webhooks/sealed.ts'
import { type DueEvent, dueEvents } from './due-events.ts'
import { recordSent } from './record-sent.ts'

/** Sends what is due. */
export async function sendDue(_: object, { signal }: JobContext): Promise<void> {
  const { db } = await store()
  await sendDueOf(db, signal)
}

/**
 * The same, of a database that is open.
 * @internal
 */
export async function sendDueOf(db: Database, signal: AbortSignal): Promise<void> {
  const send = async (due: DueEvent) => {
    const attempt = await attemptOf(due)
    await transaction(db, { actor: THE_DESK, now: now() }, (context) => recordSent({ due, attempt }, context))
    return attempt.outcome === 'delivered'
  }
  await sendByHost(await dueEvents(db, systemNow()), ({ receiver }) => receiver.host, send, signal)
}

async function attemptOf(due: DueEvent): Promise<Attempt> {
  const receiver = receiverAt(due.receiver, systemNow())
  if (due.kind === 'challenge') {
    // A point would end the id where events are signed.
    const asked = Date.parse(due.receiver.challengeDueAt ?? '')
    return await attemptChallenge(`challenge_${due.receiver.id}_${asked}`, receiver)
  }
  const { type, data, at } = due.event
  return await attemptEvent({ id: due.delivery, type, data, at: new Date(at) }, receiver)
}

let told = ''

/** Says once in the log why events wait; that the database is away is told elsewhere. */
export function tellThatEventsWait(_: object, err: unknown): void {
  if (isStoreUnavailable(err)) return
  const reason = err instanceof Error ? err.message : String(err)
  if (reason === told) return
  told = reason
  log().error({ err }, 'Events could not be sent to receivers of webhooks; it is tried again')
}

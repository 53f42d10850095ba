import { THE_DESK, transaction } from '../../db/command.ts'
import type { Database } from '../../db/open-store.ts'
import { store } from '../../db/store.ts'
import { isStoreUnavailable } from '../../db/store-error.ts'
import type { JobContext } from '../../jobs/job.ts'
import { now, systemNow } from '../../platform/clock.ts'
import { log } from '../../platform/logs/log.ts'
import { sendByHost } from '../../webhooks/by-host.ts'
import { type DueEvent, dueEvents, endWithoutWebhook } from './due-events.ts'
import { recordSent } from './record-sent.ts'
import { sendEvent } from './send-event.ts'

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
  await endWithoutWebhook(db)
  const send = async (event: DueEvent) => {
    const sent = await sendEvent(event)
    await transaction(db, { actor: THE_DESK, now: now() }, (context) => recordSent(sent, context))
    return sent.outcome === 'delivered'
  }
  await sendByHost(await dueEvents(db, systemNow()), ({ webhook }) => webhook.host, send, signal)
}

let told = ''

/** Says once in the log why webhooks wait; that the database is away is told elsewhere. */
export function tellThatWebhooksWait(_: object, err: unknown): void {
  if (isStoreUnavailable(err)) return
  const reason = err instanceof Error ? err.message : String(err)
  if (reason === told) return
  told = reason
  log().error({ err }, 'Webhooks to subscribers could not be sent; it is tried again')
}

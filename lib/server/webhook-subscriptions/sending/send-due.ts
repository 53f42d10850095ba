import { THE_DESK, transaction } from '../../db/command.ts'
import type { Database } from '../../db/open-store.ts'
import { store } from '../../db/store.ts'
import { isStoreUnavailable } from '../../db/store-error.ts'
import type { JobContext } from '../../jobs/job.ts'
import { now, systemNow } from '../../platform/clock.ts'
import { log } from '../../platform/logs/log.ts'
import { type DueEvent, dueEvents, endWithoutWebhook } from './due-events.ts'
import { recordSent } from './record-sent.ts'
import { sendEvent } from './send-event.ts'

/** Receivers that are spoken to at once: one that hangs holds up its own events alone. */
const AT_ONCE = 8

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
  const byHost = Map.groupBy(await dueEvents(db, systemNow()), ({ webhook }) => webhook.host)
  const waiting = [...byHost.values()]
  const failures: unknown[] = []
  const lanes = Array.from({ length: Math.min(AT_ONCE, waiting.length) }, async () => {
    for (let events = waiting.shift(); events !== undefined; events = waiting.shift())
      // What this process cannot make, another one can, or a later one: the other hosts do not wait for it.
      await sendToHost(events, db, signal).catch((error: unknown) => failures.push(error))
  })
  await Promise.all(lanes)
  if (failures.length > 0) throw failures[0]
}

/** One after the other. A host that fails is left alone until the next job: its events wait, as they are. */
async function sendToHost(events: readonly DueEvent[], db: Database, signal: AbortSignal): Promise<void> {
  for (const event of events) {
    if (signal.aborted) return
    const sent = await sendEvent(event)
    await transaction(db, { actor: THE_DESK, now: now() }, (context) => recordSent(sent, context))
    if (sent.outcome !== 'delivered') return
  }
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

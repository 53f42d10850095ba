import { asc, eq } from 'drizzle-orm'
import {
  answeredAt,
  type ObjectionEvent,
  standingAfter,
  standingEvents,
} from '#lib/domain/objections/objection.ts'
import type { Reading } from '../../contracts/stored-customers.ts'
import type { Transaction } from '../../db/command.ts'
import { objectionEvents, objections } from '../tables.ts'

type StoredEvent = typeof objectionEvents.$inferSelect

/** All that has happened to an objection, in its order. */
export async function eventsOf(objection: string, db: Reading): Promise<StoredEvent[]> {
  return await db
    .select()
    .from(objectionEvents)
    .where(eq(objectionEvents.objection, objection))
    .orderBy(asc(objectionEvents.id))
}

/** Writes down where an objection stands after all that has happened to it. */
export async function storeStanding(objection: string, tx: Transaction): Promise<void> {
  const events = (await eventsOf(objection, tx)).map(eventOf)
  const last = standingEvents(events).at(-1)
  if (last === undefined) throw new RangeError('an objection begins with its receipt')
  await tx
    .update(objections)
    .set({
      standing: standingAfter(events),
      outcome: last.outcome,
      standsSince: last.at.toISOString(),
      answeredAt: answeredAt(events)?.toISOString() ?? null,
    })
    .where(eq(objections.id, objection))
}

function eventOf({ step, outcome, at }: StoredEvent): ObjectionEvent {
  return { step, outcome, at: new Date(at) }
}

import type { ObjectionStep, Outcome } from '#lib/domain/objections/objection.ts'
import type { CommandContext } from '../../db/command.ts'
import { sendJob } from '../../jobs/current.ts'
import { systemNow } from '../../platform/clock.ts'
import { objectionMailJob } from '../mails/objection-mail.job.ts'
import { objectionEvents } from '../tables.ts'

/** What somebody did. `who`: at the desk; null where the customer did it. */
export type NewEvent = {
  objection: string
  step: ObjectionStep
  outcome: Outcome | null
  note: string | null
  who: string | null
}

/** Writes down what happened to an objection, and has its customer told. */
export async function addEvent(event: NewEvent, { now, tx }: CommandContext): Promise<void> {
  const [row] = await tx
    .insert(objectionEvents)
    .values({
      ...event,
      isOwn: event.who === null,
      at: now.toISOString(),
      clock: systemNow().toISOString(),
    })
    .returning({ id: objectionEvents.id })
  if (row === undefined) throw new Error('a row that was written is not there')
  await sendJob(objectionMailJob, { data: { event: row.id } }, tx)
}

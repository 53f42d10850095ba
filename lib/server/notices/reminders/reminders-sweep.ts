import type { Sweep } from '../../jobs/sweep.ts'
import { systemNow } from '../../platform/clock.ts'
import { dueReminderBatches } from './due-reminders.ts'
import type { FindObjected } from './find-objected.ts'
import { recordKeptReminders } from './kept-reminders.ts'
import { recordDue } from './record-due.ts'
import { remindedBy, sendRemindersJob } from './send-reminders.job.ts'

const EVERY = 10
const AGAIN_AFTER = 30
/** Milliseconds: who is to be reminded is looked for more seldom than what is to be sent. */
const LOOK_EVERY = 60_000

let lookAgain = 0

/**
 * Writes down who is to be reminded of a notice by the desk's clock, and sends the jobs of all reminders that are due.
 * @param findObjected the feature of objections knows of notices, and not the other way round
 */
export const remindersSweep = (findObjected: FindObjected): Sweep => ({
  name: 'reminders',
  everySeconds: EVERY,
  againAfterSeconds: AGAIN_AFTER,
  run: async ({ now, store, jobs }) => {
    store.requireThere()
    if (performance.now() >= lookAgain) {
      await recordDue(store.db, now, findObjected)
      lookAgain = performance.now() + LOOK_EVERY
    }
    await recordKeptReminders(store.db)
    const batches = await dueReminderBatches(store.db, systemNow())
    await jobs.send(sendRemindersJob(findObjected), batches.map(remindedBy), null)
  },
})

import type { Sweep } from '../jobs/sweep.ts'
import { recordReminders } from './record-reminders.ts'
import { remindRenewalJob } from './remind-renewal.job.ts'

const EVERY = 60
const AGAIN_AFTER = 60

/** Finds by the desk's clock which contracts renew soon, and has those reminded who are to know. */
export const renewalsSweep: Sweep = {
  name: 'renewals',
  everySeconds: EVERY,
  againAfterSeconds: AGAIN_AFTER,
  run: async ({ now, store, jobs }) => {
    store.requireThere()
    await recordReminders(now, store.db, (reminder, tx) =>
      jobs.send(remindRenewalJob, [{ data: { reminder } }], tx),
    )
  },
}

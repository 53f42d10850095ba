import type { Sweep } from '../jobs/sweep.ts'
import { recordReminders } from './record-reminders.ts'

const EVERY = 60
const AGAIN_AFTER = 60

/** Finds by the desk's clock which contracts renew soon, and has those reminded who are to know. */
export const renewalsSweep: Sweep = {
  name: 'renewals',
  everySeconds: EVERY,
  againAfterSeconds: AGAIN_AFTER,
  run: async ({ now, store }) => {
    store.requireThere()
    await recordReminders(now, store.db)
  },
}

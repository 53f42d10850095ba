import type { Sweep } from '../../jobs/sweep.ts'
import { systemNow } from '../../platform/clock.ts'
import { forgetLateDays } from './note-late-opening.ts'
import { warnOfEnds } from './warn-of-end.ts'

const EVERY = 60
const AGAIN_AFTER = 60

/** Warns the owners of links that end within seven days of business time; of openings after an end, the days before today are forgotten. */
export const linkEndingsSweep: Sweep = {
  name: 'warn-of-link-ends',
  everySeconds: EVERY,
  againAfterSeconds: AGAIN_AFTER,
  run: async ({ now, store }) => {
    await forgetLateDays(systemNow(), store.db)
    await warnOfEnds(now, store.db)
  },
}

import { THE_DESK, transaction } from '../../db/command.ts'
import type { Sweep } from '../../jobs/sweep.ts'
import { systemNow } from '../../platform/clock.ts'
import { log } from '../../platform/logs/log.ts'
import { sendMailing, sentAs } from '../sending/send-mailing.job.ts'
import { publishedBy } from './published.ts'
import { recordPublications } from './record-publications.ts'

const EVERY = 3
const AGAIN_AFTER = 10

/** What was recorded at the last look: the data of a process do not change, so that nothing new is to be found before. */
let recorded = { store: {}, keys: '' }

/** Tells subscribers of what is published since the last look, by the desk's clock. */
export const publicationSweep: Sweep = {
  name: 'publications',
  everySeconds: EVERY,
  againAfterSeconds: AGAIN_AFTER,
  run: async ({ now, store, jobs }) => {
    store.requireThere()
    const published = publishedBy(now)
    const keys = published.map(({ key }) => key).join()
    if (recorded.store === store && recorded.keys === keys) return
    const batches = await transaction(store.db, { actor: THE_DESK, now }, async (context) => {
      const found = await recordPublications({ published, at: systemNow() }, context)
      await jobs.send(sendMailing, (found ?? []).map(sentAs), context.tx)
      return found
    })
    if (batches === null) return
    if (batches.length > 0)
      log().info({ jobs: batches.length }, 'Something was published: subscribers are told')
    recorded = { store, keys }
  },
}

import { THE_DESK, transaction } from '../../db/command.ts'
import type { Sweep } from '../../jobs/sweep.ts'
import { catchUpWithClock } from '../../mail/sending/catch-up-with-clock.ts'
import { systemNow } from '../../platform/clock.ts'
import { publishedBy } from '../../subscriptions/publications/published.ts'
import { isAnythingDue } from '../sending/due-events.ts'
import { WEBHOOKS_OUTBOX } from '../sending/outbox.ts'
import { sendWebhooks, sentAs } from '../sending/send-webhooks.job.ts'
import { recordDeliveries } from './record-deliveries.ts'

const EVERY = 3
const AGAIN_AFTER = 10

/** What was recorded at the last look: the data of a process do not change, so that nothing new is to be found before. */
let recorded = { store: {}, keys: '' }

/** Has webhooks told of what is published since the last look, and of all that is to be tried again. */
export const deliveriesSweep: Sweep = {
  name: 'webhook-deliveries',
  everySeconds: EVERY,
  againAfterSeconds: AGAIN_AFTER,
  run: async ({ now, store, jobs }) => {
    store.requireThere()
    const published = publishedBy(now)
    const keys = published.map(({ key }) => key).join()
    if (recorded.store !== store || recorded.keys !== keys) {
      const isWhole = await transaction(store.db, { actor: THE_DESK, now }, (context) =>
        recordDeliveries({ published, at: systemNow() }, context),
      )
      if (isWhole) recorded = { store, keys }
    }
    await catchUpWithClock(store.db, WEBHOOKS_OUTBOX, systemNow())
    if (await isAnythingDue(store.db, systemNow())) await jobs.send(sendWebhooks, [sentAs()], null)
  },
}

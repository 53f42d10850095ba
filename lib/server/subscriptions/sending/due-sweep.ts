import { and, eq, isNotNull, lte, notInArray } from 'drizzle-orm'
import { lastDigestDay } from '#lib/domain/subscriptions/digest-days.ts'
import { THE_DESK, transaction } from '../../db/command.ts'
import type { Database } from '../../db/open-store.ts'
import type { Sweep } from '../../jobs/sweep.ts'
import { catchUpWithClock } from '../../mail/sending/catch-up-with-clock.ts'
import { heldPublications } from '../../notices/queries/held-publications.ts'
import { systemNow } from '../../platform/clock.ts'
import type { Batch } from '../publications/record-publications.ts'
import { publicationMails } from '../tables.ts'
import { assignDigests } from './assign-digests.ts'
import { noteMailCounts, readMailCounts } from './mail-counts.ts'
import { SUBSCRIBERS_OUTBOX } from './outbox.ts'
import { recordKept } from './record-kept.ts'
import { sendMailing, sentAgainAs } from './send-mailing.job.ts'

const EVERY = 3
const AGAIN_AFTER = 10

/**
 * Puts what waits for a digest that is due into its mailing, and sends the jobs of all that is due: of digests, of mails to
 * be tried again, and of those whose job was lost.
 */
export const dueSweep: Sweep = {
  name: 'mails-due',
  everySeconds: EVERY,
  againAfterSeconds: AGAIN_AFTER,
  run: async ({ now, store, jobs }) => {
    store.requireThere()
    // Soon, before another process sends the same once more.
    await recordKept(store.db)
    await transaction(store.db, { actor: THE_DESK, now }, (context) =>
      assignDigests({ day: lastDigestDay(now), at: systemNow() }, context),
    )
    await catchUpWithClock(store.db, SUBSCRIBERS_OUTBOX, systemNow())
    await jobs.send(sendMailing, (await dueBatches(store.db, systemNow())).map(sentAgainAs), null)
    noteMailCounts(await readMailCounts(store.db, systemNow()))
  },
  failed: () => noteMailCounts(null),
}

async function dueBatches(db: Database, at: Date): Promise<Batch[]> {
  const rows = await db
    .selectDistinct({ mailing: publicationMails.mailing, batch: publicationMails.batch })
    .from(publicationMails)
    .where(
      and(
        eq(publicationMails.state, 'pending'),
        isNotNull(publicationMails.mailing),
        lte(publicationMails.dueAt, at.toISOString()),
        // The mailing of a publication has its key; digests hold none that is held back.
        notInArray(publicationMails.mailing, await heldPublications(db)),
      ),
    )
  return rows.map(({ mailing, batch }) => ({ mailing: mailing ?? '', batch: batch ?? 0 }))
}

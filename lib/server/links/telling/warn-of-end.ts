import { and, eq, isNull } from 'drizzle-orm'
import { lastDayOf } from '#lib/domain/links/reading/valid-until.ts'
import { isWarningDue } from '#lib/domain/links/telling/warning.ts'
import { TOLD_NOTES } from '#lib/domain/links/telling/words.ts'
import { dateInWords } from '#lib/domain/quantities/time/calendar-date.ts'
import { type Command, THE_DESK, transaction } from '../../db/command.ts'
import type { Database } from '../../db/open-store.ts'
import { sendJob } from '../../jobs/current.ts'
import { recordLinkEvent } from '../events/record-link-event.ts'
import { addEvent } from '../history/add-event.ts'
import { isWanted } from '../mails/wanted/wanted-mails.ts'
import { isInState } from '../queries/list-conditions.ts'
import { links } from '../tables.ts'
import { linkWarnings } from './tables.ts'
import { tellOwnerJob } from './tell-owner.job.ts'

/** The links of whose end their owners are to be warned by a moment of business time, and were not yet. */
async function linksToWarnOf(now: Date, db: Pick<Database, 'select'>): Promise<string[]> {
  const { id, owner, createdAt, expiresAt, revokedAt, replacedBy } = links
  const known = and(
    eq(linkWarnings.link, id),
    eq(linkWarnings.expiresAt, expiresAt),
    eq(linkWarnings.owner, owner),
  )
  const ending = await db
    .select({ id, createdAt, expiresAt, revokedAt, replacedBy })
    .from(links)
    .leftJoin(linkWarnings, known)
    .where(and(isInState('ending', now), isNull(linkWarnings.link)))
  return ending.filter((link) => isWarningDue(link, now)).map((link) => link.id)
}

/** Warns the owners of all links that end soon, each once for each end; whoever takes a link over is warned of it, too. */
export async function warnOfEnds(now: Date, db: Database): Promise<void> {
  for (const link of await linksToWarnOf(now, db))
    await transaction(db, { actor: THE_DESK, now }, (context) => warnOfEnd({ link }, context))
}

/** Writes down that a link ends soon, and has its owner told; nothing where somebody was quicker, or changed the link. */
const warnOfEnd: Command<{ link: string }, void> = async ({ link: id }, context) => {
  const { now, tx } = context
  const [link] = await tx.select().from(links).where(eq(links.id, id)).for('update')
  if (link === undefined || !isWarningDue(link, now)) return
  const { expiresAt, owner } = link
  const warned = await tx
    .select({ owner: linkWarnings.owner })
    .from(linkWarnings)
    .where(and(eq(linkWarnings.link, id), eq(linkWarnings.expiresAt, expiresAt)))
  if (warned.some((one) => one.owner === owner)) return
  await tx.insert(linkWarnings).values({ link: id, expiresAt, owner, at: now.toISOString() })
  const lastDay = lastDayOf(expiresAt)
  // Systems are told of the end, whoever's link it is by now.
  if (warned.length === 0)
    await recordLinkEvent({ link: id, type: 'link.expiring', more: { lastDay, expiresAt } }, context)
  const mail = await isWanted('ending', owner, tx)
  const note = TOLD_NOTES.ends(dateInWords(lastDay), mail.note)
  await addEvent({ link: id, step: 'warned', note }, context)
  if (mail.isWanted)
    await sendJob(
      tellOwnerJob,
      { data: { link: id, what: 'ending', mark: expiresAt, owner, at: now.toISOString() } },
      tx,
    )
}

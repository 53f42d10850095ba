import { and, asc, eq } from 'drizzle-orm'
import { downloadOf } from '#lib/domain/links/visits/downloaded.ts'
import type { CommandContext } from '../../../db/command.ts'
import { sendJob } from '../../../jobs/current.ts'
import { recordLinkEvent } from '../../events/record-link-event.ts'
import { linkTold, linkVisitEvents } from '../tables.ts'
import { tellVisitJob } from './tell-visit.job.ts'

type Visited = { link: string; visit: string }

/** A file that went out, as it is kept: "A/bundle/3f…", and the SHA-256 of its bytes. */
type Download = { subject: string; sha256: string | null; at: string }

/** As much as is known of who it was. */
const CLASS = 'likely'

/**
 * Tells of a visit that is likely a person's, once it is: whoever prepared the link by mail, if it is the first one, and the
 * vendor's systems. The same of what was downloaded in it by then.
 */
export async function tellOfVisit(
  { link, visit }: Visited,
  openedAt: string,
  context: CommandContext,
): Promise<void> {
  await mailOnce('visit', { link, visit }, context)
  await recordLinkEvent({ link, type: 'link.opened', more: { class: CLASS, openedAt } }, context)
  const downloads = await context.tx
    .select({ subject: linkVisitEvents.subject, sha256: linkVisitEvents.sha256, at: linkVisitEvents.at })
    .from(linkVisitEvents)
    .where(and(eq(linkVisitEvents.visit, visit), eq(linkVisitEvents.step, 'download')))
    .orderBy(asc(linkVisitEvents.id))
  for (const download of downloads) await tellOfDownload({ link, visit }, download, context)
}

/** Tells of a download in such a visit, in the same way. */
export async function tellOfDownload(
  { link, visit }: Visited,
  { subject, sha256, at }: Download,
  context: CommandContext,
): Promise<void> {
  await mailOnce('download', { link, visit }, context)
  const { option, kind: document } = downloadOf(subject)
  const more = { class: CLASS, option, document, sha256, downloadedAt: at }
  await recordLinkEvent({ link, type: 'link.downloaded', more }, context)
}

async function mailOnce(
  what: 'visit' | 'download',
  { link, visit }: Visited,
  { now, tx }: CommandContext,
): Promise<void> {
  const first = await tx
    .insert(linkTold)
    .values({ link, what, at: now.toISOString() })
    .onConflictDoNothing()
    .returning({ what: linkTold.what })
  if (first.length > 0) await sendJob(tellVisitJob, { data: { link, what, visit } }, tx)
}

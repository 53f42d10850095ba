import { eq } from 'drizzle-orm'
import { type DownloadKind, downloadSubject } from '#lib/domain/links/visits/downloaded.ts'
import type { Command } from '../../db/command.ts'
import { systemNow } from '../../platform/clock.ts'
import { linkVisitEvents, linkVisits } from './tables.ts'
import { tellOfDownload } from './telling/tell.ts'

/** A file that went out. `option`: its letter; null for all of them. `sha256`: of its bytes, in hexadecimal. */
export type Downloaded = {
  link: string
  visit: string
  option: string | null
  kind: DownloadKind
  sha256: string
}

/** Writes a download down with its visit; the same bytes again within it are the same download. */
export const recordDownload: Command<Downloaded, void> = async (
  { link, visit, option, kind, sha256 },
  context,
) => {
  const { now, tx } = context
  const [row] = await tx.select().from(linkVisits).where(eq(linkVisits.id, visit)).for('update')
  if (row === undefined) return
  const download = { subject: downloadSubject(option, kind, sha256), sha256, at: now.toISOString() }
  const added = await tx
    .insert(linkVisitEvents)
    .values({
      ...{ visit, step: 'download' as const, ...download },
      clock: systemNow().toISOString(),
    })
    .onConflictDoNothing()
    .returning({ id: linkVisitEvents.id })
  // What a scanner fetched is kept, and tells nobody.
  if (added.length > 0 && row.class === 'likely-human' && row.excludedAt === null)
    await tellOfDownload({ link, visit }, download, context)
}

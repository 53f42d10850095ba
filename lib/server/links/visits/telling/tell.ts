import { and, eq } from 'drizzle-orm'
import type { CommandContext } from '../../../db/command.ts'
import { sendJob } from '../../../jobs/current.ts'
import { linkTold, linkVisitEvents } from '../tables.ts'
import { tellVisitJob } from './tell-visit.job.ts'

type Visited = { link: string; visit: string }

/** Has whoever prepared a link told that somebody was likely there, if it is the first time; and of what they had downloaded by then. */
export async function tellOfVisit(visited: Visited, context: CommandContext): Promise<void> {
  await tellOnce('visit', visited, context)
  const [download] = await context.tx
    .select({ id: linkVisitEvents.id })
    .from(linkVisitEvents)
    .where(and(eq(linkVisitEvents.visit, visited.visit), eq(linkVisitEvents.step, 'download')))
    .limit(1)
  if (download !== undefined) await tellOfDownload(visited, context)
}

/** The same of the first download that somebody likely made. */
export async function tellOfDownload(visited: Visited, context: CommandContext): Promise<void> {
  await tellOnce('download', visited, context)
}

async function tellOnce(
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

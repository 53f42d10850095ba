import { and, eq } from 'drizzle-orm'
import { possibleInput, type VisitReport } from '#lib/domain/links/visits/report.ts'
import { visitClass } from '#lib/domain/links/visits/visit-class.ts'
import type { Command, CommandContext } from '../../db/command.ts'
import { systemNow } from '../../platform/clock.ts'
import { linkVisitEvents, linkVisits, type VisitStep } from './tables.ts'
import { tellOfVisit } from './telling/tell.ts'

/**
 * Adds to a visit what its browser tells of it. Once somebody likely was there it stays so: a later report, of the page that
 * was loaded anew, begins from nothing.
 * @returns whether there is such a visit of the link
 */
export const takeReport: Command<VisitReport & { link: string; visit: string }, boolean> = async (
  { link, visit, input, sections, options },
  context,
) => {
  const { tx } = context
  const [row] = await tx
    .select()
    .from(linkVisits)
    .where(and(eq(linkVisits.id, visit), eq(linkVisits.link, link)))
    .for('update')
  if (row === undefined) return false
  for (const section of sections) await addStep(visit, 'section', section, context)
  for (const option of options) await addStep(visit, 'option', option, context)
  if (row.class === 'likely-human') return true
  const sinceOpened = systemNow().getTime() - Date.parse(row.clock)
  const reached = visitClass({ ...row, input: possibleInput(input, sinceOpened) })
  if (reached === row.class) return true
  await tx.update(linkVisits).set({ class: reached }).where(eq(linkVisits.id, visit))
  // Who was excluded counts nowhere, and is told to nobody.
  if (reached === 'likely-human' && row.excludedAt === null)
    await tellOfVisit({ link, visit }, row.openedAt, context)
  return true
}

async function addStep(
  visit: string,
  step: VisitStep,
  subject: string,
  { now, tx }: CommandContext,
): Promise<void> {
  const [at, clock] = [now.toISOString(), systemNow().toISOString()]
  await tx.insert(linkVisitEvents).values({ visit, step, subject, at, clock }).onConflictDoNothing()
}

import { and, eq } from 'drizzle-orm'
import type { Command } from '../../db/command.ts'
import { linkVisits } from './tables.ts'
import { withdrawVisit } from './withdraw-visit.ts'

/** Deletes a visit with all that was done in it, for a reader who does not want to be recorded. */
export const forgetVisit: Command<{ link: string; visit: string }, void> = async (
  { link, visit },
  { tx },
) => {
  await withdrawVisit({ link, visit }, { isForgotten: true }, tx)
  await tx.delete(linkVisits).where(and(eq(linkVisits.id, visit), eq(linkVisits.link, link)))
}

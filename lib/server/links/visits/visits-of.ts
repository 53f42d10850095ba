import { desc, eq } from 'drizzle-orm'
import { downloadName } from '#lib/domain/links/visits/mail-words.ts'
import type { PageSection } from '#lib/domain/links/visits/report.ts'
import { summaryOf } from '#lib/domain/links/visits/summary.ts'
import type { LinkVisits, QuestionLine, VisitLine } from '#lib/domain/links/visits/view.ts'
import { environment } from '../../platform/env.ts'
import type { Asking } from '../queries/list-links.ts'
import { readLink } from '../queries/read-link.ts'
import { linkQuestions } from '../questions/tables.ts'
import { linkVisitEvents, linkVisits } from './tables.ts'

type VisitRow = typeof linkVisits.$inferSelect
type EventRow = typeof linkVisitEvents.$inferSelect

/** So many are read: ten days on which programs open a link as often as is written down. */
const MOST_READ = 5_000

/**
 * What is known of the visits of a link that somebody sees, and the questions that came with them; null where there is none by
 * this id, or it is somebody else's.
 * @param now business time
 * @throws ForbiddenError
 */
export async function visitsOf(link: string, now: Date, asking: Asking): Promise<LinkVisits | null> {
  if ((await readLink(link, asking)) === null) return null
  const { db } = asking
  const rows = await db
    .select()
    .from(linkVisits)
    .where(eq(linkVisits.link, link))
    .orderBy(desc(linkVisits.openedAt), desc(linkVisits.clock))
    .limit(MOST_READ)
  const events = await db
    .select({ event: linkVisitEvents })
    .from(linkVisitEvents)
    .innerJoin(linkVisits, eq(linkVisits.id, linkVisitEvents.visit))
    .where(eq(linkVisits.link, link))
    .orderBy(linkVisitEvents.id)
  const byVisit = Map.groupBy(
    events.map(({ event }) => event),
    ({ visit }) => visit,
  )
  const { LINK_VISITS, LINK_VISITS_KEEP_DAYS } = environment()
  return {
    isRecording: LINK_VISITS === 'on',
    keptDays: LINK_VISITS_KEEP_DAYS,
    ...summaryOf(rows.map((row) => visitLine(row, byVisit.get(row.id) ?? []))),
    questions: await questionsOf(link, asking),
    at: now.toISOString(),
  }
}

function visitLine(row: VisitRow, events: readonly EventRow[]): VisitLine {
  const of = (step: EventRow['step']) => events.filter((event) => event.step === step)
  const { excludedBy, excludedAt } = row
  return {
    id: row.id,
    class: row.class,
    openedAt: row.openedAt,
    openings: row.openings,
    sections: of('section').map(({ subject }) => subject as PageSection),
    options: of('option')
      .map(({ subject }) => subject)
      .toSorted(),
    downloads: of('download').map(({ subject, sha256, at }) => ({
      document: downloadName(subject),
      sha256: sha256 ?? '',
      at,
    })),
    excluded: excludedBy === null || excludedAt === null ? null : { by: excludedBy, at: excludedAt },
  }
}

async function questionsOf(link: string, { db }: Asking): Promise<QuestionLine[]> {
  const { id, name, email, question, at } = linkQuestions
  return await db
    .select({ id, name, email, question, at })
    .from(linkQuestions)
    .where(eq(linkQuestions.link, link))
    .orderBy(desc(linkQuestions.clock))
}

import { randomUUID } from 'node:crypto'
import { and, count, eq, gt } from 'drizzle-orm'
import { MOST_QUESTIONS } from '#lib/domain/links/page/limits.ts'
import type { Command } from '../../db/command.ts'
import { sendJob } from '../../jobs/current.ts'
import { systemNow } from '../../platform/clock.ts'
import { links } from '../tables.ts'
import { questionMailJob } from './question-mail.job.ts'
import type { AskedQuestion } from './read-question.ts'
import { linkQuestions } from './tables.ts'

const DAY = 86_400_000

/**
 * Keeps a question with its link, and has it mailed to whoever prepared that.
 * @returns whether it was taken: a link takes twenty within 24 hours
 */
export const askQuestion: Command<AskedQuestion & { link: string }, boolean> = async (
  { link, ...asked },
  { now, tx },
) => {
  // Many at once are counted one after another.
  await tx.select({ id: links.id }).from(links).where(eq(links.id, link)).for('update')
  const at = systemNow()
  const since = new Date(at.getTime() - DAY).toISOString()
  const [row] = await tx
    .select({ questions: count() })
    .from(linkQuestions)
    .where(and(eq(linkQuestions.link, link), gt(linkQuestions.clock, since)))
  if ((row?.questions ?? 0) >= MOST_QUESTIONS) return false
  const id = randomUUID()
  await tx
    .insert(linkQuestions)
    .values({ id, link, ...asked, at: now.toISOString(), clock: at.toISOString() })
  await sendJob(questionMailJob, { data: { question: id } }, tx)
  return true
}

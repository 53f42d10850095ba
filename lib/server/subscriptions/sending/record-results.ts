import { and, eq, inArray, sql } from 'drizzle-orm'
import { secondsToNextTry } from '#lib/domain/mail/next-try.ts'
import type { Command } from '../../db/command.ts'
import type { Database } from '../../db/open-store.ts'
import { withoutAddresses } from '../../mail/addressing/without-addresses.ts'
import type { Result } from '../../mail/sending/result.ts'
import { noteMailboxes } from '../mailboxes/note-mailboxes.ts'
import { publicationMailAttempts, publicationMails } from '../tables.ts'
import type { Letter } from './letters.ts'

type Mail = Letter['mails'][number]

const isPending = eq(publicationMails.state, 'pending')

/**
 * Of results that could not be recorded, as it seemed: those that are not. A connection may break after the database has
 * committed.
 */
export async function notRecorded(
  db: Database,
  results: readonly Result<Letter>[],
): Promise<Result<Letter>[]> {
  const rows = await db
    .select({ id: publicationMails.id, tries: publicationMails.tries })
    .from(publicationMails)
    .where(
      inArray(
        publicationMails.id,
        results.flatMap(({ letter }) => idsOf(letter)),
      ),
    )
  const tries = new Map(rows.map((row) => [row.id, row.tries]))
  return results.filter(({ letter }) => letter.mails.every((mail) => tries.get(mail.id) === mail.tries))
}

/** Records attempts, where each mail stands after them, and which mailboxes do not exist. */
export const recordResults: Command<readonly Result<Letter>[], void> = async (results, context) => {
  const { tx } = context
  await noteMailboxes(results, context)
  const attempts = results.flatMap(attemptsOf)
  if (attempts.length > 0) await tx.insert(publicationMailAttempts).values(attempts)
  for (const state of ['accepted', 'written', 'failed'] as const) {
    const ids = results
      .filter((result) => stateAfter(result) === state)
      .flatMap(({ letter }) => idsOf(letter))
    if (ids.length > 0)
      await tx
        .update(publicationMails)
        .set({ state, tries: sql`${publicationMails.tries} + 1` })
        // What another process has sent meanwhile has not failed.
        .where(and(inArray(publicationMails.id, ids), ...(state === 'failed' ? [isPending] : [])))
  }
  for (const result of results)
    if (isTriedAgain(result))
      for (const mail of result.letter.mails)
        await tx
          .update(publicationMails)
          .set({ tries: mail.tries + 1, dueAt: dueAgain(mail, result.at) })
          .where(and(eq(publicationMails.id, mail.id), isPending))
}

function idsOf({ mails }: Letter): string[] {
  return mails.map(({ id }) => id)
}

function attemptsOf({
  letter,
  outcome,
  at,
}: Result<Letter>): (typeof publicationMailAttempts.$inferInsert)[] {
  const clean = (answer: string) => withoutAddresses(answer, letter.address)
  const said =
    outcome.outcome === 'failed'
      ? { concerns: outcome.concerns, permanent: outcome.permanent, reason: clean(outcome.reason) }
      : { reason: outcome.outcome === 'accepted' ? `${outcome.by}: ${clean(outcome.response)}` : null }
  return idsOf(letter).map((mail) => ({
    ...said,
    mail,
    outcome: outcome.outcome,
    at: at.toISOString(),
  }))
}

/** A failure of the host says nothing about the mail, which waits as it is. */
function stateAfter({ letter, outcome }: Result<Letter>): 'accepted' | 'written' | 'failed' | 'pending' {
  if (outcome.outcome !== 'failed') return outcome.outcome
  if (outcome.concerns === 'host') return 'pending'
  const isOver = letter.mails.every(({ tries }) => secondsToNextTry(tries + 1) === null)
  return (outcome.concerns === 'recipient' && outcome.permanent) || isOver ? 'failed' : 'pending'
}

function isTriedAgain(result: Result<Letter>): boolean {
  const { outcome } = result
  return outcome.outcome === 'failed' && outcome.concerns !== 'host' && stateAfter(result) === 'pending'
}

function dueAgain({ tries }: Mail, at: Date): string {
  return new Date(at.getTime() + (secondsToNextTry(tries + 1) ?? 0) * 1000).toISOString()
}

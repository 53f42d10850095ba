import { and, eq, inArray, isNull, lte, notInArray } from 'drizzle-orm'
import type { Followed } from '#lib/domain/subscriptions/subscription.ts'
import type { Database } from '../../db/open-store.ts'
import { heldPublications } from '../../notices/queries/held-publications.ts'
import type { Batch } from '../publications/record-publications.ts'
import { publicationMails, subscriptions } from '../tables.ts'

/** One mail to be sent: to whom, and of which publications it tells. */
export type Letter = {
  /** The records that it concludes, each with how often it was tried. */
  mails: { id: string; tries: number }[]
  messageId: string
  subscription: string
  address: string
  followed: Followed
  /** Keys, in the order of their records. */
  publications: string[]
}

/**
 * Whether a letter that was read some time ago is still to be sent: its subscription may have ended since, or another process
 * may have sent it while this one stood still.
 */
export async function isStillDue(db: Database, { mails }: Letter): Promise<boolean> {
  const ids = mails.map(({ id }) => id)
  const rows = await db
    .select({ id: publicationMails.id, tries: publicationMails.tries })
    .from(publicationMails)
    .innerJoin(subscriptions, eq(subscriptions.id, publicationMails.recipient))
    .where(and(inArray(publicationMails.id, ids), eq(publicationMails.state, 'pending')))
  const triesNow = new Map(rows.map(({ id, tries }) => [id, tries]))
  return mails.every(({ id, tries }) => triesNow.get(id) === tries)
}

/**
 * What of a batch is due at a moment of the system's clock; whose subscription has ended meanwhile is let go. Customers are told
 * under their contracts before.
 */
export async function dueLetters(db: Database, { mailing, batch }: Batch, at: Date): Promise<Letter[]> {
  const isOurs = and(
    eq(publicationMails.mailing, mailing),
    eq(publicationMails.batch, batch),
    eq(publicationMails.state, 'pending'),
  )
  const ended = await db
    .select({ id: publicationMails.id })
    .from(publicationMails)
    .leftJoin(subscriptions, eq(subscriptions.id, publicationMails.recipient))
    .where(and(isOurs, isNull(subscriptions.id)))
  if (ended.length > 0)
    await db
      .update(publicationMails)
      .set({ state: 'ended' })
      .where(
        inArray(
          publicationMails.id,
          ended.map(({ id }) => id),
        ),
      )
  const rows = await db
    .select()
    .from(publicationMails)
    .innerJoin(subscriptions, eq(subscriptions.id, publicationMails.recipient))
    .where(
      and(
        isOurs,
        lte(publicationMails.dueAt, at.toISOString()),
        notInArray(publicationMails.publication, await heldPublications(db)),
      ),
    )
    .orderBy(publicationMails.publication, publicationMails.tries)
  const letters = new Map<string, Letter>()
  for (const { publication_mails: mail, subscriptions: of } of rows) {
    const messageId = mail.messageId ?? ''
    const known = letters.get(messageId)
    const { notices, releases, frequency } = of
    const letter: Letter = known ?? {
      mails: [],
      messageId,
      subscription: of.id,
      address: of.address,
      followed: { notices, releases, frequency },
      publications: [],
    }
    letter.mails.push({ id: mail.id, tries: mail.tries })
    letter.publications.push(mail.publication)
    letters.set(messageId, letter)
  }
  return [...letters.values()]
}

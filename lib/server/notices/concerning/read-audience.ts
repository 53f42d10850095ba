import { type Addressee, audienceOf } from '#lib/domain/notices/audience.ts'
import { noticeSubject } from '#lib/domain/publications/publication.ts'
import { pagesOfCustomers } from '../../contracts/queries/pages-of-customers.ts'
import type { Reading } from '../../contracts/stored-customers.ts'
import type { notices } from '../tables.ts'
import { concernTest } from './concern-test.ts'
import { kindOf } from './told-entries.ts'
import { writtenConcern } from './written-concern.ts'

/** What decides whom a notice concerns. */
export type Told = Pick<typeof notices.$inferSelect, 'publication' | 'written'>

/**
 * Who has to be told of a notice at a moment of business time.
 * @throws UnknownPublicationError where this process does not know the publication
 */
export async function readAudience(
  { publication, written }: Told,
  now: Date,
  db: Reading,
): Promise<Addressee[]> {
  const about = noticeSubject(publication)
  const { kind, concerns } =
    about.kind === 'written'
      ? await writtenAudience(written, db)
      : { kind: kindOf(about), concerns: concernTest(about, now, db) }
  const day = now.toISOString().slice(0, 10)
  const told: Addressee[] = []
  for await (const customers of pagesOfCustomers(db)) {
    const own = await concerns(customers.flatMap(({ contracts }) => contracts))
    told.push(...audienceOf(customers, kind, own, day))
  }
  return told
}

async function writtenAudience(written: Told['written'], db: Reading) {
  const { kind, concerns } = await writtenConcern(written, db)
  return { kind, concerns: async () => concerns }
}

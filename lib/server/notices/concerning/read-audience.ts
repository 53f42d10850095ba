import { type Addressee, audienceOf } from '#lib/domain/notices/audience.ts'
import type { Publication } from '#lib/domain/publications/publication.ts'
import { pagesOfCustomers } from '../../contracts/queries/pages-of-customers.ts'
import type { Reading } from '../../contracts/stored-customers.ts'
import { concernTest } from './concern-test.ts'
import { kindOf } from './told-entries.ts'

/**
 * Who has to be told of a publication at a moment of business time.
 * @throws UnknownPublicationError where this process does not know the publication
 */
export async function readAudience(publication: Publication, now: Date, db: Reading): Promise<Addressee[]> {
  const concerns = concernTest(publication, now)
  const day = now.toISOString().slice(0, 10)
  const told: Addressee[] = []
  for await (const customers of pagesOfCustomers(db))
    told.push(...audienceOf(customers, kindOf(publication), concerns, day))
  return told
}

import { dataCategoriesOf, purposesOf } from '#lib/domain/subprocessors/list/choices.ts'
import { LIST_WORDS } from '#lib/domain/subprocessors/words.ts'
import { quoted } from '../../http/request/search-params.ts'
import { everListed } from '../published-notices.ts'

/** A purpose or a category of data that no record published by a moment has ever had, and what to write instead. */
export function unknownWords(
  { purpose, data }: { purpose?: string | undefined; data?: string | undefined },
  now: Date,
): { parameter: 'purpose' | 'data'; message: string } | null {
  if (purpose !== undefined && !everListed(now).flatMap(purposesOf).includes(purpose))
    return { parameter: 'purpose', message: LIST_WORDS.notPurpose(quoted(purpose)) }
  if (data !== undefined && !everListed(now).flatMap(dataCategoriesOf).includes(data))
    return { parameter: 'data', message: LIST_WORDS.notData(quoted(data)) }
  return null
}

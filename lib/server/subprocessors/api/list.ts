import { subprocessorListPath, subprocessorPath } from '#lib/domain/addresses.ts'
import { listOn } from '#lib/domain/subprocessors/ledger/list-on.ts'
import { USUAL_COLUMNS } from '#lib/domain/subprocessors/list/columns.ts'
import { type ListQuestion, parametersOf } from '#lib/domain/subprocessors/list/question.ts'
import { completenessOf } from '#lib/domain/subprocessors/selection/completeness.ts'
import { ApiError } from '../../http/response/api-error.ts'
import { catalogue } from '../../terms/current.ts'
import { publishedEntries } from '../../terms/shown/visible-version.ts'
import { listBegins } from '../list-begins.ts'
import { listedCompany } from '../listed-company.ts'
import { partOfCompany, publishedNotices } from '../published-notices.ts'
import { chosenList } from '../selection/chosen-list.ts'
import { unknownWords } from '../selection/known-words.ts'
import type { CompanyAnswer, ListAnswer } from './answers/schema.ts'
import { noticeFacts } from './changes.ts'
import { partOf, readCursor, wrongCursor } from './list-cursor.ts'
import type { ListQuery } from './queries/schema.ts'
import { requiredTerms, requiredUse } from './required-terms.ts'

/**
 * The list of a day for a selection, as its page shows it.
 * @throws ApiError for a tier or a region that the version shown does not have, or while none is published, and for a purpose or
 *   a category of data that nobody has ever had
 */
export function answerList(query: ListQuery, now: Date): ListAnswer {
  const { tier = null, region = null, q = '' } = query
  const terms = requiredTerms({ tier, region }, now)
  const unknown = unknownWords(query, now)
  if (unknown !== null)
    throw new ApiError('invalid-parameter', unknown.message, { parameter: unknown.parameter })
  const cursor = query.cursor === undefined ? null : readCursor(query.cursor)
  const on = query.on ?? cursor?.on ?? now.toISOString().slice(0, 10)
  if (cursor !== null && cursor.on !== on) throw wrongCursor(`It belongs to the list of ${cursor.on}.`)
  const question: ListQuestion = {
    tier,
    region,
    ...requiredUse(query),
    on,
    q: q.trim(),
    purpose: query.purpose ?? null,
    data: query.data ?? null,
    storage: query.storage ?? null,
    access: query.access ?? null,
    mechanism: query.mechanism ?? null,
    outsideEea: query['outside-eea'] ?? null,
    sort: query.sort ?? 'name',
    columns: USUAL_COLUMNS,
  }
  const { selected, excluded, matching } = chosenList(question, terms, now)
  const { part, next } = partOf(matching, on, cursor, query.limit ?? 100)
  return {
    on,
    begins: listBegins(now),
    tier,
    region,
    total: selected.length,
    matching: matching.length,
    subprocessors: part.map(listedCompany),
    next,
    excluded: excluded.map(({ record, why }) => ({ id: record.id, name: record.name, why })),
    notStated: completenessOf(selected.filter(({ record }) => record.controllerData === undefined)),
    page: subprocessorListPath({ ...parametersOf(question, ''), on: query.on ?? '' }),
  }
}

/**
 * What is known of a company on a day.
 * @throws ApiError where no notice that is published names it
 */
export function answerCompany(id: string, query: { on?: string | undefined }, now: Date): CompanyAnswer {
  const ledger = publishedNotices(now)
  const touching = ledger.filter(({ changes }) => changes.some((change) => change.id === id))
  if (touching.length === 0) {
    const known = [...new Set(ledger.flatMap(({ changes }) => changes.map((change) => change.id)))].toSorted()
    throw new ApiError('unknown-subprocessor', `No notice names “${id.slice(0, 40)}”.`, { known })
  }
  const on = query.on ?? now.toISOString().slice(0, 10)
  const { versions } = catalogue()
  return {
    on,
    record: listOn(ledger, on).find((record) => record.id === id) ?? null,
    history: touching
      .toReversed()
      .map((notice) => noticeFacts(notice, partOfCompany(notice, id), { tier: null, region: null }, now)),
    named: publishedEntries(now)
      .filter(({ version }) => versions.get(version)?.subprocessors.some((entry) => entry.id === id))
      .map(({ version }) => version),
    page: subprocessorPath(id),
  }
}

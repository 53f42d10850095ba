import { subprocessorListPath } from '#lib/domain/addresses.ts'
import { searchParamsOf } from '../http/request/search-params.ts'
import { publicAnswer, seeOther } from '../http/response/answer.ts'
import { keepFrom } from '../terms/shown/keep-until-change.ts'
import { shownTerms } from '../terms/shown/shown-terms.ts'
import { recordsOn } from './selection/chosen-list.ts'
import { listQuestion } from './selection/list-question.ts'

/** The records of the day that an address asks for, as JSON. Where there is something to correct, it leads to the page, which says what. */
export function dayRecordsAnswer(request: Request, now: Date): Response {
  const { searchParams, search } = new URL(request.url)
  const question = listQuestion(searchParamsOf(searchParams), shownTerms(now)?.source.terms, now)
  if ('status' in question) return seeOther(`${subprocessorListPath({})}${search}`)
  return publicAnswer(request, {
    body: JSON.stringify(recordsOn(question.on, now)),
    type: 'application/json',
    keep: keepFrom(now),
    headers: { 'x-robots-tag': 'noindex' },
  })
}

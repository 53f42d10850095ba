import { documentPath, subprocessorListPath } from '#lib/domain/addresses.ts'
import { REFUSALS, type Refusal } from '#lib/domain/errors/refusals.ts'
import { dateInWords } from '#lib/domain/quantities/time/calendar-date.ts'
import { hasRoomFor } from '#lib/domain/subprocessors/annex/most-annexes.ts'
import { changesInOrder } from '#lib/domain/subprocessors/ledger/list-on.ts'
import { isFiltering } from '#lib/domain/subprocessors/list/filters.ts'
import { answerMakeable } from '../../archive/answers/answer-document.ts'
import { archivedDocument, manifest } from '../../archive/manifest/manifest.ts'
import { searchParamsOf } from '../../http/request/search-params.ts'
import { seeOther } from '../../http/response/answer.ts'
import { refusalAnswer } from '../../http/response/refusal.ts'
import { shownTerms } from '../../terms/shown/shown-terms.ts'
import { publishedNotices } from '../published-notices.ts'
import { listQuestion } from '../selection/list-question.ts'
import { annexDocument } from './annex-document.ts'
import { annexOfList } from './annex-of-list.ts'

/** What it leads to changes with the next notice: it is asked for again each time, and not sent again where nothing has. */
const ASK_AGAIN = 'no-cache'

const WHOLE_LIST: Refusal = {
  status: 400,
  code: 'invalid-parameter',
  title: 'An annex holds a whole list',
  detail:
    'Leave out q, purpose, data, storage, access, mechanism and outside-eea: an annex is a list for a tier and a region, with nothing left out. For what a search or a filter finds, use export.xlsx, export.csv, export.json or export.md.',
}

const NO_ROOM: Refusal = {
  status: 400,
  code: 'invalid-parameter',
  title: 'This list has as many annexes as it can have',
  detail:
    'Leave out services and conditions for the annex of your tier and region, or use export.xlsx, export.csv, export.json or export.md, which take both.',
}

/**
 * The signed annex of the list that an address asks for, made and archived where it is not yet. Where the address has
 * something to correct, it leads to the page, which says what.
 */
export async function answerAnnex(request: Request, now: Date): Promise<Response> {
  const { searchParams, search } = new URL(request.url)
  const terms = shownTerms(now)?.source.terms
  const question = listQuestion(searchParamsOf(searchParams), terms, now)
  if (terms === undefined || 'status' in question) return seeOther(`${subprocessorListPath({})}${search}`)
  if (isFiltering(question)) return refusalAnswer(request, WHOLE_LIST)
  const annex = annexOfList(question, terms, now)
  if (annex === null) return refusalAnswer(request, noListYet(now))
  if (archivedDocument(annex.name) === null && !hasRoomFor(annex.name, manifest().documents))
    return refusalAnswer(request, NO_ROOM)
  const { version, tier, region, kind } = annex.name
  return await answerMakeable(request, annexDocument(annex), {
    keep: ASK_AGAIN,
    headers: { 'content-location': documentPath(version, tier, region, kind), 'x-robots-tag': 'noindex' },
  })
}

function noListYet(now: Date): Refusal {
  const [first] = changesInOrder(publishedNotices(now))
  return {
    ...REFUSALS.notFound,
    title: 'There was no list on that day',
    detail:
      first === undefined
        ? 'No list of sub-processors is published yet.'
        : `The list begins on ${dateInWords(first.change.effectiveOn)}. Enter that day or a later one, for example on=${first.change.effectiveOn}.`,
  }
}

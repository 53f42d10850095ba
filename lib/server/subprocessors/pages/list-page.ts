import { listedValues, statedUse } from '#lib/domain/subprocessors/engagements/stated-use.ts'
import { changesInOrder } from '#lib/domain/subprocessors/ledger/list-on.ts'
import { columnsOf } from '#lib/domain/subprocessors/list/columns.ts'
import type { BrowsableList, ListBasis } from '#lib/domain/subprocessors/list/data.ts'
import { aroundList, formOf, listPage } from '#lib/domain/subprocessors/list/page.ts'
import { SINGLE_PARAMETERS } from '#lib/domain/subprocessors/list/question.ts'
import { selectedList, shownList, wantedOf } from '#lib/domain/subprocessors/list/shown-list.ts'
import type { ListForm, SubprocessorListFacts } from '#lib/domain/subprocessors/view.ts'
import type { Terms } from '#lib/domain/terms/schema.ts'
import { type Fault, type SearchParams, shownAgain } from '../../http/request/search-params.ts'
import { catalogue } from '../../terms/current.ts'
import { shownTerms } from '../../terms/shown/shown-terms.ts'
import { listBegins } from '../list-begins.ts'
import { listedNotice, publishedNotices } from '../published-notices.ts'
import { recordsOn } from '../selection/chosen-list.ts'
import { listQuestion } from '../selection/list-question.ts'
import { namedPlaces } from '../selection/offered-places.ts'

/** So many days on which the list changed are offered to look at. */
const MOST_DAYS = 24

/** The list that an address asks for, as of a moment; or what to correct in it. `browsable` is null where there is nothing to ask. */
export function subprocessorListPage(
  asked: SearchParams,
  now: Date,
): { facts: SubprocessorListFacts; browsable: BrowsableList | null } {
  const terms = shownTerms(now)?.source.terms
  const question = listQuestion(asked, terms, now)
  const basis = listBasis(terms, now)
  if ('status' in question) return { facts: correctedFirst(question, basis, asked, now), browsable: null }
  const day = recordsOn(question.on, now)
  if (basis.terms === null) return { facts: listPage(basis, day, question, null), browsable: null }
  const list = selectedList(day, question, basis.terms)
  const shown = shownList(list, wantedOf(list, question), question, basis)
  return {
    facts: listPage(basis, day, question, shown),
    browsable: { basis: { ...basis, terms: basis.terms }, day },
  }
}

function listBasis(terms: Terms | undefined, now: Date): ListBasis {
  const notices = publishedNotices(now)
  const changes = changesInOrder(notices)
  const days = new Set(changes.map(({ change }) => change.effectiveOn))
  return {
    legalName: catalogue().vendor.legalName,
    terms: terms === undefined ? null : namedPlaces(terms),
    notices: notices.map((notice) => listedNotice(notice, now)),
    today: now.toISOString().slice(0, 10),
    changeDays: [...days].toReversed().slice(0, MOST_DAYS),
    firstDay: listBegins(now),
  }
}

/** The page without a list: what was asked, with what to correct in it. */
function correctedFirst(
  fault: Fault,
  basis: ListBasis,
  asked: SearchParams,
  now: Date,
): SubprocessorListFacts {
  const given = Object.fromEntries(SINGLE_PARAMETERS.map((name) => [name, shownAgain(asked, name)]))
  const values = (name: string) => listedValues([asked[name] ?? []].flat())
  return {
    ...aroundList(basis, { tier: null, region: null }),
    form: formOf(basis, recordsOn(basis.today, now), given as ListForm['given'], {
      ...statedUse(values('services'), values('conditions')),
      columns: columnsOf(values('columns')),
    }),
    days: [],
    fault,
    shown: null,
    q: '',
  }
}

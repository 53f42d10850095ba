import { comparedLists } from '#lib/domain/subprocessors/comparison/compared-lists.ts'
import type { BrowsableComparison, ComparisonBasis } from '#lib/domain/subprocessors/comparison/data.ts'
import { comparisonPage } from '#lib/domain/subprocessors/comparison/page.ts'
import { listedValues, statedUse } from '#lib/domain/subprocessors/engagements/stated-use.ts'
import { changesInOrder } from '#lib/domain/subprocessors/ledger/list-on.ts'
import { lastYear } from '#lib/domain/subprocessors/list/last-year.ts'
import type { ListComparisonFacts } from '#lib/domain/subprocessors/view.ts'
import type { Terms } from '#lib/domain/terms/schema.ts'
import { type Fault, type SearchParams, shownAgain } from '../../http/request/search-params.ts'
import { catalogue } from '../../terms/current.ts'
import { shownTerms } from '../../terms/shown/shown-terms.ts'
import { everListed, namesInRecords, publishedNotices } from '../published-notices.ts'
import { recordsOn } from '../selection/chosen-list.ts'
import { namedPlaces } from '../selection/offered-places.ts'
import { comparisonQuestion } from './comparison-question.ts'

/**
 * What differs between the lists of two days, without days those of the last year; or what to correct. `browsable` is null where
 * there is nothing to ask.
 */
export function listComparisonPage(
  asked: SearchParams,
  now: Date,
): { facts: ListComparisonFacts; browsable: BrowsableComparison | null } {
  const terms = shownTerms(now)?.source.terms
  const question = comparisonQuestion(asked, terms, now)
  const basis = comparisonBasis(terms, now)
  if ('status' in question) return { facts: correctedFirst(question, basis, asked), browsable: null }
  const [from, to] = [recordsOn(question.from, now), recordsOn(question.to, now)]
  const given = {
    tier: question.tier ?? '',
    region: question.region ?? '',
    from: question.from,
    to: question.to,
  }
  const compared = comparedLists(from, to, question, basis, namesInRecords(now))
  return {
    facts: { ...comparisonPage(basis, given, question, compared), fault: null },
    browsable:
      basis.terms === null
        ? null
        : { basis: { ...basis, terms: basis.terms }, from, to, parents: parentsOf(now) },
  }
}

function comparisonBasis(terms: Terms | undefined, now: Date): ComparisonBasis {
  const changes = changesInOrder(publishedNotices(now))
  const [first, last] = [changes[0], changes.at(-1)]
  return {
    legalName: catalogue().vendor.legalName,
    terms: terms === undefined ? null : namedPlaces(terms),
    today: now.toISOString().slice(0, 10),
    changes:
      first === undefined || last === undefined
        ? null
        : { first: first.change.effectiveOn, last: last.change.effectiveOn },
  }
}

/** The companies that engage others, in any record that there is. */
function parentsOf(now: Date): BrowsableComparison['parents'] {
  const { companies } = namesInRecords(now)
  const ids = new Set(everListed(now).map(({ chain }) => chain.parent))
  return [...companies].filter(([id]) => ids.has(id)).map(([id, name]) => ({ id, name }))
}

/** The page without a comparison: what was asked, with what to correct in it. */
function correctedFirst(fault: Fault, basis: ComparisonBasis, asked: SearchParams): ListComparisonFacts {
  const values = (name: string) => listedValues([asked[name] ?? []].flat())
  const year = lastYear(basis.today)
  const given = {
    tier: shownAgain(asked, 'tier'),
    region: shownAgain(asked, 'region'),
    from: shownAgain(asked, 'from') || year.from,
    to: shownAgain(asked, 'to') || year.to,
  }
  const use = statedUse(values('services'), values('conditions'))
  // Nothing but the form knows of what may be wrong: links lead to the whole list.
  const whole = comparisonPage(basis, given, { tier: null, region: null }, null)
  const stated = comparisonPage(basis, given, { tier: null, region: null, ...use }, null)
  return { ...whole, form: stated.form, fault }
}

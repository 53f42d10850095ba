import { listedValues, statedUse } from '#lib/domain/subprocessors/engagements/stated-use.ts'
import { statedForm } from '#lib/domain/subprocessors/list/page.ts'
import type { SubscribePageFacts } from '#lib/domain/subscriptions/view.ts'
import {
  askedValue,
  isFault,
  type SearchParams,
  searchParamsOf,
  shownAgain,
} from '../../http/request/search-params.ts'
import { listQuestion } from '../../subprocessors/selection/list-question.ts'
import { catalogue } from '../../terms/current.ts'
import { shownTerms } from '../../terms/shown/shown-terms.ts'
import { openFormAgain } from '../requests/form-again.ts'

/** The form to subscribe: for the selection of the address, or with what was typed before and what to correct in it. */
export function subscribePage(asked: SearchParams, now: Date): SubscribePageFacts {
  const { vendor } = catalogue()
  const terms = shownTerms(now)?.source.terms
  const sealed = askedValue(asked, 'again')
  const again = sealed === undefined || isFault(sealed) ? null : openFormAgain(sealed)
  const typed = again === null ? asked : searchParamsOf(new URLSearchParams(again.typed))
  const question = listQuestion(typed, terms, now)
  const follow = typed.follow === undefined && again === null ? ['notices'] : [typed.follow ?? []].flat()
  const values = (name: string) => listedValues([typed[name] ?? []].flat())
  return {
    vendor: vendor.name,
    legalName: vendor.legalName,
    tiers: (terms?.tiers ?? []).map(({ id, name }) => ({ id, name })),
    regions: (terms?.regions ?? []).map(({ id, name }) => ({ id, name })),
    use: statedForm(vendor, statedUse(values('services'), values('conditions'))),
    given: {
      email: shownAgain(typed, 'email'),
      tier: shownAgain(typed, 'tier'),
      region: shownAgain(typed, 'region'),
      notices: follow.includes('notices'),
      releases: follow.includes('releases'),
      frequency: shownAgain(typed, 'frequency') === 'weekly' ? 'weekly' : 'at-once',
    },
    fault: again?.fault ?? ('status' in question ? question : null),
  }
}

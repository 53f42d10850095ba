import { linkRequirementsPath } from '#lib/domain/links/page/addresses.ts'
import type { JudgedOption, LinkRequirementsFacts } from '#lib/domain/links/requirements/view.ts'
import type { TailoredView } from '#lib/domain/links/view.ts'
import { hasIdleParameters, queryOf } from '#lib/domain/qualification/question.ts'
import { store } from '../../db/store.ts'
import { isUnrecordable } from '../../db/store-error.ts'
import type { SearchParams } from '../../http/request/search-params.ts'
import { isAnswerable, judgeOffers, questionOfVersion } from '../../qualification/qualify-offers.ts'
import { catalogue } from '../../terms/current.ts'
import { publishedTerms, type VersionTerms } from '../../terms/shown/version-terms.ts'
import { viewOf } from '../opening/view-of.ts'
import { openPage } from '../page/open-page.ts'

/** Who asks, and with what in the address. Of that, requirements are read, and nothing else. */
export type RequirementsRequest = { token: string; headers: Headers; asked: SearchParams }

/**
 * What a customer requires, answered for the options of a link alone, in the version that its page shows; null where nothing is
 * open at the address, whyever. Nothing is written down: it is no visit.
 * @param now business time
 */
export async function linkRequirements(
  { token, headers, asked }: RequirementsRequest,
  now: Date,
): Promise<LinkRequirementsFacts | null> {
  const { name: vendor, legalName } = catalogue().vendor
  try {
    const { db } = await store()
    const page = await openPage(token, headers, now, db)
    if (page.kind === 'none') return null
    if (page.kind === 'locked') return { kind: 'locked' }
    const view = viewOf(page.link, now)
    const terms = view === null ? null : publishedTerms(view.version.version, now)
    if (view === null || terms === null) return null
    return { kind: 'page', token, legalName, view, ...answered(token, asked, view, terms, now) }
  } catch (error) {
    if (!isUnrecordable(error)) throw error
    return { kind: 'unreachable', vendor, legalName, token }
  }
}

function answered(token: string, asked: SearchParams, view: TailoredView, terms: VersionTerms, now: Date) {
  const read = questionOfVersion(asked, terms, now)
  const { criteria, question } = read
  const offers = view.options.map(({ offer }) => offer)
  const judged = isAnswerable(question) ? judgeOffers(offers, terms, read) : []
  const isLong = judged.length > 0 && hasIdleParameters(asked)
  return {
    criteria,
    question,
    options: judged.flatMap((one, index): JudgedOption[] => {
      const option = view.options[index]
      if (option === undefined) return []
      return [{ name: option.name, heading: `${option.name} · ${option.title}`, judged: one }]
    }),
    shorter: isLong ? `${linkRequirementsPath(token)}?${queryOf(question.requirements)}` : null,
  }
}

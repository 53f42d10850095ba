import { versionComparisonPath, versionOfferPath, versionPath } from '#lib/domain/addresses.ts'
import { type SearchParams, searchParamsOf } from '../http/request/search-params.ts'
import { namesOf, visibleVersion } from '../terms/shown/visible-version.ts'
import { comparisonQuestion } from './comparison-question.ts'

const COMPARISON = '/versions/compare'
const VERSION = /^\/versions\/([^/]+)(?:\/([^/]+)\/([^/]+))?$/

/**
 * The one address under which the answer to a page about versions is kept, of the many that mean the same: for a
 * comparison, its pair and its choice. Null where the page has something to correct, or shows again what was typed: so
 * there are no more of them than there are versions and pairs of versions.
 */
export function keptVersionAddress(target: string, now: Date): string | null {
  const [path = '', query = ''] = split(target)
  const asked = searchParamsOf(new URLSearchParams(query))
  if (path === COMPARISON) return comparisonAddress(asked, now)
  const [, version, tier, region] = VERSION.exec(path) ?? []
  const seen = version === undefined ? null : visibleVersion(version, now)
  if (version === undefined || seen === null || seen.stands.standing === 'draft') return null
  // With a tier and a region in its query, the page may say that the version has no such offer.
  if (tier === undefined || region === undefined)
    return asked.tier === undefined && asked.region === undefined ? versionPath(version) : null
  return namesOf(seen, { tier, region }).length === 0 ? null : versionOfferPath(version, tier, region)
}

function comparisonAddress(asked: SearchParams, now: Date): string | null {
  const isAsWritten = ['from', 'to', 'tier', 'region'].every((name) => {
    const value = asked[name] ?? ''
    return typeof value === 'string' && value === value.trim()
  })
  if (!isAsWritten) return null
  const question = comparisonQuestion(asked, now)
  if (question === null) return COMPARISON
  if ('status' in question) return null
  const { from, to, choice } = question
  if (from.stands.standing === 'draft' || to.stands.standing === 'draft') return null
  return versionComparisonPath(from.version, to.version, choice.tier, choice.region)
}

function split(target: string): [string, string] {
  const at = target.indexOf('?')
  return at < 0 ? [target, ''] : [target.slice(0, at), target.slice(at + 1)]
}

import { isVersionId } from '#lib/domain/quantities/version-id.ts'
import { askedValue, type Fault, isFault, quoted, type SearchParams } from '../http/request/search-params.ts'
import { type Choice, namesOf, type VisibleVersion, visibleVersion } from '../terms/shown/visible-version.ts'

/** Two versions, and for which of their offers they are to be compared. */
export type ComparisonQuestion = { from: VisibleVersion; to: VisibleVersion; choice: Choice }

/**
 * Reads what is to be compared from the parameters of an address. Null where nothing is asked yet.
 * @returns the question, or what to correct
 */
export function comparisonQuestion(asked: SearchParams, now: Date): ComparisonQuestion | Fault | null {
  const values = ['from', 'to', 'tier', 'region'].map((name) => askedValue(asked, name))
  const fault = values.find(isFault)
  if (fault !== undefined) return fault
  const [fromId, toId, tier, region] = values as (string | undefined)[]
  if (fromId === undefined && toId === undefined) return null
  const from = versionOf(fromId, 'the version to compare from', now)
  if ('status' in from) return from
  const to = versionOf(toId, 'the version to compare with', now)
  if ('status' in to) return to
  return unknownPlace({ from, to, choice: { tier, region } }) ?? { from, to, choice: { tier, region } }
}

function versionOf(id: string | undefined, what: string, now: Date): VisibleVersion | Fault {
  if (id === undefined) return { status: 400, message: `Choose ${what}.` }
  if (!isVersionId(id))
    return {
      status: 400,
      message: `${quoted(id)} is not a version. Versions are named after the day they take effect, for example 2026-10-01, or 2026-10-01.1 for an edition.`,
    }
  return visibleVersion(id, now) ?? { status: 404, message: `There is no version ${id}. Choose one below.` }
}

/** A tier or region that neither version has is a mistake; one that only one has is a difference. */
function unknownPlace({ from, to, choice }: ComparisonQuestion): Fault | null {
  for (const key of ['tier', 'region'] as const) {
    const id = choice[key]
    const known = [...namesOf(to), ...namesOf(from)].map((offer) => offer[key].id)
    if (id !== undefined && !known.includes(id))
      return {
        status: 404,
        message: `Neither version has a ${key} ${quoted(id)}. Available: ${[...new Set(known)].join(', ')}.`,
      }
  }
  return null
}

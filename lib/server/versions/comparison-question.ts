import { isVersionId } from '#lib/domain/quantities/version-id.ts'
import { VERSION_WORDS } from '#lib/domain/versions/words.ts'
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
  const from = versionOf(fromId, VERSION_WORDS.compareFrom, now)
  if ('status' in from) return from
  const to = versionOf(toId, VERSION_WORDS.compareWith, now)
  if ('status' in to) return to
  return unknownPlace({ from, to, choice: { tier, region } }) ?? { from, to, choice: { tier, region } }
}

function versionOf(id: string | undefined, what: string, now: Date): VisibleVersion | Fault {
  if (id === undefined) return { status: 400, message: VERSION_WORDS.choose(what) }
  if (!isVersionId(id))
    return {
      status: 400,
      message: VERSION_WORDS.notVersion(quoted(id)),
    }
  return visibleVersion(id, now) ?? { status: 404, message: VERSION_WORDS.noSuchVersion(id) }
}

/** A tier or region that neither version has is a mistake; one that only one has is a difference. */
function unknownPlace({ from, to, choice }: ComparisonQuestion): Fault | null {
  for (const key of ['tier', 'region'] as const) {
    const id = choice[key]
    const known = [...namesOf(to), ...namesOf(from)].map((offer) => offer[key].id)
    if (id !== undefined && !known.includes(id))
      return {
        status: 404,
        message: VERSION_WORDS.neitherHas(key, quoted(id), [...new Set(known)]),
      }
  }
  return null
}

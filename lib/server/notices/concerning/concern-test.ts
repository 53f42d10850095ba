import { isSubprocessorDifference } from '#lib/domain/changes/subprocessor-changes.ts'
import type { Contract } from '#lib/domain/contracts/customer.ts'
import { releaseConcerns } from '#lib/domain/notices/audience.ts'
import type { Publication } from '#lib/domain/publications/publication.ts'
import { canonicalJson } from '#lib/domain/quantities/canonical-json.ts'
import type { ReleaseEntry } from '#lib/domain/release/entry.ts'
import { worseStated } from '#lib/domain/release/worse-stated.ts'
import { UnknownPublicationError } from '../../publications/mails/telling.ts'
import { affectedOf, publishedNotices } from '../../subprocessors/published-notices.ts'
import { shownTerms } from '../../terms/shown/shown-terms.ts'
import { publishedEntries, visibleVersion } from '../../terms/shown/visible-version.ts'
import { differencesBetween } from '../../versions/compared.ts'
import { selectionOf } from './selection-of.ts'

/**
 * Whether a publication concerns a contract; each selection, and each fixed version for a place, is looked at once.
 * @throws UnknownPublicationError where this process does not know the publication
 */
export function concernTest(publication: Publication, now: Date): (contract: Contract) => boolean {
  if (publication.kind === 'notice') return noticeTest(publication.notice, now)
  const entry = publishedEntries(now).find(({ version }) => version === publication.version)
  if (entry === undefined) throw new UnknownPublicationError(`Version ${publication.version}`)
  const worse = new Map<string, boolean>()
  const release = {
    version: entry.version,
    isMaterial: entry.material,
    isWorseThan: (version: string, { tier, region }: Pick<Contract, 'tier' | 'region'>) =>
      once(worse, `${version}/${tier}/${region}`, () => isWorse(version, entry, { tier, region }, now)),
  }
  return (contract) => releaseConcerns(release, contract)
}

function noticeTest(id: string, now: Date): (contract: Contract) => boolean {
  const notice = publishedNotices(now).find((candidate) => candidate.id === id)
  if (notice === undefined) throw new UnknownPublicationError(`The notice ${id}`)
  const touched = new Map<string, boolean>()
  return (contract) => {
    // Before any version is published there is no offer that could be touched.
    if (shownTerms(now) === null) return true
    const selection = selectionOf(contract, now)
    return once(touched, canonicalJson(selection), () => affectedOf(notice, selection, now).length > 0)
  }
}

/** Prose that no rule rates may be worse, unless the reason says that nothing is. */
function isWorse(
  version: string,
  entry: ReleaseEntry,
  place: Pick<Contract, 'tier' | 'region'>,
  now: Date,
): boolean {
  const [from, to] = [visibleVersion(version, now), visibleVersion(entry.version, now)]
  if (from === null || to === null) return false
  const directions = differencesBetween(from, to, place)
    .filter((difference) => !isSubprocessorDifference(difference))
    .map(({ direction }) => direction)
  if (directions.includes('worse')) return true
  return directions.includes('needs-reading') && worseStated(entry.reason) !== 'none'
}

function once(known: Map<string, boolean>, key: string, find: () => boolean): boolean {
  const before = known.get(key)
  if (before !== undefined) return before
  const found = find()
  known.set(key, found)
  return found
}

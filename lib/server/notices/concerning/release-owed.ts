import { isSubprocessorDifference } from '#lib/domain/changes/subprocessor-changes.ts'
import type { Contract } from '#lib/domain/contracts/customer.ts'
import { clauseText, type DocumentKind } from '#lib/domain/legal/text.ts'
import type { OwedNotice } from '#lib/domain/notices/version-start.ts'
import type { ReleaseEntry } from '#lib/domain/release/entry.ts'
import { worseStated } from '#lib/domain/release/worse-stated.ts'
import { catalogue, offerOf } from '../../terms/current.ts'
import { visibleVersion } from '../../terms/shown/visible-version.ts'
import { differencesInTurn } from '../../versions/compared.ts'

type Place = Pick<Contract, 'tier' | 'region'>

/** What a release is to the contracts of a tier and a region. `from`: the version that it is compared with; null for the first. */
export type ReleaseOwed = OwedNotice & {
  from: string | null
  differences: Awaited<ReturnType<typeof differencesInTurn>>
  /** Whether it is material, and holds a Change for the Worse for them, or prose that may be one and of which the reason does not deny it. */
  isWorse: boolean
  /** The same of its differences alone, whether the release is material or an edition. */
  holdsWorse: boolean
}

/**
 * The notice that a contract is owed of a release: as it reads for its tier and region (SLA, clause definitions.material-change),
 * compared with the version that applies to it otherwise, whose periods hold.
 * @param from that version; null where none does
 */
export async function releaseOwed(
  entry: ReleaseEntry,
  { tier, region }: Place,
  from: string | null,
  now: Date,
): Promise<ReleaseOwed> {
  const [before, after] = [
    from === null ? null : visibleVersion(from, now),
    visibleVersion(entry.version, now),
  ]
  const differences =
    before === null || after === null ? [] : await differencesInTurn(before, after, { tier, region })
  const own = differences.filter((difference) => !isSubprocessorDifference(difference))
  const directions = own.map(({ direction }) => direction)
  const isUnrated = directions.includes('needs-reading') && worseStated(entry.reason) !== 'none'
  const holdsWorse = directions.includes('worse') || isUnrated
  const days = from === null ? undefined : catalogue().versions.get(from)?.terms.changes.noticeDays
  return {
    from,
    differences,
    isWorse: entry.material && holdsWorse,
    holdsWorse,
    effectiveOn: entry.effectiveAt.slice(0, 10),
    noticeDays:
      !entry.material || own.length === 0 || days === undefined
        ? null
        : holdsWorse
          ? days.worse
          : days.otherwise,
  }
}

/** A clause of a version as a contract has it, numbered as "SLA 15.3"; null where its texts do not have it. */
export function clauseOf(
  version: string,
  { tier, region }: Pick<Contract, 'tier' | 'region'>,
  document: DocumentKind,
  id: string,
): { number: string; text: string } | null {
  const offer = offerOf(version, tier, region)
  if (offer === null || !offer.ok) return null
  const clause = offer.offer.documents[document].sections
    .flatMap(({ clauses }) => clauses)
    .find((one) => one.id === id)
  if (clause === undefined) return null
  return { number: `${document.toUpperCase()} ${clause.number}`, text: clauseText(clause) }
}

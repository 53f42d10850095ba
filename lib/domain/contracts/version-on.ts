import { dateOf } from '../quantities/version-id.ts'
import { inForce, newest, publishedBy, type Release } from '../release/standing.ts'
import type { ContractTerms } from './customer.ts'

/**
 * The release by which a contract is judged at a moment. A contract that fixes a version keeps it, in the newest edition that
 * has begun (SLA, clause changes.corrections: an edition changes no obligation), and is judged by it before it has begun, too.
 * Any other follows the version in force.
 * @returns null where there is none: nothing is in force yet, or the version that it fixes was not published by then
 */
export function versionOn<R extends Release>(
  { version }: Pick<ContractTerms, 'version'>,
  ledger: readonly R[],
  at: Date,
): R | null {
  const published = publishedBy(ledger, at)
  if (version === null) return inForce(published, at)
  const own = published.filter((release) => dateOf(release.version) === dateOf(version))
  if (!own.some((release) => release.version === version)) return null
  return (
    newest(own.filter(({ effectiveAt }) => Date.parse(effectiveAt) <= at.getTime())) ??
    own.find((release) => release.version === version) ??
    null
  )
}

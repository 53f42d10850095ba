import { approvalsOwed } from '#lib/domain/changes/approvals-owed.ts'
import type { OfferSource } from '#lib/domain/offer/offer.ts'
import { dateOf, editionOf } from '#lib/domain/quantities/version-id.ts'
import type { ReleaseEntry } from '#lib/domain/release/entry.ts'
import type { ReleaseRequest } from '../release-request.ts'

/**
 * Approvals that are missing, dated after today or before there was anything to approve, or that nobody asked for.
 * @param earlier the release that the draft changes, and the version in force
 * @param follows what the draft follows (`followedBy`), or null where it is the first
 */
export function approvalRefusals(
  { approvals, publishedAt }: ReleaseRequest,
  draft: OfferSource,
  earlier: readonly OfferSource[],
  follows: Pick<ReleaseEntry, 'version' | 'publishedAt'> | null,
): string[] {
  const owed = approvalsOwed(
    draft.terms.changes.approvals,
    earlier.map(({ terms }) => ({ version: terms.version, roles: terms.changes.approvals })),
  )
  const today = publishedAt.toISOString().slice(0, 10)
  const roles = owed.map(({ role }) => role)
  // A ledger is for good: what nobody asked for, such as a misspelt role, does not get into it.
  const strangers = approvals
    .filter(({ role }) => !roles.includes(role))
    .map(
      ({ role }) =>
        `The terms name no approval by “${role}”. They name ${roles.join(', ')}: --approve "<role>=YYYY-MM-DD"`,
    )
  const missing = owed.flatMap(({ role, promisedBy }) => {
    const given = approvals.find((approval) => approval.role === role)
    if (given === undefined)
      return [
        `The approval by ${role} is missing${promisedBy === null ? '' : `, which ${promisedBy} promises for every release`}: --approve "${role}=YYYY-MM-DD"`,
      ]
    if (given.on > today) return [`The approval by ${role} is dated ${given.on}, after today, ${today}.`]
    if (follows === null || given.on >= follows.publishedAt.slice(0, 10)) return []
    const [released, version] = [follows.publishedAt.slice(0, 10), draft.terms.version]
    return [
      `The approval by ${role} is dated ${given.on}, before ${follows.version} was released, on ${released}. ${version} changes ${follows.version}, so nobody had it to approve before that day: --approve "${role}=YYYY-MM-DD"`,
    ]
  })
  return [...missing, ...strangers]
}

/**
 * The release on whose day the approvals of a draft can begin: for an edition the one that it corrects; for a version
 * the version before it, for an edition of that one may be released while the draft is being approved.
 * @param before the release that the draft changes (`predecessorOf`)
 */
export function followedBy(
  draft: string,
  before: ReleaseEntry,
  ledger: readonly ReleaseEntry[],
): ReleaseEntry {
  if (editionOf(draft) > 0) return before
  return ledger.find(({ version }) => version === dateOf(before.version)) ?? before
}

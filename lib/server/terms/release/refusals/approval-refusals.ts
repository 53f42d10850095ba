import { approvalsOwed } from '#lib/domain/changes/approvals-owed.ts'
import type { OfferSource } from '#lib/domain/offer/offer.ts'
import type { ReleaseRequest } from '../release-request.ts'

/**
 * Approvals that are missing, dated after today, or that nobody asked for.
 * @param earlier the release that the draft changes, and the version in force
 */
export function approvalRefusals(
  { approvals, publishedAt }: ReleaseRequest,
  draft: OfferSource,
  earlier: readonly OfferSource[],
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
    return given.on > today ? [`The approval by ${role} is dated ${given.on}, after today, ${today}.`] : []
  })
  return [...missing, ...strangers]
}

/** Whose terms ask for an approval: the names of a version and of the roles that it lists. */
export type Approvers = { version: string; roles: readonly string[] }

/** A role that has to approve a release; `promisedBy` is the earlier version that asks for it, null where its own terms do. */
export type ApprovalOwed = { role: string; promisedBy: string | null }

/**
 * Every role that has to approve a release: those of its own terms, then those that only earlier terms name. A clause on
 * approval binds until another version takes its place, so no release can drop a role by leaving it out of its own list.
 * @param own of the release
 * @param earlier of the release that it changes, and of the version in force on the day of its release
 */
export function approvalsOwed(own: readonly string[], earlier: readonly Approvers[]): ApprovalOwed[] {
  const owed = new Map<string, string | null>(own.map((role) => [role, null]))
  for (const { version, roles } of earlier)
    for (const role of roles) if (!owed.has(role)) owed.set(role, version)
  return [...owed].map(([role, promisedBy]) => ({ role, promisedBy }))
}

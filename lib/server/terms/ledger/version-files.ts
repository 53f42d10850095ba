/** What a version is made of: its figures, its two texts, and the copies that its release takes of facts and lists. */
const OWN = /^(?:terms\.yaml|sla\.md|dpa\.md|vendor\.yaml|SHA256SUMS|subprocessors\/[^/]+\.yaml)$/

/** What file managers and editors leave behind, and Git as a rule ignores: it comes and goes by itself. */
const LITTER =
  /(?:^|\/)(?:\.DS_Store|\._[^/]*|Thumbs\.db|desktop\.ini|\.[^/]*\.sw[a-p]|[^/]*~|\.#[^/]*|#[^/]*#)$/

/**
 * Whether a file is of no version: sealed, it would be published for good, and missed wherever Git leaves it out.
 * @param path within the folder of the version
 */
export function isLitter(path: string): boolean {
  return LITTER.test(path)
}

/** Whether a path in the folder of a version is one of those that a version consists of. */
export function isVersionFile(path: string): boolean {
  return OWN.test(path)
}

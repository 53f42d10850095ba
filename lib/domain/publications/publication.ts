/** What subscribers are told of: a notice of changes of sub-processors, or a release of the SLA. */
export type Publication = { kind: 'notice'; notice: string } | { kind: 'release'; version: string }

/** Its name in the records: "subprocessors/2026-11-17-scriven-ai", "releases/2026-10-01". */
export function publicationKey(publication: Publication): string {
  return publication.kind === 'notice'
    ? `subprocessors/${publication.notice}`
    : `releases/${publication.version}`
}

/** The publication of a name. @throws RangeError for any other text */
export function publicationOf(key: string): Publication {
  const [, room, id] = /^(subprocessors|releases)\/([^/]+)$/.exec(key) ?? []
  if (room === undefined || id === undefined) throw new RangeError(`${key} names no publication`)
  return room === 'subprocessors' ? { kind: 'notice', notice: id } : { kind: 'release', version: id }
}

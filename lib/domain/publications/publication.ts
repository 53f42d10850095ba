/** What subscribers are told of: a notice of changes of sub-processors, or a release of the SLA. */
export type Publication = { kind: 'notice'; notice: string } | { kind: 'release'; version: string }

/** What a person has written to customers; no subscriber is told of it. `written`: the id of its notice. */
export type WrittenPublication = { kind: 'written'; written: string }

/** Its name in the records: "subprocessors/2026-11-17-scriven-ai", "releases/2026-10-01". */
export function publicationKey(publication: Publication | WrittenPublication): string {
  switch (publication.kind) {
    case 'notice':
      return `subprocessors/${publication.notice}`
    case 'release':
      return `releases/${publication.version}`
    case 'written':
      return `written/${publication.written}`
  }
}

/** The publication of a name. @throws RangeError for any other text */
export function publicationOf(key: string): Publication {
  const about = noticeSubject(key)
  if (about.kind === 'written') throw new RangeError(`${key} is told to customers alone`)
  return about
}

/** What a notice to customers is about, by its name. @throws RangeError for any other text */
export function noticeSubject(key: string): Publication | WrittenPublication {
  const [, room, id] = /^(subprocessors|releases|written)\/([^/]+)$/.exec(key) ?? []
  if (room === undefined || id === undefined) throw new RangeError(`${key} names no publication`)
  if (room === 'written') return { kind: 'written', written: id }
  return room === 'subprocessors' ? { kind: 'notice', notice: id } : { kind: 'release', version: id }
}

import type { NoticeEntry } from './entry.ts'

/** Moments (RFC 3339) at which something was published or took effect last; of the list, null before the first. */
export type LastChanges = { list: string | null; byCompany: ReadonlyMap<string, string> }

/**
 * When something about the list, and about each company of it, was published or took effect last by now.
 * @param ledger what is published by now
 */
export function lastChangesOf(ledger: readonly NoticeEntry[], now: Date): LastChanges {
  const byId = new Map(ledger.map((notice) => [notice.id, notice]))
  const withdrawn = new Set(ledger.map(({ cancels }) => cancels))
  const byCompany = new Map<string, string>()
  const take = (company: string, moment: string) => {
    const before = byCompany.get(company)
    const isPast = Date.parse(moment) <= now.getTime()
    if (isPast && (before === undefined || Date.parse(moment) > Date.parse(before)))
      byCompany.set(company, moment)
  }
  for (const notice of ledger) {
    // One that withdraws another is about the same companies.
    const { changes } = (notice.cancels === undefined ? undefined : byId.get(notice.cancels)) ?? notice
    const takesEffect = notice.cancels === undefined && !withdrawn.has(notice.id)
    for (const { id, effectiveOn } of changes) {
      take(id, notice.publishedAt)
      if (takesEffect) take(id, `${effectiveOn}T00:00:00Z`)
    }
  }
  const moments = [...byCompany.values()].toSorted((a, b) => Date.parse(a) - Date.parse(b))
  return { list: moments.at(-1) ?? null, byCompany }
}

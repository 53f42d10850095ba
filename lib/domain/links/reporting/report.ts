/** What a report counts of a link. Moments are RFC 3339, business time. */
export type ReportedLink = {
  createdAt: string
  /** Those of its options, each once. */
  tiers: readonly string[]
  regions: readonly string[]
  /** Whose link it is. */
  rep: string
  /** When a likely person opened it first, by the visits that count; null where none did. */
  firstReadAt: string | null
  /** Whether a likely person downloaded from it, by the visits that count. */
  isDownloaded: boolean
}

/** What links come to. */
export type ReportFigures = {
  made: number
  opened: number
  downloaded: number
  /** Of those that were opened, from making to the first opening, in milliseconds; null where none was. */
  medianToOpenMs: number | null
}

/** The same of the links of one tier, region or rep. `id`: as the links have it. */
export type ReportRow = ReportFigures & { id: string }

/** Of the links of a period. One with options of two tiers stands under both, and counts once in the total. */
export type LinkReport = {
  total: ReportFigures
  byTier: readonly ReportRow[]
  byRegion: readonly ReportRow[]
  byRep: readonly ReportRow[]
}

/** What links come to, together and by tier, region and rep, the ids in the order of the letters. */
export function reportOf(links: readonly ReportedLink[]): LinkReport {
  return {
    total: figuresOf(links),
    byTier: rowsBy(links, ({ tiers }) => tiers),
    byRegion: rowsBy(links, ({ regions }) => regions),
    byRep: rowsBy(links, ({ rep }) => [rep]),
  }
}

function rowsBy(
  links: readonly ReportedLink[],
  idsOf: (link: ReportedLink) => readonly string[],
): ReportRow[] {
  const ids = [...new Set(links.flatMap(idsOf))].toSorted()
  return ids.map((id) => ({ id, ...figuresOf(links.filter((link) => idsOf(link).includes(id))) }))
}

function figuresOf(links: readonly ReportedLink[]): ReportFigures {
  const waits = links.flatMap(({ createdAt, firstReadAt }) =>
    firstReadAt === null ? [] : [Date.parse(firstReadAt) - Date.parse(createdAt)],
  )
  return {
    made: links.length,
    opened: waits.length,
    downloaded: links.filter(({ isDownloaded }) => isDownloaded).length,
    medianToOpenMs: medianOf(waits),
  }
}

/** The middle one; of an even number, what lies between the two in the middle, to the millisecond below. */
function medianOf(values: readonly number[]): number | null {
  const sorted = values.toSorted((a, b) => a - b)
  const middle = Math.floor(sorted.length / 2)
  const upper = sorted[middle]
  if (upper === undefined) return null
  const lower = sorted.length % 2 === 1 ? upper : (sorted[middle - 1] ?? upper)
  return Math.floor((lower + upper) / 2)
}

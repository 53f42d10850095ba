import { PAGE_SECTIONS } from './report.ts'
import type { DownloadLine, LinkVisits, VisitLine } from './view.ts'
import type { VisitClass } from './visit-class.ts'

/** In the order in which they are counted out. */
export const VISIT_CLASSES = [
  'likely-human',
  'probable-scanner',
  'unfurl',
  'internal',
] as const satisfies readonly VisitClass[]

/** So many visits are told one by one. */
const MOST_TOLD = 100

type Summary = Omit<LinkVisits, 'isRecording' | 'keptDays' | 'questions' | 'at'>

/**
 * What visits come to. Parts that were read, and files that were downloaded, count of likely people alone.
 * @param visits the newest first
 */
export function summaryOf(visits: readonly VisitLine[]): Summary {
  const counted = visits.filter(({ excluded }) => excluded === null)
  const byPeople = counted.filter((visit) => visit.class === 'likely-human')
  const sections = PAGE_SECTIONS.map((section) => ({
    section,
    visits: byPeople.filter((visit) => visit.sections.includes(section)).length,
  }))
  return {
    counts: Object.fromEntries(
      VISIT_CLASSES.map((one) => [one, counted.filter((visit) => visit.class === one).length]),
    ) as Record<VisitClass, number>,
    first: byPeople.at(-1)?.openedAt ?? null,
    last: byPeople[0]?.openedAt ?? null,
    sections: sections.filter((one) => one.visits > 0),
    downloads: onceEach(byPeople.flatMap(({ downloads }) => downloads)),
    visits: visits.slice(0, MOST_TOLD),
    older: Math.max(0, visits.length - MOST_TOLD),
  }
}

/** Of several downloads of the same bytes the first. */
function onceEach(downloads: readonly DownloadLine[]): DownloadLine[] {
  const first = new Map<string, DownloadLine>()
  for (const one of downloads.toSorted((a, b) => a.at.localeCompare(b.at)))
    if (!first.has(one.sha256)) first.set(one.sha256, one)
  return [...first.values()]
}

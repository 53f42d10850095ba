import { enumerated } from '#lib/domain/quantities/enumeration.ts'
import type { Catalogue } from '../catalogue.ts'
import type { Finding } from '../finding.ts'

/** Regions of drafts that no sub-processor serves: their documents would say so, and it may be an oversight. */
export function emptyListFindings({ drafts }: Catalogue): Finding[] {
  return [...drafts].flatMap(([version, { terms, subprocessors }]) => {
    const served = new Set(subprocessors.flatMap(({ regions }) => regions.map(({ region }) => region)))
    const empty = terms.regions.filter(({ id }) => !served.has(id)).map(({ id }) => id)
    if (empty.length === 0) return []
    const where = empty.length === 1 ? `region ${empty[0]}` : `regions ${enumerated(empty)}`
    return [
      {
        file: 'data/subprocessors',
        line: 1,
        rule: 'subprocessors.none',
        message: `no sub-processor serves ${where} of draft ${version}, and its DPA will say so. Add a file for each that does.`,
      },
    ]
  })
}

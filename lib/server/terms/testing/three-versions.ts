import type { Catalogue } from '../catalogue.ts'
import { readCatalogue } from '../catalogue.ts'

/**
 * The demo data as if there were three versions, for tests: one superseded, one in force, one announced at the
 * end of 2026. Their terms are the same but for the version; 2026-11-11 is a draft that the ledger does not have.
 */
export function threeVersions(): Catalogue {
  const { catalogue } = readCatalogue(process.cwd())
  const source = catalogue?.versions.get('2026-10-01')
  if (catalogue === null || source === undefined) throw new Error('the demo data do not load')
  const ids = ['2026-04-01', '2026-10-01', '2027-01-01']
  const versions = [...ids, '2026-11-11'].map(
    (version) =>
      [
        version,
        { ...source, terms: { ...source.terms, version }, effectiveAt: `${version}T00:00:00Z` },
      ] as const,
  )
  const ledger = ids.map((version) => ({
    version,
    publishedAt: '2026-01-01T09:00:00Z',
    effectiveAt: `${version}T00:00:00Z`,
    material: true,
    reason: 'for tests',
    approvals: [],
    inputsSha256: '',
    previousSha256: null,
  }))
  return { ...catalogue, ledger, versions: new Map(versions) }
}

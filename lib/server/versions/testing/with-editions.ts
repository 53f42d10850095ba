import type { OfferSource } from '#lib/domain/offer/offer.ts'
import { type Catalogue, readCatalogue } from '#lib/server/terms/catalogue.ts'

/** The instant at which the edition of the version in force is published. */
const EDITION_PUBLISHED = '2026-11-10T14:30:00Z'

/**
 * The demo data, for tests, with an edition of the version in force, 2026-10-01.1, in which one word of the SLA is put
 * right; without the Growth tier in the first version; and with a draft, 2027-09-01.
 */
export function withEditions(): Catalogue {
  const { catalogue } = readCatalogue(process.cwd())
  if (catalogue === null) throw new Error('the demo data do not load')
  const source = (version: string) => catalogue.versions.get(version) as OfferSource
  const [first, second, third] = ['2026-04-01', '2026-10-01', '2027-03-01'].map(source) as [
    OfferSource,
    OfferSource,
    OfferSource,
  ]
  const renamed = (from: OfferSource, version: string, effectiveAt: string) => ({
    ...from,
    terms: { ...from.terms, version },
    effectiveAt,
  })
  const withoutGrowth = {
    ...first,
    terms: { ...first.terms, tiers: first.terms.tiers.filter(({ id }) => id !== 'growth') },
  }
  const [one, two, three] = catalogue.ledger
  if (one === undefined || two === undefined || three === undefined)
    throw new Error('the ledger is too short')
  const edition = {
    ...two,
    version: '2026-10-01.1',
    publishedAt: EDITION_PUBLISHED,
    effectiveAt: EDITION_PUBLISHED,
    material: false,
    reason: 'A word put right.',
    corrects: 'Both sentences name the same organisation.',
  }
  return {
    ...catalogue,
    ledger: [one, two, edition, three],
    versions: new Map([
      ['2026-04-01', withoutGrowth],
      ['2026-10-01', second],
      ['2026-10-01.1', corrected(renamed(second, '2026-10-01.1', EDITION_PUBLISHED))],
      ['2027-03-01', third],
    ]),
    drafts: new Map([['2027-09-01', renamed(third, '2027-09-01', '2027-09-01T00:00:00Z')]]),
  }
}

/** The same with an edition of the superseded version, 2026-04-01.1, published on 12 November 2026, 08:00 UTC. */
export function withLateEdition(): Catalogue {
  const catalogue = withEditions()
  const [first] = catalogue.ledger
  const source = catalogue.versions.get('2026-04-01')
  if (first === undefined || source === undefined) throw new Error('the ledger is empty')
  const [version, publishedAt] = ['2026-04-01.1', '2026-11-12T08:00:00Z']
  const edition = { ...first, version, publishedAt, effectiveAt: publishedAt, material: false }
  const late = { ...source, terms: { ...source.terms, version }, effectiveAt: publishedAt }
  const ledger = [...catalogue.ledger.slice(0, 3), edition, ...catalogue.ledger.slice(3)]
  return { ...catalogue, ledger, versions: new Map([...catalogue.versions, [version, late]]) }
}

function corrected(source: OfferSource): OfferSource {
  return {
    ...source,
    setText: (document, values) => {
      const text = source.setText(document, values)
      const replaced = JSON.stringify(text).replaceAll(
        'means the organisation named as the customer in',
        'means the organisation that is named as the customer in',
      )
      return JSON.parse(replaced) as typeof text
    },
  }
}

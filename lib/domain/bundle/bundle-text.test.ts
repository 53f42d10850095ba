import { expect, test } from 'vitest'
import { readCatalogue } from '#lib/server/terms/catalogue.ts'
import { buildOffer } from '../offer/offer.ts'
import { bundleText } from './bundle-text.ts'
import { listedOn } from './listed-on.ts'

const catalogue = readCatalogue(process.cwd()).catalogue
const versions = catalogue?.versions

test.each(['2026-04-01', '2026-10-01', '2027-03-01'])(
  'every clause that the map names is in %s',
  (version) => {
    const source = versions?.get(version)
    if (source === undefined) throw new Error('no version')
    for (const { id } of source.terms.regions) {
      const result = buildOffer(source, 'enterprise', id)
      if (!result.ok) throw new Error(result.code)
      const { exhibits, fileName } = bundleText(
        result.offer,
        { sla: 'a'.repeat(64), dpa: 'b'.repeat(64) },
        '2026-07-01',
      )
      const rows = exhibits['dora-article-30']?.rows ?? []
      // Article 30(2) has the letters a to i, 30(3) a to f; the RTS: 4 conditions, 5 changes, 6 termination.
      expect(rows.map(({ id: item }) => item)).toEqual([
        '30(1)',
        ...[...'abcdefghi'].map((letter) => `30(2)(${letter})`),
        ...[...'abcdef'].map((letter) => `30(3)(${letter})`),
        ...['responsibility', 'monitoring', 'locations', 'continuity and security', 'audit and end'].map(
          (matter) => `RTS 4 ${matter}`,
        ),
        'RTS 5',
        'RTS 6',
      ])
      // Read by hand: target, formula, credit bands and first response are these clauses of the SLA.
      expect(rows.find(({ id: item }) => item === '30(3)(a)')?.cells[2]).toMatch(
        /^SLA\u00a02\.1, 2\.3, 5\.2, 8\.8, 8\.13, 14\.2$/,
      )
      // The authority that supervises a financial customer may audit, and the vendor cooperates: DPA 12.5.
      expect(rows.find(({ id: item }) => item === '30(2)(g)')?.cells[2]).toBe('DPA\u00a012.5')
      // The audit of DPA 12: the way there (12.2), its conditions, cause, authorities, and who pays (12.7).
      expect(rows.find(({ id: item }) => item === '30(3)(e)')?.cells[2]).toMatch(
        /DPA\u00a012\.1, 12\.2, 12\.3, 12\.4, 12\.5, 12\.7$/,
      )
      // Article 5(4)(b) RTS: to object and to request modifications; DPA 6.5 and 6.7 give the first alone.
      const changes = rows.find(({ id: item }) => item === 'RTS 5')?.cells
      expect(changes?.[1]).toContain('a right to object and to request modifications')
      expect(changes?.[2]).toBe('DPA\u00a06.3, 6.5, 6.6, 6.7, 6.8')
      expect(changes?.[3]).toMatch(/^a right to request modifications, .*; objection for reasons other than/)
      // What no clause offers is said to be missing, never left blank.
      for (const item of ['30(2)(i)', '30(3)(d)'])
        expect(rows.find(({ id: own }) => own === item)?.cells.slice(2)).toEqual(['none', 'the whole item'])
      expect(fileName).toBe(`lumenary-bundle-enterprise-${id}-${version}.pdf`)
    }
  },
)

// Read by hand from data/subprocessors: of the EU's only Stripe states no storage, and AWS, Google Cloud and PostHog no
// access; of APAC's Stripe and AWS.
test.each([
  [
    'eu',
    'the place of storage of Stripe (billing contacts only); the places of access of Amazon Web Services, Google Cloud and PostHog; ',
  ],
  [
    'apac',
    'the place of storage of Stripe (billing contacts only); the places of access of Amazon Web Services; ',
  ],
])('%s: 30(2)(b) names the sub-processors whose places are not stated', (region, expected) => {
  const source = versions?.get('2026-10-01')
  const result = source && buildOffer(source, 'enterprise', region)
  if (!result?.ok) throw new Error('the demo terms do not load')
  const { exhibits } = bundleText(result.offer, { sla: 'a'.repeat(64), dpa: 'b'.repeat(64) }, '2026-07-01')
  const row = exhibits['dora-article-30']?.rows.find(({ id }) => id === '30(2)(b)')
  expect(row?.cells[3]).toBe(
    `${expected}places in which a sub-processor processes data without storing them, such as the edge of a network; places of suppliers that process no personal data, and notice before these change`,
  )
})

// Version 2027-03-01 was published on 16 November 2026; three notices followed before it begins.
test('the annex of sub-processors says of which day its list is', () => {
  const source = versions?.get('2027-03-01')
  const result = source && buildOffer(source, 'premium', 'eu')
  if (!result?.ok || catalogue == null) throw new Error('the demo terms do not load')
  const hashes = { sla: 'a'.repeat(64), dpa: 'b'.repeat(64) }
  const { sections } = bundleText(result.offer, hashes, listedOn('2027-03-01', catalogue.ledger))
  expect(JSON.stringify(sections[0]?.clauses[0]?.blocks)).toContain(
    'The sub-processors of the Premium tier in version 2027-03-01, as published on 16 November 2026; later notices amend the list.',
  )
})

test('an edition has the list of the version that it corrects', () => {
  const ledger = catalogue?.ledger ?? []
  const edition = { ...ledger[1], version: '2026-10-01.1', publishedAt: '2026-11-20T09:00:00Z' }
  expect(listedOn('2026-10-01.1', [...ledger, edition] as typeof ledger)).toBe('2026-07-01')
  expect(() => listedOn('2025-01-01', ledger)).toThrow('the ledger has no version 2025-01-01')
})

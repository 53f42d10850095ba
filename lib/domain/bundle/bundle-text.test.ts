import { expect, test } from 'vitest'
import { readCatalogue } from '#lib/server/data/catalogue.ts'
import { buildOffer } from '../offer.ts'
import { bundleText } from './bundle-text.ts'

const versions = readCatalogue(process.cwd()).catalogue?.versions

test.each(['2026-04-01', '2026-10-01', '2027-03-01'])(
  'every clause that the map names is in %s',
  (version) => {
    const source = versions?.get(version)
    if (source === undefined) throw new Error('no version')
    for (const { id } of source.terms.regions) {
      const result = buildOffer(source, 'enterprise', id)
      if (!result.ok) throw new Error(result.code)
      const { exhibits, fileName } = bundleText(result.offer, { sla: 'a'.repeat(64), dpa: 'b'.repeat(64) })
      const rows = exhibits['dora-article-30']?.rows ?? []
      // Article 30(2) has the letters a to i, 30(3) a to f; Article 5 of the RTS is on changes of subcontracting.
      expect(rows.map(({ id: item }) => item)).toEqual([
        '30(1)',
        ...[...'abcdefghi'].map((letter) => `30(2)(${letter})`),
        ...[...'abcdef'].map((letter) => `30(3)(${letter})`),
        'RTS 5',
      ])
      // Read by hand: target, formula, credit bands and first response are these clauses of the SLA.
      expect(rows.find(({ id: item }) => item === '30(3)(a)')?.cells[2]).toMatch(
        /^SLA\u00a02\.1, 2\.3, 5\.2, 8\.8$/,
      )
      // The authority that supervises a financial customer may audit, and the vendor cooperates: DPA 11.5.
      expect(rows.find(({ id: item }) => item === '30(2)(g)')?.cells[2]).toBe('DPA\u00a011.5')
      // What no clause offers is said to be missing, never left blank.
      for (const item of ['30(2)(i)', '30(3)(d)'])
        expect(rows.find(({ id: own }) => own === item)?.cells.slice(2)).toEqual(['none', 'the whole item'])
      expect(fileName).toBe(`lumenary-bundle-enterprise-${id}-${version}.pdf`)
    }
  },
)

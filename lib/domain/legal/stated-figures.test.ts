import { expect, test } from 'vitest'
import { readCatalogue } from '#lib/server/terms/catalogue.ts'
import { buildOffer, type OfferSource } from '../offer/offer.ts'
import { type Terms, termsSchema } from '../terms/schema.ts'
import { clauseText, type DocumentKind, plainText } from './text.ts'

const source = sourceOf('2026-10-01')

function sourceOf(version: string): OfferSource {
  const found = readCatalogue(process.cwd()).catalogue?.versions.get(version)
  if (found === undefined) throw new Error(`no version ${version}`)
  return found
}

/** A document of Enterprise in the EU under changed terms, clause by clause. */
function clausesUnder(change: (terms: Terms) => void, kind: DocumentKind = 'sla'): Map<string, string> {
  const changed = structuredClone(source.terms)
  change(changed)
  const result = buildOffer({ ...source, terms: changed }, 'enterprise', 'eu')
  if (!result.ok) throw new Error(result.code)
  return new Map(
    result.offer.documents[kind].sections.flatMap(({ id, note, clauses }): [string, string][] => [
      [id, plainText(note ?? [])],
      ...clauses.map((clause): [string, string] => [clause.id, clauseText(clause)]),
    ]),
  )
}

test('the clauses on thin minutes say what the terms say', () => {
  const text = clausesUnder(({ measurement }) => {
    measurement.trafficFloor = {
      percent: '12.5',
      of: 'median-of-same-minute-of-week',
      weeks: 4,
      minimumRequests: 1000,
    }
    measurement.deadMinute = 'good'
    measurement.missingData = 'excluded'
  })
  expect(text.get('definitions.thin-minute')).toContain(
    'fewer Requests than 1,000, or than 12.5% of the median number of Requests in the same minute of the week over the 4 weeks before',
  )
  expect(text.get('downtime.no-requests')).toContain('A Dead Minute does not count as a Bad Minute.')
  expect(text.get('downtime.missing')).toContain('A Missing Minute is, beside those of the exclusions,')
})

test('without a floor only a minute without a Request is thin', () => {
  const text = clausesUnder(({ measurement }) => {
    measurement.trafficFloor = null
  })
  expect(text.get('definitions.thin-minute')).toMatch(/missing or show no Request\.$/)
})

test('API Endpoints are those of the dated reference', () => {
  const text = clausesUnder(({ api }) => {
    api.reference.date = '2026-06-22'
  })
  expect(text.get('definitions.api-endpoint')).toContain('as published on 22 June 2026')
})

test('SLA and DPA name the same formats of an export', () => {
  const under = (formats: string[]) =>
    (['sla', 'dpa'] as const).map((kind) =>
      clausesUnder(({ continuity }) => Object.assign(continuity, { exportFormats: formats }), kind),
    ) as [Map<string, string>, Map<string, string>]
  const [sla, dpa] = under(['XML', 'JSON'])
  expect(sla.get('continuity.exit')).toContain('in the Service as XML or JSON, through the API')
  expect(dpa.get('deletion.retrieval')).toContain('a complete copy in XML or JSON within 10 days')
  expect(dpa.get('switching.data')).toContain('All are exported in XML or JSON through the interfaces')
  const [, silent] = under([])
  expect(silent.get('switching.data')).toContain(
    'All are exported in a structured, commonly used and machine-readable format through the interfaces',
  )
})

test('terms that state no objective and no right say so, and leave no gap in a sentence', () => {
  // What a vendor gets that leaves both parts out.
  const { continuity, forceMajeure } = termsSchema.pick({ continuity: true, forceMajeure: true }).parse({})
  const text = clausesUnder((changed) => Object.assign(changed, { continuity, forceMajeure }))
  expect(text.get('exclusions.force-majeure-limit')).toBe(
    'Not used. These terms state no recovery time objective.',
  )
  expect(text.get('termination.force-majeure')).toMatch(/^Not used\./)
  expect(text.get('continuity')).toContain(
    'the recovery time objective (RTO) is not stated, the recovery point objective (RPO) not stated. ',
  )
  for (const [id, words] of text) {
    expect(`${id}: ${words}`).not.toMatch(/null|undefined| {2}| [.,;]/)
    expect(words).not.toBe('')
  }
})

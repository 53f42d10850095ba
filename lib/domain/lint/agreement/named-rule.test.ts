import { expect, test } from 'vitest'
import { readCatalogue } from '#lib/server/terms/catalogue.ts'
import type { Terms } from '../../terms/schema.ts'
import { namedFindings } from './named-rule.ts'

const source = readCatalogue(process.cwd()).catalogue?.versions.get('2026-10-01')
if (source === undefined) throw new Error('no version')
const { terms } = source

function found(change: (terms: Terms) => void): string[] {
  const own = structuredClone(terms)
  change(own)
  return namedFindings(own).map(({ rule }) => rule)
}

const calling =
  (id: string, name: string) =>
  ({ security }: Terms) => {
    security.certifications = [{ id, name, kind: 'certificate', status: 'held', report: 'on request' }]
  }

test('the demo is called what it is', () => {
  expect(found(() => undefined)).toEqual([])
})

test.each([
  ['soc2-type-2', 'SOC 2 Type II'],
  ['soc2-type-2', 'SOC 2 Type 2 (Security, Availability)'],
  ['iso-27001', 'ISO 27001:2022'],
  ['iso-27001', 'ISO/IEC 27001'],
  ['pci-dss', 'PCI DSS 4.0'],
  ['gdpr', 'GDPR'],
  ['tisax', 'TISAX'],
  ['soc1', 'SOC 1 Type II'],
])('the id %s and the name %s are of one standard', (id, name) => {
  expect(found(calling(id, name))).toEqual([])
})

test.each([
  ['soc2-type-2', 'SOC 2 Type I'],
  ['soc2-type-2', 'Penetration test'],
  ['iso-27001', 'ISO/IEC 27701'],
  ['soc-2', 'SOC 2 Type II'],
  ['iso', 'ISO/IEC 27001:2022'],
])('the id %s and the name %s are not', (id, name) => {
  expect(found(calling(id, name))).toEqual(['security.certification-name'])
})

const region =
  (name: string, ...countries: string[]) =>
  (own: Terms) => {
    own.regions = own.regions.slice(0, 1).map((one) => ({
      ...one,
      name,
      shortName: 'One',
      dataLocations: countries.map((country) => ({ place: 'There', country, purpose: 'All' })),
    }))
  }

test.each([
  ['European Union', ['Germany', 'Ireland'], []],
  ['EU (Frankfurt)', ['Germany'], []],
  ['Germany', ['Germany'], []],
  ['Asia-Pacific', ['Singapore', 'Australia'], []],
  ['European Union', ['Germany', 'United States'], ['regions.name']],
  ['Germany', ['Germany', 'Ireland'], ['regions.name']],
  ['Switzerland', ['Germany'], ['regions.name']],
] as const)('a region called %s in %j: %j', (name, countries, rules) => {
  expect(found(region(name, ...countries))).toEqual(rules)
})

test.each([
  ['Frankfurt', 'Germany', []],
  ['Atlanta, Georgia', 'United States', []],
  ['Singapore', 'Singapore', []],
  ['Frankfurt (Germany)', 'Germany', []],
  ['Frankfurt (Germany)', 'United States', ['places.country']],
  ['Zurich, Switzerland', 'Germany', ['places.country']],
] as const)('the place %s in %s: %j', (place, country, rules) => {
  const located = ({ regions: [first] }: Terms) => {
    Object.assign(first ?? {}, {
      name: 'One',
      shortName: 'One',
      dataLocations: [{ place, country, purpose: 'All' }],
    })
  }
  expect(found(located)).toEqual(rules)
})

test('an API reference of the day on which the version begins, and of the day after', () => {
  const dated = (date: string) => found(({ api }) => Object.assign(api.reference, { date }))
  expect([dated('2026-10-01'), dated('2026-10-02')]).toEqual([[], ['api.reference-date']])
})

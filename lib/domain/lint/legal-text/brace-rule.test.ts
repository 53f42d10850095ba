import { expect, test } from 'vitest'
import { braceFindings } from './brace-rule.ts'

const inSla = (text: string) => braceFindings({ place: { in: 'sla', id: 'claims' }, text, links: [] })
const inTerms = (text: string) => braceFindings({ place: { in: 'terms', path: ['title'] }, text, links: [] })

test.each([
  ['Write to { vendor.shortName } first.', '{ vendor.shortName }', '{{ vendor.shortName }}'],
  ['Within {claims.days} days.', '{claims.days}', '{{ claims.days }}'],
])('%s is a placeholder with too few braces', (text, found, fix) => {
  expect(inSla(text)).toEqual([
    expect.objectContaining({
      rule: 'texts.braces',
      message: `“${found}” is printed as it stands`,
      fix: `A placeholder takes two braces: ${fix}.`,
    }),
  ])
})

test.each(['{ "code": 429 }', 'the set {a, b}', '{}', 'POST /v1/{id}', '{ at 99.9 }'])(
  '%s is text',
  (text) => {
    expect(inSla(text)).toEqual([])
  },
)

test('a YAML file takes no placeholder, with one brace or two', () => {
  for (const text of ['by {{ vendor.name }}', 'by { vendor.name }'])
    expect(inTerms(text)[0]?.fix).toBe(
      'Texts in YAML files take no placeholders: write the words themselves.',
    )
})

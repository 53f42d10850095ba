import { expect, test } from 'vitest'
import { legalValues } from '#lib/domain/offer/legal-values.ts'
import { factsOf } from '#lib/domain/offer-facts/offer-facts.ts'
import { readCatalogue } from '../catalogue.ts'
import { PlaceholderError } from './placeholder.ts'
import { setLegalText, templateOf } from './template.ts'

const source = readCatalogue(process.cwd()).catalogue?.versions.get('2026-10-01')
if (source === undefined) throw new Error('no version')
const [tier] = source.terms.tiers
const [region] = source.terms.regions
if (tier === undefined || region === undefined) throw new Error('no offer')
const values = legalValues(factsOf(source.terms, source.vendor, [], tier, region, '2026-10-01T00:00:00Z'))

test.each([
  ['{% if credits.terminatonBelow %}x{% endif %}'],
  // Liquid collects what it finds within a condition in an error of its own.
  ['{% if claim.days %}{% if credits.terminatonBelow %}x{% endif %}{% endif %}'],
])('a name that is misspelt is named with the one that is meant: %s', (text) => {
  const set = () =>
    setLegalText(templateOf('sla', `# SLA\n\n## Claims {#claims}\n\n{#claims.window} ${text}\n`), values, {
      sla: new Map(),
      dpa: new Map(),
    })
  expect(set).toThrow(PlaceholderError)
  expect(set).toThrow(
    /credits\.terminatonBelow is not a placeholder\. Did you mean credits\.terminationBelow\?/,
  )
})

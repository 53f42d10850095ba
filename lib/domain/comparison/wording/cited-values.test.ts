import { readFileSync } from 'node:fs'
import { expect, test } from 'vitest'
import { readCatalogue } from '#lib/server/terms/catalogue.ts'
import { legalValues } from '../../offer/legal-values.ts'
import { factsOf } from '../../offer-facts/offer-facts.ts'
import { termFacts } from '../facts/term-facts.ts'
import { changedPlaceholders, isPrintedBy, placeholdersOf } from './cited-values.ts'

const source = readCatalogue(process.cwd()).catalogue?.versions.get('2026-10-01')
if (source === undefined) throw new Error('no version')
const { terms, vendor, subprocessors, effectiveAt } = source

const facts = terms.regions.flatMap((region) =>
  terms.tiers.map((tier) => factsOf(terms, vendor, subprocessors, tier, region, effectiveAt)),
)
const ids = new Set([...facts.flatMap((one) => termFacts(one).map(({ id }) => id)), 'credit.99%'])

/** Names by which other data refer to a tier or region; a version's own are in every clause that prints them. */
const NO_FACT = /^(?:version\.|tier\.id$|region\.id$)/

// A placeholder without a fact would have every clause that prints it listed as prose, for no rule to judge.
test('every placeholder of the demo’s texts prints a fact', () => {
  const texts = ['sla', 'dpa']
    .map((kind) => readFileSync(`data/terms/2026-10-01/${kind}.md`, 'utf8'))
    .join('\n')
  const placeholders = [
    ...new Set(
      (texts.match(/\{[{%][^}]*[}%]\}/g) ?? []).flatMap((place) => place.match(/[a-z]\w*(?:\.\w+)+/g) ?? []),
    ),
  ].filter((name) => !NO_FACT.test(name))
  expect(placeholders.length).toBeGreaterThan(50)
  expect(placeholders.filter((name) => ![...ids].some((id) => isPrintedBy(id, name)))).toEqual([])
})

test('what is printed or decided on counts as used; what a version is called does not', () => {
  const [first] = facts
  if (first === undefined) throw new Error('there is no offer')
  const before = legalValues(first)
  const after = {
    ...before,
    version: { id: '2027-03-01', effective: '1 March 2027' },
    claim: { ...before.claim, days: '45' },
    support: { ...before.support, emergency: !before.support.emergency },
  }
  expect(
    changedPlaceholders(
      '{{ claim.days }} of {{ version.id }} {% if support.emergency %}by {{ support.plan }}{% endif %}',
      before,
      after,
    ),
  ).toEqual(['claim.days', 'support.emergency'])
  expect(changedPlaceholders('within 30 days', before, after)).toEqual([])
})

/** Figures that only a table or a formula prints. */
const IN_TABLES = /^(?:commitment\.denominator$|support\.|escalation\.|continuity\.r[tp]o$)/

test('what is proposed for a figure is a placeholder that there is, and prints it', () => {
  const figures = new Set(
    facts.flatMap((one) =>
      termFacts(one)
        .filter(({ kind, place }) => (kind === 'amount' || kind === 'response') && place.clause !== null)
        .map(({ id }) => id),
    ),
  )
  const values = facts.map(legalValues)
  const isThere = (path: string) =>
    values.some((one) => path.split('.').reduce<unknown>((at, key) => Object(at)[key], one) !== undefined)
  for (const id of figures) {
    const proposed = placeholdersOf(id)
    expect([id, proposed.length > 0]).toEqual([id, !IN_TABLES.test(id)])
    for (const path of proposed)
      expect([id, path, isThere(path), isPrintedBy(id, path)]).toEqual([id, path, true, true])
  }
})

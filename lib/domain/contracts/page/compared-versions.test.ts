import { expect, test } from 'vitest'
import { readCatalogue } from '#lib/server/terms/catalogue.ts'
import { compareVersions } from '../../comparison/compare-versions.ts'
import { buildOffer } from '../../offer/offer.ts'
import { contractTerms } from '../testing/catalogue.ts'
import { type Applies, agreedRelease, comparedVersions, type VersionSource } from './compared-versions.ts'

const { catalogue } = readCatalogue(process.cwd())
if (catalogue === null) throw new Error('the demo data do not load')
const { ledger, versions } = catalogue
const SOURCE: VersionSource = {
  ledger,
  offer: (version, tier, region) => {
    const source = versions.get(version)
    return source === undefined ? null : buildOffer(source, tier, region)
  },
  compare: compareVersions,
}
// 2026-10-01 is in force, 2027-03-01 announced.
const AT = new Date('2026-11-28T12:00:00Z')
const IN_TIME: Applies = {
  version: '2026-10-01',
  agreed: null,
  coming: new Map([['2027-03-01', '2027-03-01']]),
}
const titles = (more: Parameters<typeof contractTerms>[0], at = AT, applies = IN_TIME) =>
  comparedVersions(contractTerms(more), SOURCE, applies, at).map(
    ({ title, applies }) => `${title} | ${applies}`,
  )

// SLA, clause changes.fixed-terms: to a contract that fixes a version only what is in nothing for the worse comes of itself.
test('a contract that fixes a version is told what comes to it, and what only its choice could bring', () => {
  const fixed = { version: '2026-04-01', begins: '2026-05-01' }
  const worse =
    'It does not apply to your contract, which fixes version 2026-04-01, unless you choose it in writing.'
  const none = {
    version: '2026-04-01',
    agreed: null,
    coming: new Map([
      ['2026-10-01', 'choice'],
      ['2027-03-01', 'choice'],
    ] as const),
  }
  expect(titles(fixed, AT, none)).toEqual([
    `In force since 1 October 2026: version 2026-10-01 | ${worse}`,
    `From 1 March 2027: version 2027-03-01 | ${worse}`,
  ])
  const better = { version: '2026-10-01', agreed: null, coming: new Map([['2027-03-01', 'choice']] as const) }
  expect(titles(fixed, AT, better)).toEqual([
    'In force since 1 October 2026: version 2026-10-01 | It applies to your contract.',
    `From 1 March 2027: version 2027-03-01 | ${worse}`,
  ])
})

test('a version whose place a later one has taken does not begin to apply', () => {
  const later = { version: '2027-03-01', agreed: null, coming: new Map() }
  expect(titles({ version: '2026-04-01', begins: '2026-05-01' }, AT, later)[0]).toBe(
    'In force since 1 October 2026: version 2026-10-01 | It does not apply to your contract: a later version has taken its place.',
  )
})

test('one that follows is compared with what was in force on its first day', () => {
  expect(titles({ begins: '2026-05-01' })).toEqual([
    'In force since 1 October 2026: version 2026-10-01 | It applies to your contract.',
    'From 1 March 2027: version 2027-03-01 | It applies to your contract from then on.',
  ])
  expect(titles({ begins: '2026-10-15' })).toEqual([
    'From 1 March 2027: version 2027-03-01 | It applies to your contract from then on.',
  ])
})

test('a version applies to a contract from the end of its own notice, and not before everyone is told', () => {
  // In force since 1 March; told on 1 January with 90 days: to 1 April, so from the first of the month after.
  const late = { version: '2026-10-01', agreed: null, coming: new Map([['2027-03-01', '2027-05-01']]) }
  const untold = { version: '2026-10-01', agreed: null, coming: new Map([['2027-03-01', 'untold' as const]]) }
  const march = new Date('2027-03-15T00:00:00Z')
  expect(titles({ begins: '2026-05-01' }, march, late)).toEqual([
    'From 1 October 2026: version 2026-10-01 | It applies to your contract.',
    'In force since 1 March 2027: version 2027-03-01 | It applies to your contract from 1 May 2027, after the notice that you were given.',
  ])
  expect(titles({ begins: '2026-10-15' }, march, untold)).toEqual([
    'In force since 1 March 2027: version 2027-03-01 | It does not apply to your contract yet: it does so from the end of your notice period, which begins once all your contacts have been told.',
  ])
})

test('once the announced version is in force, nothing newer is told of one that fixes it', () => {
  expect(titles({ version: '2027-03-01', begins: '2027-03-01' }, new Date('2027-03-02T00:00:00Z'))).toEqual(
    [],
  )
})

test('differences are of the tier and the region alone, in figures, what is worse first', () => {
  const [inForce] = comparedVersions(
    contractTerms({ version: '2026-04-01', begins: '2026-05-01' }),
    SOURCE,
    IN_TIME,
    AT,
  )
  expect(inForce?.lines.length).toBeGreaterThan(0)
  expect(inForce?.lines.length).toBeLessThanOrEqual(8)
  expect(inForce?.href).toMatch(/2026-04-01/)
  const order = ['Change for the Worse', 'For review', 'Improvement', 'Neutral']
  const ranks = inForce?.lines.map(({ direction }) => order.indexOf(direction)) ?? []
  expect(ranks).toEqual(ranks.toSorted((a, b) => a - b))
})

test('a tier that the version has not cannot be compared', () => {
  expect(comparedVersions(contractTerms({ tier: 'platinum' }), SOURCE, IN_TIME, AT)).toEqual([])
})

test('what was agreed is what the contract fixes, or what was in force on its first day', () => {
  const agreed = (more: Parameters<typeof contractTerms>[0]) =>
    agreedRelease(contractTerms(more), ledger, AT)?.version
  expect(agreed({ version: '2026-04-01' })).toBe('2026-04-01')
  expect(agreed({ begins: '2026-05-01' })).toBe('2026-04-01')
  expect(agreed({ begins: '2027-06-01' })).toBe(agreed({ begins: '2026-11-27' }))
})

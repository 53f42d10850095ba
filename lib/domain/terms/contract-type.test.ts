import { expect, test } from 'vitest'
import { readCatalogue } from '#lib/server/terms/catalogue.ts'
import { compareTiers } from '../tiers/tier-comparison.ts'
import { tierOverview } from '../tiers/tier-overview.ts'
import { contractBesideName } from './contract-type.ts'

test.each([
  ['Mission-critical', 'mission-critical', null],
  ['Mission critical', 'mission-critical', null],
  ['Starter', 'self-serve', 'self-serve'],
  ['Enterprise', 'enterprise standard', 'enterprise standard'],
])('beside %s, the contract "%s" is shown as %j', (name, contract, shown) => {
  expect(contractBesideName({ name, contract })).toBe(shown)
})

test('the overview and the comparison of the demo tiers say Mission-critical once', () => {
  const source = readCatalogue(process.cwd()).catalogue?.versions.get('2026-10-01')
  if (source === undefined) throw new Error('the demo terms do not load')
  const shown = ['self-serve', 'mid-market', 'enterprise standard', 'enterprise premium', null]
  expect(tierOverview(source).map(({ contract }) => contract)).toEqual(shown)
  expect(compareTiers(source, 'eu')?.tiers.map(({ contract }) => contract)).toEqual(shown)
})

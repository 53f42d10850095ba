import { expect, test } from 'vitest'
import { evaluationFaults } from './evaluation-faults.ts'
import { evaluationSchema } from './schema.ts'
import { smallTerms } from './testing/small-terms.ts'

function faults(terms: Record<string, unknown>): string[] {
  return evaluationFaults(evaluationSchema.parse(smallTerms(terms))).map(
    ({ path, rule, message }) => `${path.join('.')} ${rule}: ${message}`,
  )
}

test('sound terms have none', () => {
  expect(faults({})).toEqual([])
})

const CUMULATIVE = [
  { atLeast: '99.9', atMost: '100', credit: '0' },
  { atLeast: '0', below: '99.9', credit: '10' },
  { atLeast: '0', below: '50', credit: '25' },
]

test('bands overlap only where that is declared', () => {
  expect(faults({ tier: { credits: CUMULATIVE } })).toEqual([
    'tiers.0.credits.2 credits.overlap: 2 bands cover 0%. Separate them, or write overlaps: deepest-wins under credits.',
    'tiers.0.credits.2 credits.overlap: 2 bands cover an uptime between 0% and 50%. Separate them, or write overlaps: deepest-wins under credits.',
  ])
  expect(faults({ tier: { credits: CUMULATIVE }, credits: { overlaps: 'deepest-wins' } })).toEqual([])
})

test('bands leave a gap only where that is declared', () => {
  const credits = CUMULATIVE.slice(0, 2).with(1, { atLeast: '0', below: '99.89', credit: '10' })
  expect(faults({ tier: { credits } })).toEqual([
    'tiers.0.credits.0 credits.gap: no band covers 99.89%. Add a band, or write under credits gaps: no-credit, or gaps: silent where the terms do not say what it pays.',
    'tiers.0.credits.0 credits.gap: no band covers an uptime between 99.89% and 99.9%. Add a band, or write under credits gaps: no-credit, or gaps: silent where the terms do not say what it pays.',
  ])
  expect(faults({ tier: { credits }, credits: { gaps: 'no-credit' } })).toEqual([])
})

test('a band that no uptime lies in, of a region', () => {
  const credits = [...CUMULATIVE.slice(0, 2), { atLeast: '95', below: '95', credit: '50' }]
  expect(faults({ tier: { regions: { world: { target: '99.9', credits } } } })).toEqual([
    'tiers.0.regions.world.credits.2 credits.empty-band: no uptime lies between 95% and 95%. Correct an edge or remove the band.',
  ])
})

test('ids that clash or lead nowhere', () => {
  const own = { target: '99.9', credits: CUMULATIVE.slice(0, 2) }
  expect(faults({ regions: [{ id: 'world' }, { id: 'world' }], tier: { regions: { mars: own } } })).toEqual([
    'regions.1.id regions.duplicate-id: the id world is used twice. Give each entry an id of its own.',
    'tiers.0.regions.mars tier.unknown-region: there is no region mars. Use one of: world.',
  ])
})

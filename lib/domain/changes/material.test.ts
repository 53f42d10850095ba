import { expect, test } from 'vitest'
import { isMaterial } from './material.ts'

const figure = { id: 'claim.days', topic: 'Service credits and claims', direction: 'better' } as const
const list = { id: 'subprocessor.acme', topic: 'Sub-processors', direction: 'needs-reading' } as const
const officer = { id: 'vendor.dpo.name', topic: 'Vendor', direction: 'neutral' } as const
const tier = { id: 'tier.name', topic: 'Tier', direction: 'neutral' } as const
const prose = { id: 'sla#claims.silence', topic: 'Wording of the SLA', direction: 'needs-reading' } as const

test.each([
  ['a figure, for the better too', [figure], true],
  // SLA 1.45: a change of Sub-processors is not one.
  ['sub-processors alone', [list], false],
  ['sub-processors beside a figure', [list, figure], true],
  ['a fact that binds nobody', [officer], false],
  ['a name that contracts refer to', [tier], true],
  ['prose that no rule can judge', [prose], true],
  ['nothing', [], false],
])('%s', (_, differences, material) => {
  expect(isMaterial(differences)).toBe(material)
})

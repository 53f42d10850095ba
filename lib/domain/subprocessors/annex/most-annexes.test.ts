import { expect, test } from 'vitest'
import { annexName } from './annex-name.ts'
import { hasRoomFor } from './most-annexes.ts'

const hashOf = (index: number) => String(index).padStart(64, '0')
const particular = (from: string, index: number) =>
  annexName(from, hashOf(index), { tier: null, region: null, services: [`s${index}`] })

test('a list has 500 annexes of a particular use, and as many plain ones as there are tiers and regions', () => {
  const sla = { version: '2026-10-01', tier: 'a', region: 'b', kind: 'sla' }
  const plain = annexName('2026-06-15', hashOf(0), { tier: 'a', region: 'b' })
  const others = [sla, plain, particular('2026-01-12', 1)]
  const some = Array.from({ length: 499 }, (_, index) => particular('2026-06-15', index))
  const another = particular('2026-06-15', 600)
  expect(hasRoomFor(another, [...some, ...others])).toBe(true)
  const most = [...some, particular('2026-06-15', 499), ...others]
  expect(hasRoomFor(another, most)).toBe(false)
  // Of another list, or for a tier and a region.
  expect(hasRoomFor(particular('2026-01-12', 600), most)).toBe(true)
  expect(hasRoomFor(annexName('2026-06-15', hashOf(9), { tier: 'c', region: null }), most)).toBe(true)
})

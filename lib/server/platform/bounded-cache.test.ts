import fc from 'fast-check'
import { expect, test, vi } from 'vitest'
import { BoundedCache } from './bounded-cache.ts'

const keptOf = (cache: { has(key: string): boolean }) =>
  [...'abcdef'].filter((key) => cache.has(key)).join('')

test('drops what was asked for longest ago, not what was kept first', () => {
  const cache = new BoundedCache<string, number>(3)
  for (const key of 'abc') cache.set(key, 0)
  cache.get('a')
  cache.set('d', 0)
  expect(keptOf(cache)).toBe('acd')
  // Set again counts as asked for, looked for with `has` does not.
  cache.set('c', 1)
  cache.has('a')
  cache.set('e', 0)
  expect(keptOf(cache)).toBe('cde')
  expect(cache.get('c')).toBe(1)
  expect(cache.get('a')).toBeUndefined()
})

// Of 10: 4 + 4 are kept; 5 more make 13, so that a goes; 9 leave room for nothing else.
test('by size, drops as many as it takes', () => {
  const cache = new BoundedCache<string, string>(10, ({ length }) => length)
  cache.set('a', '....')
  cache.set('b', '....')
  expect([keptOf(cache), cache.size]).toEqual(['ab', 8])
  cache.set('c', '.....')
  expect([keptOf(cache), cache.size]).toEqual(['bc', 9])
  cache.set('d', '.........')
  expect([keptOf(cache), cache.size]).toEqual(['d', 9])
})

test('what alone is too large is not kept, and leaves the others', () => {
  const cache = new BoundedCache<string, string>(3, ({ length }) => length)
  cache.set('a', '..')
  cache.set('b', '....')
  expect([keptOf(cache), cache.size]).toEqual(['a', 2])
  // In place of one that was kept: the old value would be wrong.
  cache.set('a', '....')
  expect([keptOf(cache), cache.size]).toEqual(['', 0])
})

test('makes a value once, undefined too, and keeps none that could not be made', () => {
  const cache = new BoundedCache<string, number | undefined>(2)
  const make = vi.fn(() => undefined)
  expect([cache.getOrMake('a', make), cache.getOrMake('a', make)]).toEqual([undefined, undefined])
  expect(make).toHaveBeenCalledOnce()
  const fail = () => {
    throw new Error('unreadable')
  }
  expect(() => cache.getOrMake('b', fail)).toThrow('unreadable')
  expect(cache.getOrMake('b', () => 2)).toBe(2)
})

// The oracle keeps a plain list, newest last, and cuts its front.
test('keeps what a plain list would keep, whatever is asked for in whatever order', () => {
  const step = fc.record({ set: fc.boolean(), key: fc.constantFrom(...'abcdef'), size: fc.nat({ max: 6 }) })
  fc.assert(
    fc.property(fc.array(step, { maxLength: 60 }), fc.integer({ min: 1, max: 12 }), (steps, most) => {
      const cache = new BoundedCache<string, number>(most, (size) => size)
      let list: { key: string; size: number }[] = []
      for (const { set, key, size } of steps) {
        const known = list.find((entry) => entry.key === key)
        if (set) cache.set(key, size)
        else expect(cache.get(key)).toBe(known?.size)
        const rest = list.filter((entry) => entry.key !== key)
        const fresh = set ? { key, size } : known
        list = fresh === undefined || fresh.size > most ? rest : [...rest, fresh]
        const total = () => list.reduce((sum, entry) => sum + entry.size, 0)
        while (total() > most) list.shift()
        expect(cache.size).toBe(total())
        expect(keptOf(cache)).toBe(
          list
            .map((entry) => entry.key)
            .toSorted()
            .join(''),
        )
      }
    }),
  )
})

test('what is deleted takes no room', () => {
  const cache = new BoundedCache<string, string>(2)
  cache.set('a', 'A')
  cache.set('b', 'B')
  cache.delete('a')
  cache.delete('unknown')
  cache.set('c', 'C')
  expect([cache.get('a'), cache.get('b'), cache.get('c'), cache.size]).toEqual([undefined, 'B', 'C', 2])
})

test('what is cleared is gone, and takes no room', () => {
  const cache = new BoundedCache<string, string>(2)
  cache.set('a', 'A')
  cache.set('b', 'B')
  cache.clear()
  cache.set('c', 'C')
  expect([cache.get('a'), cache.get('b'), cache.get('c'), cache.size]).toEqual([undefined, undefined, 'C', 1])
})

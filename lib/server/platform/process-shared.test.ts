import { beforeEach, expect, test, vi } from 'vitest'
import { forgetShared, processShared } from './process-shared.ts'

beforeEach(forgetShared)

test('a value is made at the first call, and every later one gets the same', () => {
  const make = vi.fn(() => ({ count: 0 }))
  processShared('counter', make).count += 1
  processShared('counter', make).count += 1
  expect(processShared('counter', make)).toEqual({ count: 2 })
  expect(make).toHaveBeenCalledOnce()
})

test('a module that is evaluated again shares what the first one made', async () => {
  const first = processShared('pool', () => ({ made: 'first' }))
  vi.resetModules()
  const again = await import('./process-shared.ts')
  expect(again.processShared).not.toBe(processShared)
  expect(again.processShared('pool', () => ({ made: 'second' }))).toBe(first)
})

test('each name has a value of its own', () => {
  const one = processShared('one', () => new Map())
  expect(processShared('other', () => new Map())).not.toBe(one)
})

// undefined and null are values as good as any: they are not made twice.
test.each([undefined, null, false])('%s is kept', (value) => {
  const make = vi.fn(() => value)
  expect([processShared('empty', make), processShared('empty', make)]).toEqual([value, value])
  expect(make).toHaveBeenCalledOnce()
})

test('a value that could not be made is tried again', () => {
  const failing = () => {
    throw new Error('The disk is full.')
  }
  expect(() => processShared('key', failing)).toThrow('The disk is full.')
  expect(processShared('key', () => 'made')).toBe('made')
})

import { expect, test } from 'vitest'
import { threeVersions } from '../terms/testing/three-versions.ts'
import { keptExport } from './kept-exports.ts'

function maker(size = 10) {
  const made: number[] = []
  const make = async () => {
    made.push(size)
    return new Uint8Array(size)
  }
  return { made, make }
}

test('a file is made once for all who ask the same, at once and afterwards', async () => {
  const data = threeVersions()
  const { made, make } = maker()
  const [first, second] = await Promise.all([keptExport(data, 'a', make), keptExport(data, 'a', make)])
  expect(second).toBe(first)
  expect(await keptExport(data, 'a', make)).toBe(first)
  expect(made).toHaveLength(1)
  await keptExport(data, 'b', make)
  expect(made).toHaveLength(2)
})

test('other data, a failure, and more than four million bytes are made anew', async () => {
  const data = threeVersions()
  const { made, make } = maker(2_000_000)
  await keptExport(data, 'first', make)
  await keptExport(threeVersions(), 'first', make)
  expect(made).toHaveLength(2)
  for (const question of ['second', 'third']) await keptExport(data, question, make)
  expect(made).toHaveLength(4)
  await keptExport(data, 'third', make)
  expect(made).toHaveLength(4)
  await keptExport(data, 'first', make)
  expect(made).toHaveLength(5)
  const failing = () => Promise.reject(new Error('no'))
  await expect(keptExport(data, 'fourth', failing)).rejects.toThrow('no')
  await keptExport(data, 'fourth', make)
  expect(made).toHaveLength(6)
})

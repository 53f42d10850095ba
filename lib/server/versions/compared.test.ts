import { expect, test } from 'vitest'
import { compareVersions } from '#lib/domain/comparison/compare-versions.ts'
import { offersOfVersion, type VisibleVersion, visibleVersion } from '../terms/shown/visible-version.ts'
import { differencesBetween, differencesInTurn } from './compared.ts'

const NOW = new Date('2026-11-20T12:00:00Z')
const STARTER = { tier: 'starter', region: undefined }

function twoVersions(): [VisibleVersion, VisibleVersion] {
  const [from, to] = ['2026-04-01', '2026-10-01'].map((version) => visibleVersion(version, NOW))
  return [from as VisibleVersion, to as VisibleVersion]
}

test('compared in turn, two versions differ as they do in one go, and other work is done in between', async () => {
  const [from, to] = twoVersions()
  const expected = compareVersions(offersOfVersion(from), offersOfVersion(to))
  expect(expected).not.toEqual([])
  let turns = 0
  let isDone = false
  const other = () => {
    turns += 1
    if (!isDone) setImmediate(other)
  }
  setImmediate(other)
  const found = await differencesInTurn(from, to)
  isDone = true
  expect(found).toEqual(expected)
  // Fifteen offers of each version are built, then fifteen pairs compared.
  expect(turns).toBeGreaterThanOrEqual(45)
})

test('what several ask for at once is compared once, and then kept', async () => {
  const [from, to] = twoVersions()
  const ask = () => differencesInTurn(from, to, STARTER)
  const [first, second] = await Promise.all([ask(), ask()])
  expect(second).toBe(first)
  expect(differencesBetween(from, to, STARTER)).toBe(first)
})

import { expect, test } from 'vitest'
import { useCatalogue } from './current.ts'
import { threeVersions } from './testing/three-versions.ts'
import { warmOffers } from './warm-offers.ts'

test('other work is done between two offers, and a stop ends it', async () => {
  useCatalogue(threeVersions())
  const stop = new AbortController()
  let turns = 0
  const other = () => {
    turns += 1
    if (turns === 20) stop.abort()
    else setImmediate(other)
  }
  setImmediate(other)
  await warmOffers(stop.signal)
  // One offer for each turn of the other work, of 45 that there are.
  expect(turns).toBe(20)
})

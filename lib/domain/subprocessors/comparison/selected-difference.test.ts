import { expect, test } from 'vitest'
import { touchesUse } from '../ledger/difference/affected.ts'
import { record } from '../ledger/testing/notices.ts'
import { selectedDifference } from './selected-difference.ts'

const acme = record('acme')
const [eu] = acme.regions
if (eu === undefined) throw new Error('no region')
const narrowed = { ...acme, regions: [{ ...eu, services: ['console'] }] }

const selection = (services?: string[]) => ({ tier: null, region: 'eu', ...(services ? { services } : {}) })

// From now on for the console alone: who uses the console sees the same company, who says nothing learns of the limit.
test.each([
  [selection(['console']), 0],
  [selection(['console', 'mail']), 0],
  [selection(), 1],
])('a limit within which a selection is changes nothing for it: %j', (chosen, changed) => {
  expect(selectedDifference([acme], [narrowed], chosen).changed).toHaveLength(changed)
  expect(touchesUse({ before: acme, after: narrowed }, chosen, [{ id: 'eu' }])).toBe(changed === 1)
})

test('a company that comes or goes is told with its limits', () => {
  const { added, removed } = selectedDifference([], [narrowed], selection(['console']))
  expect({ added, removed }).toEqual({ added: [narrowed], removed: [] })
  expect(selectedDifference([narrowed], [], selection(['console'])).removed).toEqual([narrowed])
})

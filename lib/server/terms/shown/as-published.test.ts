import { afterAll, expect, test } from 'vitest'
import { isAsPublished, keepAsPublished, tellOfAltered } from './as-published.ts'

afterAll(() => keepAsPublished(new Map()))

test('of what was not compared nothing is said', () => {
  expect(isAsPublished({ kind: 'release', version: '2026-10-01' })).toBeNull()
  keepAsPublished(new Map([['subprocessors/2026-06-15-okta', true]]))
  expect(isAsPublished({ kind: 'notice', notice: '2026-06-15-okta' })).toBe(true)
  expect(isAsPublished({ kind: 'notice', notice: '2026-11-19-twilio' })).toBeNull()
})

test('whoever keeps pages is told when an entry is altered and when it is restored, and of nothing else', () => {
  let told = 0
  keepAsPublished(new Map())
  tellOfAltered(() => {
    told += 1
  })
  // That all is as published changes no page.
  keepAsPublished(new Map([['releases/2026-10-01', true]]))
  expect(told).toBe(0)
  const altered = new Map([['releases/2026-10-01', false]])
  keepAsPublished(altered)
  keepAsPublished(new Map(altered))
  expect([told, isAsPublished({ kind: 'release', version: '2026-10-01' })]).toEqual([1, false])
  // Another entry in its place is another thing to say.
  keepAsPublished(new Map([['releases/2027-03-01', false]]))
  keepAsPublished(new Map())
  expect(told).toBe(3)
  tellOfAltered(() => undefined)
})

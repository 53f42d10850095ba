import { beforeEach, expect, test } from 'vitest'
import { answerNotice } from './api/changes.ts'
import { noticePage } from './pages/notice-page.ts'
import { keepPublicCounts, tellOfPublicCounts } from './public-counts.ts'

const SCRIVEN = '2026-11-17-scriven-ai'
const NOW = new Date('2026-11-25T10:00:00Z')
const COUNTS = { told: 12, accepted: 11, objections: null }

const changed: string[] = []
beforeEach(() => {
  keepPublicCounts(new Map(), { isAll: true })
  changed.length = 0
  tellOfPublicCounts((notice) => void changed.push(notice))
})

test('nothing is shown while nothing was sent', () => {
  expect(noticePage(SCRIVEN, NOW)?.counts).toEqual([])
  expect(answerNotice(SCRIVEN, NOW).counts).toBeNull()
})

test('page and API state the same counts', () => {
  keepPublicCounts(new Map([[SCRIVEN, COUNTS]]), { isAll: false })
  expect(noticePage(SCRIVEN, NOW)?.counts).toEqual([
    'Sent to 12 contacts of customers. The mail servers of 11 of them have accepted it.',
    'Fewer than 5 objections stand. Smaller numbers are not published: they could point to one customer.',
  ])
  expect(answerNotice(SCRIVEN, NOW).counts).toEqual({
    told: 12,
    accepted: 11,
    objections: null,
    fewerThan: 5,
  })
})

test('whoever keeps the page is told when the counts change, and only then', () => {
  const keep = (counts: typeof COUNTS | null) =>
    keepPublicCounts(new Map([[SCRIVEN, counts]]), { isAll: true })
  keep(null)
  expect(changed).toEqual([])
  keep(COUNTS)
  keep({ ...COUNTS })
  expect(changed).toEqual([SCRIVEN])
  keep({ ...COUNTS, accepted: 12 })
  keepPublicCounts(new Map(), { isAll: false })
  expect(changed).toEqual([SCRIVEN, SCRIVEN])
  // The database was replaced by an older copy: the notice was not sent there.
  keepPublicCounts(new Map(), { isAll: true })
  expect(changed).toHaveLength(3)
  expect(noticePage(SCRIVEN, NOW)?.counts).toEqual([])
})

import { expect, test } from 'vitest'
import { type ReportedLink, reportOf } from './report.ts'

const HOUR = 3_600_000
const link = (more: Partial<ReportedLink>): ReportedLink => ({
  createdAt: '2026-11-02T10:00:00Z',
  tiers: ['enterprise'],
  regions: ['eu'],
  rep: 'nora',
  firstReadAt: null,
  isDownloaded: false,
  ...more,
})

test('no link comes to nothing, and has no median', () => {
  expect(reportOf([])).toEqual({
    total: { made: 0, opened: 0, downloaded: 0, medianToOpenMs: null },
    byTier: [],
    byRegion: [],
    byRep: [],
  })
})

// Nora: opened after 1, 4 and 10 hours, the median is 4. With Ben's 2 hours there are four: between 2 and 4 lie 3.
test('links are counted together and by each rep; one that was never opened waits for nothing', () => {
  const { total, byRep } = reportOf([
    link({ firstReadAt: '2026-11-02T11:00:00Z', isDownloaded: true }),
    link({ firstReadAt: '2026-11-02T20:00:00Z' }),
    link({ firstReadAt: '2026-11-02T14:00:00Z', isDownloaded: true }),
    link({}),
    link({ rep: 'ben', firstReadAt: '2026-11-02T12:00:00Z' }),
  ])
  expect(total).toEqual({ made: 5, opened: 4, downloaded: 2, medianToOpenMs: 3 * HOUR })
  expect(byRep).toEqual([
    { id: 'ben', made: 1, opened: 1, downloaded: 0, medianToOpenMs: 2 * HOUR },
    { id: 'nora', made: 4, opened: 3, downloaded: 2, medianToOpenMs: 4 * HOUR },
  ])
})

test('a link with options of two tiers stands under both, and once in the total', () => {
  const { total, byTier, byRegion } = reportOf([
    link({ tiers: ['enterprise', 'premium'], firstReadAt: '2026-11-02T10:00:00Z' }),
    link({ tiers: ['premium'], regions: ['us'] }),
  ])
  expect(total.made).toBe(2)
  expect(byTier.map(({ id, made, opened }) => [id, made, opened])).toEqual([
    ['enterprise', 1, 1],
    ['premium', 2, 1],
  ])
  expect(byRegion.map(({ id, made, medianToOpenMs }) => [id, made, medianToOpenMs])).toEqual([
    ['eu', 1, 0],
    ['us', 1, null],
  ])
})

import { createRequire } from 'node:module'
import type { ReactElement } from 'react'
import { afterEach, beforeEach, expect, test } from 'vitest'
import { listVersions } from '#lib/server/offer/api.ts'
import { keepAsPublished } from '#lib/server/terms/shown/as-published.ts'
import { answerComparison } from '#lib/server/versions/comparison/answer.ts'
import { releasesFeed } from '#lib/server/versions/feed.ts'
import { versionComparisonPage } from '#lib/server/versions/version-comparison-page.ts'
import { versionList } from '#lib/server/versions/version-list.ts'
import { versionPage } from '#lib/server/versions/version-page.ts'
import { VersionComparisonPage } from './version-comparison-page.tsx'
import { VersionList } from './version-list.tsx'
import { VersionPage } from './version-page.tsx'

// react-dom brings no types of its own.
const { renderToStaticMarkup } = createRequire(import.meta.url)('react-dom/server') as {
  renderToStaticMarkup: (element: ReactElement) => string
}

const NOW = new Date('2026-11-27T10:00:00Z')
const ALTERED =
  'This entry is not as it was published: it differs from the one recorded when the version was first shown. ' +
  'Compare it with the signed documents you hold, and ask notices@example.com which one applies.'
const timesIn = (text: string) => text.split(ALTERED).length - 1

// Of the three entries of the demo one is altered, one is as published, and of one nothing is on record.
beforeEach(() =>
  keepAsPublished(
    new Map([
      ['releases/2027-03-01', false],
      ['releases/2026-10-01', true],
    ]),
  ),
)
afterEach(() => keepAsPublished(new Map()))

async function drawn(version: string): Promise<string> {
  const facts = await versionPage(version, {}, NOW)
  if (facts === null) throw new Error(`there is no version ${version}`)
  return renderToStaticMarkup(<VersionPage {...facts} />)
}

test('the page of a version begins with it; that of another one says nothing', async () => {
  const page = await drawn('2027-03-01')
  expect(timesIn(page)).toBe(1)
  expect(page.indexOf(ALTERED)).toBeLessThan(page.indexOf('Tiers and regions'))
  expect(timesIn(await drawn('2026-10-01'))).toBe(0)
  expect(timesIn(await drawn('2026-04-01'))).toBe(0)
})

test('the list, the feed and a comparison say it beside the altered words, once', async () => {
  const { records } = versionList(NOW)
  expect(timesIn(renderToStaticMarkup(<VersionList records={records} />))).toBe(1)
  const [head = '', newest = '', ...others] = (await releasesFeed(NOW)).split('<entry>')
  expect([timesIn(head), timesIn(newest), timesIn(others.join(''))]).toEqual([0, 1, 0])
  expect(newest).toContain('<id>tag:localhost,2026-01-15:2027-03-01</id>')
  const compared = await versionComparisonPage({ from: '2026-04-01', to: '2027-03-01' }, NOW)
  expect(timesIn(renderToStaticMarkup(<VersionComparisonPage {...compared} />))).toBe(1)
})

test('the API says which entry is as published, which is not, and of which nothing is known', () => {
  const { versions } = listVersions({}, NOW)
  expect(versions.map(({ version, asPublished }) => [version, asPublished])).toEqual([
    ['2026-04-01', null],
    ['2026-10-01', true],
    ['2027-03-01', false],
  ])
  const { reasons } = answerComparison(
    { from: '2026-04-01', to: '2027-03-01', tier: 'enterprise', region: 'eu' },
    NOW,
  )
  expect(reasons.map(({ asPublished }) => asPublished)).toEqual([true, false])
})

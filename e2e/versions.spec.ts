import { readFileSync } from 'node:fs'
import type { Page } from '@playwright/test'
import { expect, test } from './quiet-page.ts'

// A browser reports the answer of the page itself as failed; nothing else may be.
test.use({ expectedFailures: [/status of 40[04] .*\/versions\//] })

const COMPARISON = '/versions/compare?from=2026-04-01&to=2026-10-01&tier=mission-critical&region=apac'

const main = (page: Page) => page.getByRole('main')

test('all versions, newest first, with where each stands, when and why', async ({ page }) => {
  await page.goto('/enterprise-sla')
  await page.getByRole('navigation', { name: 'Main' }).getByRole('link', { name: 'Versions' }).click()
  await expect(page).toHaveURL('/versions')
  const items = page.locator('#versions-list ~ ol > li')
  await expect(items).toHaveCount(3)
  await expect(items.nth(0)).toContainText(/2027-03-01\s*Announced.*16 November 2026.*1 March 2027/)
  await expect(items.nth(1)).toContainText(/2026-10-01\s*In force/)
  await expect(items.nth(2)).toContainText(/2026-04-01\s*Superseded.*1 October 2026, 00:00 UTC by 2026-10-01/)
  await expect(items.nth(1)).toContainText('notice of maintenance falls from 72 to 48 hours')
  await expect(items.nth(1)).toContainText('Material change; approved by engineering on 24 June 2026')
  await items.nth(1).getByRole('link', { name: 'What changed since 2026-04-01' }).click()
  await expect(page).toHaveURL('/versions/compare?from=2026-04-01&to=2026-10-01')
  // By hand from the two folders: seven figures for the better, 72 to 48 hours of notice for the worse; the proof of ISO
  // 27001, SLA 6.6 and SLA 6.7 in words, and two sub-processors. Clauses that only print a listed figure are not listed again.
  await expect(main(page)).toContainText('7 improvements, 1 Change for the Worse, 5 for you to review')
})

test('an offer of a superseded version is the page as it was, and says so at its head', async ({ page }) => {
  await page.goto('/versions/2026-04-01/enterprise/eu')
  await expect(main(page)).toContainText(
    'This version was in force from 1 April 2026, 00:00 UTC until 1 October 2026, 00:00 UTC, when version 2026-10-01 replaced it.',
  )
  // 72 hours of notice of maintenance were promised then; 48 are today.
  await expect(page.locator('[id="exclusions.maintenance"]')).toContainText('72 hours')
  await main(page).getByRole('link', { name: 'Compare with the version in force, 2026-10-01' }).click()
  await expect(page).toHaveURL('/versions/compare?from=2026-04-01&to=2026-10-01&tier=enterprise&region=eu')
})

test('the choice of tier stays within the version @desktop', async ({ page }) => {
  await page.goto('/versions/2026-04-01/enterprise/eu')
  await page
    .getByRole('navigation', { name: 'Tier' })
    .getByRole('link', { name: /^Premium/ })
    .click()
  await expect(page).toHaveURL('/versions/2026-04-01/premium/eu')
  await expect(page.getByRole('heading', { level: 1 })).toContainText('Premium tier')
})

test('an announced version says when it begins; the page in force leads to what changes', async ({
  page,
}) => {
  await page.goto('/versions/2027-03-01/starter/us')
  await expect(main(page)).toContainText(
    'Announced; takes effect on 1 March 2027, 00:00 UTC. Until then version 2026-10-01 is in force.',
  )
  await page.goto('/enterprise-sla/starter/us')
  await main(page).getByRole('link', { name: 'what changes' }).click()
  await expect(page).toHaveURL('/versions/compare?from=2026-10-01&to=2027-03-01&tier=starter&region=us')
  await expect(main(page).getByRole('row', { name: /^Requests in a minute/ })).toContainText('300')
})

test('the page in force leads to its own version for ever, and back', async ({ page }) => {
  await page.goto('/enterprise-sla/enterprise/eu')
  await main(page).getByRole('link', { name: 'Version 2026-10-01', exact: true }).click()
  await expect(page).toHaveURL('/versions/2026-10-01/enterprise/eu')
  await expect(main(page)).toContainText(
    'In force from 1 October 2026, 00:00 UTC until 1 March 2027, 00:00 UTC, when version 2027-03-01 replaces it.',
  )
  await expect(page.locator('link[rel="canonical"]')).toHaveAttribute(
    'href',
    /\/versions\/2026-10-01\/enterprise\/eu$/,
  )
  await main(page).getByRole('link', { name: 'Current terms, always at this address' }).click()
  await expect(page).toHaveURL('/enterprise-sla/enterprise/eu')
})

test('a version has its record, its offers and what it changed', async ({ page }) => {
  await page.goto('/versions/2026-10-01')
  // As the ledger has it, read as text: inputsSha256 of the second entry.
  const [, inputs] = [
    ...readFileSync('data/releases.yaml', 'utf8').matchAll(/inputsSha256: "([0-9a-f]{64})"/g),
  ].map(([, hash]) => hash)
  await expect(main(page)).toContainText(inputs ?? 'no hash in the ledger')
  const check = main(page)
    .locator('section')
    .filter({ has: page.getByRole('heading', { name: 'Check it yourself' }) })
  await expect(check).toContainText('sha256sum -c SHA256SUMS')
  await check.getByText(/^All \d+ files$/).click()
  await expect(check.getByRole('link', { name: 'subprocessors/aws.yaml' })).toHaveAttribute(
    'href',
    '/versions/2026-10-01/inputs/subprocessors/aws.yaml',
  )
  await expect(main(page)).toContainText(/\d+ improvements, 1 Change for the Worse, \d+ for you to review/)
  await main(page).getByRole('link', { name: 'Page Enterprise, European Union' }).click()
  await expect(page).toHaveURL('/versions/2026-10-01/enterprise/eu')
})

test('two versions side by side: what is better, what is worse, and in which clause', async ({ page }) => {
  await page.goto(COMPARISON)
  await expect(page.getByRole('heading', { level: 1 })).toHaveText(
    'What changed from 2026-04-01 to 2026-10-01',
  )
  const row = (name: RegExp) => main(page).getByRole('row', { name })
  await expect(row(/^Committed monthly uptime/)).toContainText('99.9%99.95%▲Improvement')
  await expect(row(/^Notice of maintenance/)).toContainText('72 hours48 hours▼Change for the Worse')
  const disputes = page.getByRole('article').filter({ hasText: 'Customer may dispute a decision' })
  // Until 2026-10-01 a claim that was never decided did not count as accepted; it could be disputed instead.
  await expect(disputes.locator('del')).toHaveText([
    '[removed: 15]',
    /^\[removed: .*Customer may dispute that too.*\]$/,
  ])
  await expect(disputes.locator('ins')).toHaveText(['[added: 30]'])
  // A clause in which only a listed figure changed is named in the figure's row and printed nowhere.
  await expect(page.getByRole('article').filter({ hasText: 'Maintenance is Scheduled' })).toHaveCount(0)
  // What a reader must not miss stands first, and leads to its place in the list.
  const worse = main(page).getByRole('region', { name: 'Changes for the Worse' })
  await expect(worse).toContainText(/1 Change for the Worse\s*Notice of maintenance: 72 hours → 48 hours/)
  await worse.getByRole('link', { name: 'Notice of maintenance' }).click()
  await expect(row(/^Notice of maintenance/)).toBeInViewport()

  await row(/^Notice of maintenance/)
    .getByRole('link')
    .click()
  await expect(page).toHaveURL('/versions/2026-10-01/mission-critical/apac#exclusions.maintenance')
})

test('the other way round, better and worse change places', async ({ page }) => {
  await page.goto(COMPARISON)
  await page.getByRole('link', { name: /^Swap:/ }).click()
  await expect(page).toHaveURL(/from=2026-10-01&to=2026-04-01/)
  const row = (name: RegExp) => main(page).getByRole('row', { name })
  await expect(row(/^Committed monthly uptime/)).toContainText('99.95%99.9%▼Change for the Worse')
  await expect(row(/^Notice of maintenance/)).toContainText('48 hours72 hours▲Improvement')
})

test('the form changes what is compared; with every tier and region, each difference names its offers', async ({
  page,
}) => {
  await page.goto(COMPARISON)
  await page.getByLabel('Tier').selectOption('every tier')
  await page.getByLabel('Region').selectOption('every region')
  await page.getByRole('button', { name: 'Compare' }).click()
  await expect(page).toHaveURL('/versions/compare?from=2026-04-01&to=2026-10-01&tier=&region=')
  await expect(main(page).getByRole('row', { name: /^Committed monthly uptime/ })).toContainText(
    'Mission-critical in Asia-Pacific',
  )
  await expect(main(page).getByRole('row', { name: /^Notice of maintenance/ })).toContainText(
    'every tier and region',
  )
})

test('a version beside itself: nothing is different, said plainly', async ({ page }) => {
  await page.goto('/versions/compare?from=2026-10-01&to=2026-10-01&tier=growth&region=us')
  await expect(main(page)).toContainText('No differences: every figure and every clause is the same.')
  await expect(main(page).getByRole('link', { name: /^Swap/ })).toHaveCount(0)
})

test('a day finds the page of the tier and region that was in force', async ({ page }) => {
  await page.goto('/versions')
  await page.getByLabel('Date').fill('2026-09-30')
  await page.getByLabel('Tier (optional)').selectOption('Premium')
  await page.getByLabel('Region (optional)').selectOption('Asia-Pacific')
  await page.getByRole('button', { name: 'Find the version' }).click()
  await expect(page).toHaveURL('/versions/2026-04-01/premium/apac')
})

test('without a day there is a form, and nothing to fix yet', async ({ page }) => {
  const response = await page.goto('/versions/in-force')
  expect(response?.status()).toBe(200)
  await expect(main(page).getByRole('alert')).toHaveCount(0)
  await expect(page.getByLabel('Date')).toHaveAccessibleDescription(/in force at 00:00 UTC on that day/)
})

test('a day before the first version has a clear answer, and nothing typed is lost', async ({ page }) => {
  const response = await page.goto('/versions/in-force?on=2026-03-31&tier=premium&region=')
  expect(response?.status()).toBe(404)
  await expect(page.getByRole('alert').first()).toContainText(
    'No version of these terms was in force on 31 March 2026. The first version, 2026-04-01, took effect on 1 April 2026, 00:00 UTC.',
  )
  await expect(page.getByLabel('Date')).toHaveValue('2026-03-31')
  await expect(page.getByLabel('Tier (optional)')).toHaveValue('premium')
})

for (const [path, status, words] of [
  ['/versions/in-force?on=31.3.2026', 400, 'is not a date'],
  ['/versions/in-force?on=', 400, 'Enter a date'],
  ['/versions/compare?from=2026-04-01', 400, 'Choose the version to compare with'],
  ['/versions/compare?from=2026-04-01&to=latest', 400, 'is not a version'],
  ['/versions/compare?from=2026-04-01&to=2026-12-24', 404, 'There is no version 2026-12-24'],
  ['/versions/compare?from=2026-04-01&to=2026-10-01&tier=gold', 404, 'Neither version has a tier'],
  ['/versions/2026-12-24', 404, 'Page not found'],
  ['/versions/2026-10-01/gold/eu', 404, 'Page not found'],
] as const)
  test(`${path} is answered with ${status} and a page that says what to do @desktop`, async ({ page }) => {
    const response = await page.goto(path)
    expect(response?.status()).toBe(status)
    await expect(main(page)).toContainText(words)
    await expect(main(page).getByRole('link').first()).toBeVisible()
  })

test('a reader of feeds finds the feed and can read it @js @desktop', async ({ page, request }) => {
  for (const path of ['/versions', '/enterprise-sla/enterprise/eu', '/versions/2026-04-01/enterprise/eu']) {
    await page.goto(path)
    await expect(page.locator('link[rel="alternate"][type="application/atom+xml"]')).toHaveAttribute(
      'href',
      /\/versions\/feed\.atom$/,
    )
  }
  const response = await request.get('/versions/feed.atom')
  expect(response.headers()['content-type']).toMatch(/^application\/atom\+xml/)
  const etag = response.headers().etag ?? ''
  expect(etag).toMatch(/^"[^"]+"$/)
  const again = await request.get('/versions/feed.atom', { headers: { 'if-none-match': etag } })
  expect(again.status()).toBe(304)
  const read = await page.evaluate(
    (xml) => {
      const feed = new DOMParser().parseFromString(xml, 'application/xml')
      const textOf = (element: Element | null) => element?.textContent ?? ''
      return {
        root: `${feed.documentElement.namespaceURI} ${feed.documentElement.localName}`,
        self: feed.querySelector('feed > link[rel="self"]')?.getAttribute('href') ?? '',
        author: textOf(feed.querySelector('feed > author > name')),
        entries: [...feed.querySelectorAll('entry')].map((entry) => ({
          id: textOf(entry.querySelector('id')),
          published: textOf(entry.querySelector('published')),
          updated: textOf(entry.querySelector('updated')),
          link: entry.querySelector('link')?.getAttribute('href') ?? '',
          content: textOf(entry.querySelector('content')),
        })),
      }
    },
    await response.text(),
  )
  expect(read.root).toBe('http://www.w3.org/2005/Atom feed')
  expect(read.self).toMatch(/\/versions\/feed\.atom$/)
  expect(read.author).toBe('Lumenary Cloud, Inc.')
  expect(read.entries.map(({ id }) => id.replace(/^tag:[^,]+,2026-01-15:/, ''))).toEqual([
    '2027-03-01',
    '2026-10-01',
    '2026-04-01',
  ])
  expect(read.entries[1]).toMatchObject({
    published: '2026-07-01T09:00:00.000Z',
    updated: '2026-07-01T09:00:00.000Z',
    link: expect.stringMatching(/\/versions\/compare\?from=2026-04-01&to=2026-10-01$/),
    content: expect.stringContaining('notice of maintenance falls from 72 to 48 hours'),
  })
})

test('the calendar of reviews can be subscribed to @js @desktop', async ({ request }) => {
  const response = await request.get('/review.ics')
  expect(response.headers()['content-type']).toBe('text/calendar; charset=utf-8')
  expect(await response.text()).toContain('DTSTART;VALUE=DATE:20270203')
})

import type { Page } from '@playwright/test'
import { awake, isIcon, keepAsleep } from './awake.ts'
import { expect, test } from './quiet-page.ts'

// What the comparison does by itself once its script runs. The journeys' clock stands on 20 November 2026.
test.use({ expectedFailures: [/Failed to load resource.*\/subprocessors\/records\.json/] })

const main = (page: Page) => page.getByRole('main')
const counted = (page: Page) => main(page).getByRole('status')
const SINCE_MARCH = '/subprocessors/compare?from=2025-03-01&to=2026-11-20'

async function openComparison(page: Page, path: string): Promise<void> {
  await page.goto(path)
  await awake(page, 'subprocessor-comparison')
}

/** What is asked of the server from now on, as the queries of its addresses. */
function asked(page: Page): string[] {
  const all: string[] = []
  page.on('request', (request) => {
    if (!isIcon(request)) all.push(new URL(request.url()).search)
  })
  return all
}

test('a selection is compared without asking the server, and each choice is a step back @js', async ({
  page,
}) => {
  await openComparison(page, SINCE_MARCH)
  const all = asked(page)
  await page.getByLabel('Region').selectOption('European Union')
  await expect(counted(page)).toHaveText('European Union: 2 added, 3 removed, 3 changed.')
  await expect(page).toHaveURL('/subprocessors/compare?from=2025-03-01&to=2026-11-20&region=eu')
  await page.getByLabel('Tier').selectOption('Enterprise')
  await page.getByLabel('Web console', { exact: true }).check()
  await expect(counted(page)).toContainText('Enterprise, European Union, using Web console: ')
  await page.goBack()
  await page.goBack()
  await expect(counted(page)).toHaveText('European Union: 2 added, 3 removed, 3 changed.')
  await expect(page.getByLabel('Web console', { exact: true })).not.toBeChecked()
  await page.getByRole('link', { name: /^Swap/ }).click()
  await expect(counted(page)).toHaveText('European Union: 3 added, 2 removed, 3 changed.')
  await expect(page.getByLabel('From', { exact: true })).toHaveValue('2026-11-20')
  expect(all).toEqual([])
})

test('what is chosen before the page is awake counts @js', async ({ page }) => {
  const wake = await keepAsleep(page)
  await page.goto(SINCE_MARCH, { waitUntil: 'commit' })
  await page.getByLabel('Region').selectOption('European Union')
  await page.getByLabel('Web console', { exact: true }).check()
  await page.getByLabel('From', { exact: true }).fill('2026-06-01')
  await page.getByLabel('To', { exact: true }).fill('soon')
  wake()
  await awake(page, 'subprocessor-comparison')
  await expect(counted(page)).toContainText('European Union, using Web console: No differences')
  await expect
    .poll(() => Object.fromEntries(new URL(page.url()).searchParams))
    .toEqual({ region: 'eu', services: 'console', from: '2026-06-01', to: '2026-11-20' })
  await expect(page.getByLabel('To', { exact: true })).toHaveValue('soon')
})

test('each day is fetched once, and ahead of a choice @js @desktop', async ({ page }) => {
  await openComparison(page, '/subprocessors/compare')
  await expect(counted(page)).toHaveText('0 added, 0 removed, 3 changed.')
  const all = asked(page)
  const fetched = page.waitForResponse(/records\.json/)
  await page.getByRole('link', { name: 'Since the list began' }).hover()
  await fetched
  await page.getByRole('link', { name: 'Since the list began' }).click()
  await expect(page.getByRole('heading', { level: 1 })).toHaveText(
    'What changed from 1 February 2023 to 20 November 2026',
  )
  await page.getByLabel('To', { exact: true }).fill('2025-03-01')
  await expect(page.getByRole('heading', { level: 1 })).toHaveText(
    'What changed from 1 February 2023 to 1 March 2025',
  )
  await page.getByLabel('From', { exact: true }).fill('2025-03-01')
  await expect(counted(page)).toHaveText('No differences: the list is the same on both days.')
  await expect(page).toHaveURL('/subprocessors/compare?from=2025-03-01&to=2025-03-01')
  expect(all).toEqual(['?on=2023-02-01', '?on=2025-03-01'])
})

test('what is no day is named beside its field, once it is left @js', async ({ page }) => {
  await openComparison(page, SINCE_MARCH)
  const from = page.getByLabel('From', { exact: true })
  await from.fill('March')
  await from.press('Enter')
  await expect(page.getByRole('alert')).toHaveText(
    '“March” is not a date. Enter a day, for example 2026-10-01.',
  )
  await from.fill('')
  await from.press('Tab')
  await expect(page.getByRole('alert')).toHaveText('Enter a day, for example 2026-10-01.')
  await expect(from).toHaveAttribute('aria-invalid', 'true')
  await from.fill('2026-06-01')
  await expect(page.getByRole('alert')).toHaveCount(0)
  await expect(counted(page)).toHaveText('0 added, 0 removed, 2 changed.')
})

test('a list that cannot be loaded says so, and comes on another try @js', async ({ page }) => {
  await openComparison(page, SINCE_MARCH)
  await page.route(/records\.json/, (route) => route.fulfill({ status: 503 }))
  await page.getByLabel('From', { exact: true }).fill('2025-06-01')
  await expect(main(page)).toContainText(
    'The list on 1 June 2025 could not be loaded. Below is what changed from 1 March 2025 to 20 November 2026.',
  )
  await expect(counted(page)).toHaveText('2 added, 3 removed, 5 changed.')
  await page.unroute(/records\.json/)
  await page.getByRole('button', { name: 'Try again' }).click()
  await expect(page.getByRole('heading', { name: 'What changed from 1 June 2025' })).toBeVisible()
  await expect(counted(page)).toHaveText('1 added, 2 removed, 5 changed.')
})

test('offline the selection can be changed, and another day waits for the connection @js', async ({
  page,
  context,
}) => {
  await openComparison(page, SINCE_MARCH)
  await context.setOffline(true)
  await expect(main(page)).toContainText(
    'You are offline. Days that were shown before can still be compared.',
  )
  await page.getByLabel('Region').selectOption('European Union')
  await expect(counted(page)).toHaveText('European Union: 2 added, 3 removed, 3 changed.')
  await page.getByLabel('To', { exact: true }).fill('2027-02-01')
  await expect(main(page)).toContainText(
    'You are offline. The list on 1 February 2027 comes once you are online again; below is what changed from 1 March 2025 to 20 November 2026.',
  )
  await context.setOffline(false)
  await expect(page.getByRole('heading', { name: /to 1 February 2027$/ })).toBeVisible()
})

test('everything is reached by keyboard, in the order in which it stands @js @desktop', async ({ page }) => {
  await openComparison(page, SINCE_MARCH)
  await page.getByLabel('From', { exact: true }).focus()
  for (const name of ['To', 'Tier', 'Region']) {
    await page.keyboard.press('Tab')
    await expect(page.getByLabel(name, { exact: true })).toBeFocused()
  }
  await page.getByRole('button', { name: 'Compare' }).focus()
  await page.keyboard.press('Enter')
  await expect(counted(page)).toBeFocused()
})

for (const query of ['', '?tier=enterprise&region=us&services=connections&from=2026-11-20&to=2027-03-01'])
  test(`nothing moves when the script takes over: ${query || 'the last year'} @js`, async ({
    page,
    request,
  }) => {
    const html = await (await request.get(`/subprocessors/compare${query}`)).text()
    const words = await page.evaluate((text) => {
      const parsed = new DOMParser().parseFromString(text, 'text/html')
      return parsed.querySelector('main')?.textContent
    }, html)
    await openComparison(page, `/subprocessors/compare${query}`)
    expect(await page.evaluate(() => document.querySelector('main')?.textContent)).toBe(words)
  })

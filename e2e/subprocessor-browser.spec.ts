import type { Page } from '@playwright/test'
import { awake, isIcon, keepAsleep, PAGE_SCRIPT } from './awake.ts'
import { axeViolations } from './axe-violations.ts'
import { expect, test } from './quiet-page.ts'

// What the list does by itself once its script runs. The journeys' clock stands on 20 November 2026.
test.use({ expectedFailures: [/Failed to load resource.*\/(?:subprocessors\/records\.json|elements\/)/] })

const main = (page: Page) => page.getByRole('main')
const search = (page: Page) => page.getByLabel('Search every field')
const table = (page: Page) => page.getByRole('table', { name: /^Sub-processors on/ })
const companies = (page: Page) => table(page).getByRole('rowheader').getByRole('link').allTextContents()

async function openList(page: Page, query = ''): Promise<void> {
  await page.goto(`/subprocessors${query}`)
  await awake(page, 'subprocessor-list')
}

test('what is typed is found at each letter, without asking the server @js', async ({ page }) => {
  await openList(page, '?tier=enterprise&region=eu')
  const asked: string[] = []
  page.on('request', (request) => {
    if (!isIcon(request)) asked.push(request.url())
  })
  await page.keyboard.press('/')
  await expect(search(page)).toBeFocused()
  await page.keyboard.type('austria')
  await expect(main(page).getByRole('status')).toHaveText(/1 of 11 matches\.$/)
  expect(await companies(page)).toEqual(['Functional Software, Inc.'])
  await expect(table(page).locator('mark')).toHaveText('Austria')
  await expect(search(page)).toBeFocused()
  await expect(page).toHaveURL('/subprocessors?tier=enterprise&region=eu&q=austria')
  await page.keyboard.press('Escape')
  await expect(search(page)).toHaveValue('')
  expect(await companies(page)).toHaveLength(11)
  await expect(page).toHaveURL('/subprocessors?tier=enterprise&region=eu')
  expect(asked).toEqual([])
})

test('who only reads loads nothing more, and the first key wakes the page @js', async ({ page }) => {
  const loaded: string[] = []
  page.on('request', (request) => {
    if (PAGE_SCRIPT.test(request.url())) loaded.push(request.url())
  })
  await page.goto('/subprocessors', { waitUntil: 'networkidle' })
  expect(loaded).toEqual([])
  await page.keyboard.press('/')
  await expect(search(page)).toBeFocused()
  await awake(page, 'subprocessor-list')
  expect(loaded).toHaveLength(1)
})

test('a script that did not come is asked for again @js', async ({ page }) => {
  await page.route(PAGE_SCRIPT, (route) => route.abort())
  await page.goto('/subprocessors')
  const failed = page.waitForEvent('requestfailed')
  await page.keyboard.press('Shift')
  await failed
  await page.unroute(PAGE_SCRIPT)
  await awake(page, 'subprocessor-list')
})

test('what is chosen and typed before the page is awake counts @js', async ({ page }) => {
  const wake = await keepAsleep(page)
  await page.goto('/subprocessors', { waitUntil: 'commit' })
  await page.getByLabel('Tier').selectOption('Enterprise')
  await page.getByLabel('Region').selectOption('European Union')
  await page.getByLabel('As of').fill('2026-11-01')
  await search(page).fill('austria')
  wake()
  await awake(page, 'subprocessor-list')
  await expect(page.getByRole('heading', { name: 'The list on 1 November 2026' })).toBeVisible()
  expect(await companies(page)).toEqual(['Functional Software, Inc.'])
  await expect(page.getByLabel('Tier')).toHaveValue('enterprise')
  await expect
    .poll(() => Object.fromEntries(new URL(page.url()).searchParams))
    .toEqual({ tier: 'enterprise', region: 'eu', on: '2026-11-01', q: 'austria' })
})

test('each choice is a step back, and letters are none @js', async ({ page }) => {
  await openList(page)
  await page.getByLabel('Tier').selectOption('Enterprise')
  await page.getByLabel('Region').selectOption('European Union')
  await search(page).pressSequentially('dublin')
  await expect(page).toHaveURL('/subprocessors?tier=enterprise&region=eu&q=dublin')
  await expect(main(page).getByRole('status')).toHaveText(/^11 of 15 companies touch your data/)
  await page.goBack()
  await expect(page.getByLabel('Region')).toHaveValue('')
  await expect(main(page).getByRole('status')).not.toContainText('European Union')
  await page.goForward()
  await expect(search(page)).toHaveValue('dublin')
  await page.getByRole('link', { name: 'Clear' }).click()
  await expect(page).toHaveURL('/subprocessors')
  await expect(main(page).getByRole('status')).toHaveText('15 companies on the list.')
})

test('a purpose is one of the day, and stands in the address and in the files @js', async ({ page }) => {
  await openList(page, '?tier=enterprise&region=us&on=2027-03-01')
  await page.getByText('More filters, order and columns').click()
  const purpose = page.getByRole('combobox', { name: 'Purpose' })
  await purpose.selectOption('Sends sign-in codes as text messages, to users who choose them.')
  expect(await companies(page)).toEqual(['Twilio Inc.'])
  await expect(page).toHaveURL(/[?&]purpose=Sends\+sign-in\+codes/)
  await expect(page.getByRole('link', { name: 'CSV' })).toHaveAttribute('href', /[?&]purpose=Sends\+sign-in/)
  await expect(page.getByRole('link', { name: 'PDF annex of the whole list, signed' })).toHaveAttribute(
    'href',
    '/subprocessors/annex.pdf?tier=enterprise&region=us&on=2027-03-01',
  )
  await page.goBack()
  await expect(purpose).toHaveValue('')
  await page.getByLabel('As of').fill('')
  await expect(page.getByRole('heading', { name: /^The list today/ })).toBeVisible()
  await expect(purpose.getByRole('option', { name: /^Sends sign-in codes/ })).toHaveCount(0)
})

test('another day is fetched once, ahead of the choice @js @desktop', async ({ page }) => {
  await openList(page)
  const asked: string[] = []
  page.on('request', (request) => {
    if (!isIcon(request)) asked.push(new URL(request.url()).search)
  })
  await page.getByText('Days on which the list changed').click()
  const day = page.getByRole('link', { name: '1 September 2025', exact: true })
  const fetched = page.waitForResponse(/records\.json/)
  await day.hover()
  await fetched
  await day.click()
  await expect(page.getByRole('heading', { name: 'The list on 1 September 2025' })).toBeVisible()
  expect(await companies(page)).toContain('Wasabi Technologies LLC')
  await page.goBack()
  await expect(page.getByRole('heading', { name: /^The list today/ })).toBeVisible()
  await page.goForward()
  await expect(page.getByRole('heading', { name: 'The list on 1 September 2025' })).toBeVisible()
  expect(asked).toEqual(['?on=2025-09-01'])
})

test('a day that is none is named beside its field, once it is left @js', async ({ page }) => {
  await openList(page)
  const field = page.getByLabel('As of')
  await field.fill('1 March 2025')
  await field.press('Enter')
  await expect(page.getByRole('alert')).toHaveText(
    '“1 March 2025” is not a date. Enter a day, for example 2026-10-01.',
  )
  await expect(field).toHaveAttribute('aria-invalid', 'true')
  await field.fill('2025-03-01')
  await expect(page.getByRole('heading', { name: 'The list on 1 March 2025' })).toBeVisible()
  await expect(page.getByRole('alert')).toHaveCount(0)
})

test('a list that cannot be loaded says so, and comes on another try @js', async ({ page }) => {
  await openList(page)
  await page.route(/records\.json/, (route) => route.fulfill({ status: 503 }))
  await page.getByLabel('As of').fill('2025-03-01')
  await expect(main(page)).toContainText(
    'The list on 1 March 2025 could not be loaded. Below is the list on 20 November 2026.',
  )
  expect(await companies(page)).toContain('Wasabi Technologies LLC')
  await page.unroute(/records\.json/)
  await page.getByRole('button', { name: 'Try again' }).click()
  await expect(page.getByRole('heading', { name: 'The list on 1 March 2025' })).toBeVisible()
})

test('offline the list can be searched, and another day waits for the connection @js', async ({
  page,
  context,
}) => {
  await openList(page)
  await context.setOffline(true)
  await expect(main(page)).toContainText('You are offline. This list can still be searched.')
  await search(page).fill('passwords')
  expect(await companies(page)).toEqual(['Okta, Inc.'])
  await page.getByLabel('As of').fill('2025-03-01')
  await expect(main(page)).toContainText(
    'You are offline. The list on 1 March 2025 comes once you are online again; below is the list on 20 November 2026.',
  )
  await context.setOffline(false)
  await expect(page.getByRole('heading', { name: 'The list on 1 March 2025' })).toBeVisible()
})

test('what changed since the last visit is marked, and can be shown alone @js', async ({ page }) => {
  await openList(page)
  await expect(main(page)).not.toContainText('your last visit')
  await page.evaluate(() => {
    // Two notices have been published since, on PostHog, Twilio and Datadog; Slack and Twilio changed on 15 June.
    const visit = { on: '2026-06-01', newestNotice: '2026-11-17-scriven-ai' }
    localStorage.setItem('sub-processors-last-visit', JSON.stringify(visit))
    sessionStorage.clear()
  })
  await page.reload()
  await page.getByLabel('Only the 4 that changed since your last visit on 1 June 2026').check()
  await expect(main(page).getByRole('status')).toHaveText('15 companies on the list. 4 of 15 match.')
  expect(await companies(page)).toEqual([
    'Datadog, Inc.',
    'PostHog, Inc.',
    'Slack Technologies, LLC',
    'Twilio Inc.',
  ])
  // No address says it, so that no file can leave out what did not change.
  const note = main(page).getByText('The files hold what did not change, too')
  await expect(note).toBeVisible()
  await page.getByLabel(/^Only the 4 that changed/).uncheck()
  await expect(note).toHaveCount(0)
  await page.reload()
  await expect(page.getByLabel(/^Only the 4 that changed/)).toBeVisible()
})

test('where the browser keeps nothing, the last visit is simply not there @js', async ({ page }) => {
  await page.addInitScript(() =>
    Object.defineProperty(window, 'sessionStorage', {
      get: () => {
        throw new DOMException('denied', 'SecurityError')
      },
    }),
  )
  await openList(page)
  await search(page).fill('passwords')
  expect(await companies(page)).toEqual(['Okta, Inc.'])
  await expect(main(page)).not.toContainText('your last visit')
})

for (const query of [
  '',
  '?tier=enterprise&region=eu&services=console&conditions=ai-features:no',
  '?q=united+states&columns=purpose&columns=contact&sort=newest&storage=US',
])
  test(`nothing moves when the script takes over: ${query || 'no question'} @js`, async ({
    page,
    request,
  }) => {
    const html = await (await request.get(`/subprocessors${query}`)).text()
    const words = await page.evaluate((text) => {
      const parsed = new DOMParser().parseFromString(text, 'text/html')
      return parsed.querySelector('main')?.textContent
    }, html)
    await page.addInitScript(() => {
      const shifts: number[] = []
      Object.assign(window, { shifts })
      new PerformanceObserver((list) => {
        for (const entry of list.getEntries())
          shifts.push((entry as PerformanceEntry & { value: number }).value)
      }).observe({ type: 'layout-shift', buffered: true })
    })
    await openList(page, query)
    // The table of places is closed: once awake, the page fills it when it is opened.
    const now = await page.evaluate(() => document.querySelector('main')?.textContent)
    const withoutPlaces = (text: string | null | undefined) =>
      text?.replace(/Where data are stored for each purpose.*?(?=\d+ compan|Earlier notices)/s, '')
    expect(withoutPlaces(now)).toBe(withoutPlaces(words))
    const shifts = await page.evaluate(() => (window as unknown as { shifts: number[] }).shifts)
    expect(shifts.reduce((sum, value) => sum + value, 0)).toBeLessThan(0.01)
  })

test('axe finds nothing in a list with every column, a search and a note @js', async ({ page, isMobile }) => {
  const columns = 'purpose,storage,access,mechanism,since,data,subjects,address,contact,engaged-by'
  await openList(page, `?q=united&columns=${columns}&outside-eea=yes`)
  expect(await axeViolations(page, isMobile ? ['light'] : ['light', 'dark'])).toEqual([])
  const isWide = await page.evaluate(() => document.documentElement.scrollWidth > innerWidth)
  expect(isWide).toBe(false)
})

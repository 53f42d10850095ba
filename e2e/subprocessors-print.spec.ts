import type { Page } from '@playwright/test'
import { expect, test } from './quiet-page.ts'

const COLUMNS = 'columns=purpose,storage,access,mechanism,since,data,subjects,address,contact,engaged-by'
const PAGES = {
  list: '/subprocessors?tier=enterprise&region=eu',
  'list with every column': `/subprocessors?region=us&${COLUMNS}`,
  company: '/subprocessors/twilio',
  notice: '/subprocessors/changes/2026-11-19-posthog-twilio',
  'withdrawn notice': '/subprocessors/changes/2025-12-01-hexlane',
  comparison: '/subprocessors/compare?from=2025-03-01&to=2026-11-20',
}

/** Between the margins of a sheet of A4: 210 mm less 28 and 20, at 96 pixels an inch. */
const SHEET = Math.floor((162 / 25.4) * 96)

/** What stands beyond the right edge or is cut off by the box around it. */
async function cutOff(page: Page): Promise<string[]> {
  return await page.evaluate(() =>
    [...document.querySelectorAll('body *')]
      .filter((element) => element.checkVisibility({ visibilityProperty: true }))
      .filter((element) => {
        // What only a reader of the screen hears is one pixel wide.
        if (element.closest('.sr-only') !== null) return false
        const { right, width } = element.getBoundingClientRect()
        const { overflowX } = getComputedStyle(element)
        const isCut = overflowX !== 'visible' && element.scrollWidth > element.clientWidth + 1
        return width > 1 && (right > innerWidth + 1 || isCut)
      })
      .map((element) => element.outerHTML.slice(0, 140)),
  )
}

for (const [name, path] of Object.entries(PAGES)) {
  test(`the ${name} prints on A4 with nothing cut off @desktop`, async ({ page }) => {
    await page.setViewportSize({ width: SHEET, height: 900 })
    await page.goto(path)
    await page.emulateMedia({ media: 'print' })
    expect(await cutOff(page)).toEqual([])
    // Nobody presses a button on paper.
    await expect(page.getByRole('button').filter({ visible: true })).toHaveCount(0)
    await expect(page.getByRole('heading', { level: 1 })).toBeVisible()
  })

  test(`the ${name} never scrolls sideways at 820 px @desktop`, async ({ page }) => {
    await page.setViewportSize({ width: 820, height: 1180 })
    await page.goto(path)
    const over = () => page.evaluate(() => document.documentElement.scrollWidth - innerWidth)
    expect(await over()).toBe(0)
    for (const summary of await page.locator('main summary:visible').all()) await summary.click()
    expect(await over()).toBe(0)
  })
}

test('on paper the list says which companies are not on it, and why, without a click @desktop', async ({
  page,
}) => {
  await page.goto('/subprocessors?tier=starter&region=apac')
  const why = page.getByText('Scaleway: It is not used in the region Asia-Pacific.')
  await expect(why).toBeHidden()
  await page.emulateMedia({ media: 'print' })
  await expect(why).toBeVisible()
  await expect(page.getByRole('button', { name: 'Show the list' })).toBeHidden()
})

// By hand from the ledger: Wasabi took the place of a company on 1 September 2025, Scaleway that of Postbridge.
test('on paper a comparison says all of what was added, without a click @desktop', async ({ page }) => {
  await page.goto(PAGES.comparison)
  await page.emulateMedia({ media: 'print' })
  for (const details of await page.locator('main details').all()) {
    const inside = details.locator(':scope > :not(summary)').first()
    await expect(inside).toBeVisible()
  }
  await expect(page.getByText('Wasabi Technologies LLC').first()).toBeVisible()
})

test('on paper a notice has its differences and how to object @desktop', async ({ page }) => {
  await page.goto(PAGES.notice)
  await page.emulateMedia({ media: 'print' })
  const main = page.getByRole('main')
  for (const words of ['Only for Web console.', 'Before', 'After', '19 December 2026, 24:00 UTC'])
    await expect(main.getByText(words).first()).toBeVisible()
})

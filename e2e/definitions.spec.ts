import type { Page } from '@playwright/test'
import { expect, test } from './quiet-page.ts'

const CLAUSE = 'credits.amount'
const PAGE = `/enterprise-sla/enterprise/eu#${CLAUSE}`
const MEANING = 'Monthly Uptime means the result of the formula in clause 2.3 for one Month.'

const termIn = (page: Page) =>
  page.locator(`[id="${CLAUSE}"]`).getByRole('link', { name: 'Monthly Uptime', exact: true })
const definitionOn = (page: Page) => page.locator('#definition')

async function middleOf(page: Page): Promise<{ x: number; y: number }> {
  const box = await termIn(page).boundingBox()
  if (box === null) throw new Error('the term is not on the page')
  return { x: box.x + box.width / 2, y: box.y + box.height / 2 }
}

test('a term shows its definition while it is pointed at, and leads to it @js @desktop', async ({ page }) => {
  await page.goto(PAGE)
  const { x, y } = await middleOf(page)
  await page.mouse.move(x, y)
  await expect(definitionOn(page)).toContainText(MEANING)
  await expect(termIn(page)).toHaveAccessibleDescription(new RegExp(MEANING))
  // Onto the definition: it stays.
  await page.mouse.move(x, y + 30, { steps: 5 })
  await page.waitForTimeout(500)
  await expect(definitionOn(page)).toBeVisible()
  await page.mouse.move(5, 5)
  await expect(definitionOn(page)).toBeHidden()
  await page.mouse.click(x, y)
  await expect(page).toHaveURL(/#definitions\.monthly-uptime$/)
  await expect(page.locator('[id="definitions.monthly-uptime"]')).toBeInViewport()
})

test('the keyboard reaches a term once in a section, and closes its definition @js @desktop', async ({
  page,
}) => {
  await page.goto(PAGE)
  await expect(termIn(page)).toBeVisible()
  await page.locator(`[id="${CLAUSE}"] > a`).focus()
  await page.keyboard.press('Tab')
  await expect(termIn(page)).toBeFocused()
  await expect(definitionOn(page)).toContainText(MEANING)
  await page.keyboard.press('Escape')
  await expect(definitionOn(page)).toBeHidden()
  await expect(termIn(page)).toBeFocused()
  const stops = page.locator('section[aria-labelledby=credits] a.term:not([tabindex="-1"])')
  const names = await stops.evaluateAll((links) => links.map((link) => (link as HTMLElement).dataset.term))
  expect(names.length).toBeGreaterThan(3)
  expect(new Set(names).size).toBe(names.length)
})

test.describe('with a finger', () => {
  test.use({ hasTouch: true, viewport: { width: 390, height: 844 } })

  test('a tap shows the definition within the screen, and a link leads on @js', async ({ page }) => {
    await page.goto(PAGE)
    const { x, y } = await middleOf(page)
    await page.touchscreen.tap(x, y)
    await expect(definitionOn(page)).toContainText(MEANING)
    await expect(definitionOn(page)).toBeInViewport({ ratio: 1 })
    await expect(page).toHaveURL(new RegExp(`#${CLAUSE}$`))
    await definitionOn(page)
      .getByRole('link', { name: /^Clause 1\./ })
      .click()
    await expect(page.locator('[id="definitions.monthly-uptime"]')).toBeInViewport()
  })
})

import type { Locator, Page } from '@playwright/test'
import { expect, test } from './quiet-page.ts'

const PAGE = '/enterprise-sla/enterprise/eu'

const bringToTop = (page: Page, id: string) =>
  page.evaluate((of) => {
    const heading = document.getElementById(of)
    window.scrollBy({ top: (heading?.getBoundingClientRect().top ?? 0) - 90, behavior: 'instant' })
  }, id)

/** By its place: `click()` first scrolls the page, which moves what is read. */
async function clickAt(control: Locator): Promise<void> {
  const box = await control.boundingBox()
  if (box === null) throw new Error('there is nothing to click')
  await control.page().mouse.click(box.x + box.width / 2, box.y + box.height / 2)
}

test('the contents mark the section that is read, within the rail, beside the choice @js @desktop', async ({
  page,
}) => {
  await page.goto(PAGE)
  const contents = page.getByRole('navigation', { name: 'Contents' })
  const marked = contents.locator('[aria-current]')
  await expect(marked).toHaveCount(0)
  for (const [id, name] of [
    ['support', '8Support'],
    ['incidents', '13Incident communication'],
    ['documents', 'Documents'],
  ] as const) {
    await bringToTop(page, id)
    await expect(marked).toHaveText(name)
    await expect(marked).toBeInViewport({ ratio: 1 })
    await expect(page.getByRole('navigation', { name: 'Tier' })).toBeInViewport({ ratio: 1 })
  }
  await page.evaluate(() => window.scrollTo({ top: 1_000_000, behavior: 'instant' }))
  await expect(marked).toHaveText('Related pages')
  await expect(marked).toHaveAttribute('aria-current', 'location')
})

test('on a phone the contents close once a section is chosen, and lead back to the top @js', async ({
  page,
}) => {
  await page.setViewportSize({ width: 390, height: 844 })
  await page.goto(PAGE)
  const open = page.locator('summary').filter({ hasText: 'Enterprise' })
  const menu = page.getByRole('navigation', { name: 'Tier and contents' })
  await clickAt(open)
  await menu.getByRole('link', { name: 'Incident communication' }).click()
  await expect(menu).toBeHidden()
  await expect(page.getByRole('heading', { name: 'Incident communication' })).toBeInViewport()
  await clickAt(open)
  await expect(menu.locator('[aria-current=location]')).toHaveText('13Incident communication')
  await expect(menu.locator('[aria-current=location]')).toBeInViewport({ ratio: 1 })
  await menu.getByRole('link', { name: 'Top of the page' }).click()
  await expect.poll(() => page.evaluate(() => scrollY)).toBe(0)
})

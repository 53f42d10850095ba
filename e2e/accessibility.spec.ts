import { axeViolations } from './axe-violations.ts'
import { expect, test } from './quiet-page.ts'

test.use({ expectedFailures: [/status of 404 .*no-such-page/] })

for (const path of [
  '/enterprise-sla',
  '/enterprise-sla/enterprise/eu',
  '/enterprise-sla/mission-critical/apac',
  '/enterprise-sla/compare/eu',
  '/versions',
  '/versions/2026-10-01',
  '/versions/2026-04-01/enterprise/eu',
  '/versions/compare?from=2026-04-01&to=2026-10-01&tier=enterprise&region=eu',
  '/no-such-page',
])
  test(`axe finds nothing on ${path} @js`, async ({ page, isMobile }) => {
    // Thousands of elements to measure: on a busy machine that takes longer than a journey may.
    test.slow()
    await page.goto(path)
    expect(await axeViolations(page, isMobile ? ['light'] : ['light', 'dark'])).toEqual([])
  })

test('the choice can be made with the keyboard alone @js @desktop', async ({ page }) => {
  await page.goto('/enterprise-sla/enterprise/eu')
  await page.keyboard.press('Tab')
  await expect(page.getByRole('link', { name: 'Skip to the content' })).toBeFocused()
  const premium = page.getByRole('link', { name: /^Premium/ })
  for (
    let presses = 0;
    presses < 13 && !(await premium.evaluate((link) => link === document.activeElement));
    presses++
  )
    await page.keyboard.press('Tab')
  await page.keyboard.press('Enter')
  await expect(page).toHaveURL('/enterprise-sla/premium/eu')
})

import { expect, test } from './quiet-page.ts'

test('a procurement officer compares all tiers in a region and goes on to one of them @slow', async ({
  page,
}) => {
  await page.goto('/enterprise-sla')
  await page.getByRole('navigation', { name: 'Main' }).getByRole('link', { name: 'Compare' }).click()
  await expect(page).toHaveURL('/enterprise-sla/compare')
  await expect(page.getByRole('heading', { level: 1 })).toHaveText('Tiers compared, United States')
  await page.getByRole('navigation', { name: 'Region' }).getByRole('link', { name: 'Asia-Pacific' }).click()
  await expect(page).toHaveURL('/enterprise-sla/compare/apac')
  const table = page.getByRole('table', { name: 'All tiers in the Asia-Pacific region' })

  // The region's own target: mission-critical has there what premium has.
  const commitment = table.getByRole('row', { name: /^Commitment/ }).getByRole('cell')
  await expect(commitment).toHaveText([
    '99%',
    '99.5% ≠ differs from Starter',
    '99.9% ≠ differs from Growth',
    '99.95% ≠ differs from Enterprise',
    '99.95%',
  ])
  const first = table.getByRole('row', { name: /^First response, S1/ }).getByRole('cell')
  await expect(first).toHaveText([
    '4 business hours',
    '4 business hours',
    '4 business hours',
    '30 minutes, 24×7×365 ≠ differs from Enterprise',
    '30 minutes, 24×7×365',
  ])
  await expect(table.getByRole('rowheader', { name: /^Cap of all credits/ })).toContainText(
    'the same in every tier',
  )
})

test('a heading leads to the tier in the same region @desktop', async ({ page }) => {
  await page.goto('/enterprise-sla/compare/eu')
  await page
    .getByRole('columnheader', { name: /Mission-critical/ })
    .getByRole('link')
    .click()
  await expect(page).toHaveURL('/enterprise-sla/mission-critical/eu')
})

test('the comparison never scrolls sideways', async ({ page }) => {
  await page.goto('/enterprise-sla/compare/apac')
  const overflow = await page.evaluate(
    () => document.documentElement.scrollWidth - document.documentElement.clientWidth,
  )
  expect(overflow).toBe(0)
})

test('on paper all tiers stand side by side, without controls @desktop', async ({ page }) => {
  // A4 upright less the margins is 162 mm wide: 612 CSS pixels.
  await page.setViewportSize({ width: 612, height: 900 })
  await page.goto('/enterprise-sla/compare/eu')
  await page.emulateMedia({ media: 'print' })
  await expect(page.getByRole('navigation')).toHaveCount(0)
  const tops = await page
    .getByRole('row', { name: /^Commitment/ })
    .getByRole('cell')
    .evaluateAll((cells) => cells.map((cell) => cell.getBoundingClientRect().top))
  expect(tops).toHaveLength(5)
  expect(new Set(tops).size).toBe(1)
  const overflow = await page.evaluate(
    () => document.documentElement.scrollWidth - document.documentElement.clientWidth,
  )
  expect(overflow).toBe(0)
})

import { expect, test } from './quiet-page.ts'

test('the example under the formula opens the calculator with its figures', async ({ page }) => {
  await page.goto('/enterprise-sla/enterprise/eu')
  const example = page.locator('.example')
  await expect(example).toContainText('100 × (44,640 − 240 − 45) ÷ (44,640 − 240) = 99.8986…%')
  await example.getByRole('link', { name: 'Calculate your own month' }).click()
  await expect(page).toHaveURL(/^[^?]*\/calculators\/outage\?.*#answer$/)
  await expect(page.getByLabel('Minutes of downtime')).toHaveValue('45')
  await expect(page.getByLabel('Excluded maintenance, minutes')).toHaveValue('240')
  const answer = page.getByRole('region', { name: 'Answer' })
  await expect(answer).toContainText('99.8986%')
  await expect(answer).toContainText('10%')
})

test('on paper no page is left for the foot of the site', async ({ page }) => {
  await page.goto('/enterprise-sla/enterprise/eu')
  const foot = page.getByRole('contentinfo')
  await expect(foot).toBeVisible()
  await page.emulateMedia({ media: 'print' })
  await expect(foot).toBeHidden()
  await expect(page.locator('.example')).toBeVisible()
})

import { expect, test } from './quiet-page.ts'

test('a procurement officer comes in by the front door and reads what Enterprise in the EU promises @slow', async ({
  page,
}) => {
  await page.goto('/')
  await expect(page).toHaveURL('/enterprise-sla')
  await page.getByRole('link', { name: /^EU\s+Enterprise, European Union$/ }).click()
  await expect(page).toHaveURL('/enterprise-sla/enterprise/eu')
  await expect(page.getByRole('heading', { level: 1 })).toHaveText(
    'Service level agreement, Enterprise tier, European Union',
  )
  await expect(page.getByText('In force from 1 October 2026')).toBeVisible()

  const main = page.getByRole('main')
  for (const [label, value] of [
    ['Commitment', '99.9%'],
    ['Downtime budget', '43 min 12 s'],
    ['First response, S1', '4 business hours'],
    ['Largest credit', '50%'],
    ['Notice of change', '90 days'],
  ] as const) {
    await expect(
      main.locator('dt', { hasText: label }).first().locator('xpath=following-sibling::dd'),
    ).toContainText(value)
  }

  const budgets = page.getByRole('table', { name: 'Downtime that a commitment of 99.9% allows' })
  await expect(budgets.getByRole('row', { name: /Mean month/ })).toContainText('43 min 48 s')
  await expect(budgets.getByRole('row', { name: /Year of 365 days/ })).toContainText('8 h 45 min 36 s')
  await expect(budgets.getByRole('row', { name: /This month, November 2026/ })).toContainText('43 min 12 s')

  const credits = page.getByRole('table', { name: /Credit for a month/ })
  await expect(credits.getByRole('row').nth(1)).toHaveText('99.9% or morenone')
  await expect(credits.getByRole('row').nth(2)).toHaveText('99% to below 99.9%10%')
  await expect(credits.getByRole('row').nth(3)).toHaveText('95% to below 99%25%')
  await expect(credits.getByRole('row').nth(4)).toHaveText('below 95%50%, and the right to terminate')
  await expect(
    page.getByRole('img', { name: /^Credit: 10% below 99.9%, 25% below 99%, 50% below 95%$/ }),
  ).toBeVisible()

  const support = page.getByRole('table', { name: 'First response, Standard support' })
  await expect(support.getByRole('row', { name: /S1 critical/ })).toContainText('4 business hours')
  await expect(support.getByRole('row', { name: /S4 low/ })).toContainText('3 business days')
  await expect(page.getByRole('table', { name: 'Escalation, Standard support' })).toContainText(
    'Vice president',
  )
  await expect(
    page.getByRole('heading', { name: 'Sub-processors in the European Union region' }),
  ).toBeVisible()
  await expect(page.getByRole('heading', { name: 'Scaleway SAS' })).toBeVisible()
})

test('changing tier and region changes everything below', async ({ page, isMobile }) => {
  await page.goto('/enterprise-sla/enterprise/eu')
  if (isMobile) await page.locator('summary', { hasText: 'Enterprise' }).click()
  await page.getByRole('link', { name: /^Mission-critical/ }).click()
  await expect(page).toHaveURL('/enterprise-sla/mission-critical/eu')
  await expect(page.getByRole('heading', { level: 1 })).toContainText('Mission-critical tier')
  await expect(page.getByRole('table', { name: 'Downtime that a commitment of 99.99% allows' })).toBeVisible()
  await page.getByRole('link', { name: 'APAC' }).click()
  await expect(page).toHaveURL('/enterprise-sla/mission-critical/apac')
  await expect(page.getByText('This region has a commitment of its own, 99.95%')).toBeVisible()
  await expect(
    page
      .getByRole('table', { name: 'Downtime that a commitment of 99.95% allows' })
      .getByRole('row', { name: /31 days/ }),
  ).toContainText('22 min 19.2 s')
  await expect(page.getByRole('table', { name: 'First response, Enterprise Premium support' })).toContainText(
    '30 minutes, 24×7×365',
  )
  await expect(page.getByRole('heading', { name: 'Scaleway SAS' })).toHaveCount(0)
})

test('a summary is read in a minute, and each line leads to its clause', async ({ page }) => {
  await page.goto('/enterprise-sla/enterprise/eu')
  const summary = page.getByRole('region', { name: 'The terms in one minute' })
  await expect(summary.getByRole('term')).toHaveCount(10)
  await expect(summary).toContainText('90 days')
  await summary.getByRole('link', { name: /^clause .*, Termination$/ }).click()
  await expect(page).toHaveURL('/enterprise-sla/enterprise/eu#termination.floor')
  await expect(page.locator('[id="termination.floor"]')).toBeInViewport()
})

test('security, versions and the pages to go on to are there', async ({ page }) => {
  await page.goto('/enterprise-sla/premium/eu')
  const certifications = page.getByRole('table', { name: 'Certifications and readiness' })
  await expect(certifications.getByRole('row', { name: /SOC 2 Type II/ })).toContainText('held')
  await expect(certifications.getByRole('row', { name: /HIPAA/ })).toContainText('in preparation')
  await expect(page.getByRole('region', { name: 'Encryption' })).toContainText('AES-256')
  await expect(page.getByRole('region', { name: 'Data we process but do not store' })).toContainText(
    'All exceptions',
  )
  const versions = page.getByRole('region', { name: 'Changes and versions' })
  await expect(versions).toContainText('last on 3 November 2026, next due by 3 February 2027')
  await expect(versions.getByRole('row', { name: /^2026-10-01/ })).toContainText('In force')
  await expect(versions.getByRole('link', { name: 'SLA version 2026-10-01 (PDF)' })).toHaveAttribute(
    'href',
    '/documents/2026-10-01/premium/eu/sla.pdf',
  )
  const related = page.getByRole('region', { name: 'Related pages' })
  await expect(related).toContainText('at least 12 months of history')
  for (const [name, href] of [
    ['Status page', 'https://status.example.com/'],
    ['Trust centre', 'https://trust.example.com/'],
    ['API documentation', 'https://docs.example.com/api'],
    ['Whitepaper', 'https://www.example.com/papers/performance-benchmark.pdf'],
    ['Data processing agreement', '/documents/2026-10-01/premium/eu/dpa.pdf'],
    ['Calculators', '/calculators'],
    ['Qualify', '/qualify'],
    ['Compare tiers', '/enterprise-sla/compare/eu'],
  ] as const)
    await expect(related.getByRole('link', { name })).toHaveAttribute('href', href)
})

test('tables that no clause calls for are marked as no part of the agreement', async ({ page }) => {
  await page.goto('/enterprise-sla/enterprise/eu')
  const webhooks = page.getByRole('region', { name: 'Webhooks and idempotency' })
  await expect(webhooks.getByText('For explanation only; not part of the agreement')).toBeVisible()
  await expect(
    webhooks.getByRole('table', { name: 'Endpoints that take an idempotency key, kept for 24 hours' }),
  ).toContainText('/v1/records')
})

test('every clause has a permanent address, definitions included', async ({ page }) => {
  await page.goto('/enterprise-sla/enterprise/us#credits.cap')
  await expect(page.locator('[id="credits.cap"]')).toBeInViewport()
  await page.goto('/enterprise-sla/enterprise/us#definitions.downtime')
  await expect(page.locator('[id="definitions.downtime"]')).toBeVisible()
})

test('references between clauses lead somewhere', async ({ page }) => {
  await page.goto('/enterprise-sla/starter/apac')
  const targets = await page
    .locator('a[href^="#"]')
    .evaluateAll((links) =>
      links.map((link) => decodeURIComponent((link as HTMLAnchorElement).hash.slice(1))),
    )
  expect(targets.length).toBeGreaterThan(100)
  const ids = new Set(await page.locator('[id]').evaluateAll((elements) => elements.map(({ id }) => id)))
  expect(targets.filter((target) => !ids.has(target))).toEqual([])
})

test('the page never scrolls sideways', async ({ page }) => {
  for (const path of ['/enterprise-sla', '/enterprise-sla/mission-critical/apac']) {
    await page.goto(path)
    const overflow = await page.evaluate(
      () => document.documentElement.scrollWidth - document.documentElement.clientWidth,
    )
    expect(overflow).toBe(0)
  }
})

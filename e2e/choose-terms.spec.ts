import { expect, test } from './quiet-page.ts'

// A browser reports the answer of the page itself as failed; nothing else may be.
test.use({ expectedFailures: [/status of 40[04] .*[?&](?:version|on|tier|region)=/] })

for (const [asked, found] of [
  ['/enterprise-sla?tier=premium&region=us', '/enterprise-sla/premium/us'],
  ['/enterprise-sla/enterprise/eu?version=2026-04-01', '/versions/2026-04-01/enterprise/eu'],
  ['/enterprise-sla/enterprise/eu?on=2026-05-15', '/versions/2026-04-01/enterprise/eu'],
  ['/enterprise-sla/compare?region=apac', '/enterprise-sla/compare/apac'],
  ['/versions?on=2026-05-15', '/versions/2026-04-01'],
] as const)
  test(`${asked} leads to ${found}`, async ({ page }) => {
    const response = await page.goto(asked)
    expect(response?.status()).toBe(200)
    await expect(page).toHaveURL(found)
  })

test('a redirect is for this once, and keeps to the site @js @desktop', async ({ request }) => {
  const response = await request.get('/enterprise-sla/enterprise/eu?version=2026-04-01', { maxRedirects: 0 })
  expect(response.status()).toBe(307)
  expect(response.headers().location).toBe('/versions/2026-04-01/enterprise/eu')
})

test('a tier without a region is refused with the regions to choose from', async ({ page }) => {
  const response = await page.goto('/enterprise-sla?tier=premium')
  expect(response?.status()).toBe(400)
  await expect(page).toHaveURL('/enterprise-sla?tier=premium')
  await expect(page.getByRole('heading', { level: 1 })).toHaveText('Choose a region')
  await expect(page.getByRole('main')).toContainText('The address names the Premium tier but no region.')
  await page.getByRole('link', { name: 'Premium, Asia-Pacific' }).click()
  await expect(page).toHaveURL('/enterprise-sla/premium/apac')
})

for (const [path, status] of [
  ['/enterprise-sla/enterprise/eu?version=2026-05-05', 404],
  ['/enterprise-sla/enterprise/eu?version=latest', 400],
  ['/versions/2026-10-01/enterprise/eu?version=2026-04-01', 400],
  ['/documents/2026-10-01/enterprise/eu/sla.pdf?version=2026-04-01', 400],
  ['/calculators/outage?tier=gold', 400],
  ['/calculators/outage?version=2026-05-05', 400],
  ['/qualify?version=2026-05-05', 404],
  ['/qualify/export.csv?uptime=99.9&version=2026-05-05', 404],
  ['/verify?tier=gold', 400],
  ['/versions/2026-04-01?tier=gold&region=eu', 404],
] as const)
  test(`${path} is refused with ${status} @js @desktop`, async ({ request }) => {
    const response = await request.get(path)
    expect(response.status()).toBe(status)
    expect(response.headers()['content-type']).toContain('text/html')
    expect(await response.text()).toContain('<main id="main"')
  })

test('offers are judged by the version that is chosen, and the form keeps it', async ({ page }) => {
  // By version 2026-04-01 S1 on the premium plan is answered in an hour, by 2026-10-01 in half an hour.
  const question = '/qualify?s1Response=30+minutes'
  await page.goto(question)
  await expect(page.getByRole('main')).toContainText('6 of 15 offers qualify')
  await page.goto(`${question}&version=2026-04-01`)
  await expect(page.getByRole('main')).toContainText('0 of 15 offers qualify')
  await expect(page.getByRole('main')).toContainText('You chose this version.')
  await page.getByLabel('First response to S1', { exact: false }).first().fill('1 hour')
  await page.getByRole('button', { name: 'Show which offers qualify' }).click()
  await expect(page).toHaveURL('/qualify?version=2026-04-01&s1Response=1+hour')
  await expect(page.getByRole('main')).toContainText('6 of 15 offers qualify')
})

test('no menu entry opens raw data', async ({ page, request }) => {
  await page.goto('/enterprise-sla')
  const links = page.locator('header nav a[href^="/"], footer nav a[href^="/"]')
  const addresses = await links.evaluateAll((all) => all.map((link) => link.getAttribute('href') ?? ''))
  expect(addresses).toContain('/api')
  for (const address of new Set(addresses))
    expect((await request.get(address)).headers()['content-type'], address).toContain('text/html')
})

test('an error of the API leads to its entry in the list of codes', async ({ page, request }) => {
  const { type } = await (await request.get('/api/v1/offers?nonsense=1')).json()
  await page.goto(type)
  const entry = page.locator('#unknown-parameter')
  await expect(entry).toBeInViewport()
  await expect(entry).toContainText('Unknown parameter')
  await expect(page.getByRole('navigation', { name: 'Main' })).toBeVisible()
  await page.getByRole('main').getByRole('link', { name: 'the API' }).click()
  await expect(page).toHaveURL('/api')
  await expect(page.getByRole('main')).toContainText('GET /api/v1/credit')
})

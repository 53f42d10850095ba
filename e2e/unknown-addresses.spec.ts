import { expect, test } from './quiet-page.ts'

// A browser reports the answer of the page itself as failed; nothing else may be.
test.use({ expectedFailures: [/status of 404 .*\/enterprise-sla\/gold/] })

for (const path of ['/enterprise-sla/gold/eu', '/enterprise-sla/gold'])
  test(`${path} is answered with a whole page that lists what exists`, async ({ page }) => {
    const response = await page.goto(path)
    expect(response?.status()).toBe(404)
    await expect(page.getByRole('heading', { level: 1 })).toHaveText('Page not found')
    await expect(page.getByRole('main').getByRole('link', { name: 'Asia-Pacific' })).toHaveCount(5)
    await page.getByRole('main').getByRole('link', { name: 'European Union' }).first().click()
    await expect(page).toHaveURL('/enterprise-sla/starter/eu')
  })

for (const path of [
  '/enterprise-sla?utm_source=x',
  '/enterprise-sla/enterprise/eu?utm_source=x&utm_medium=y',
])
  test(`${path} runs only files of the site, and none of the framework @js`, async ({ page }) => {
    const response = await page.goto(path)
    const policy = (await response?.headerValue('content-security-policy')) ?? ''
    expect(policy).toContain("script-src 'self';")
    const sources = await page
      .locator('script:not([type="application/ld+json"])')
      .evaluateAll((scripts) => scripts.map((script) => script.getAttribute('src')))
    for (const source of sources) expect(source).toMatch(/^\/elements\/[a-z-]+-[A-Z0-9]{8}\.js$/)
    expect(
      await page.evaluate(() => Object.keys(document.body).filter((key) => key.startsWith('__react'))),
    ).toEqual([])
  })

test('the elements of a page run under its policy, whatever the query @js', async ({ page }) => {
  await page.goto('/enterprise-sla/enterprise/eu?utm_source=x&utm_medium=y')
  await expect(page.getByRole('button', { name: 'Copy clause 2.1 with its citation' })).toBeAttached()
})

const NONSENSE = [
  `/enterprise-sla/${'x'.repeat(7000)}/eu`,
  '/enterprise-sla/__proto__/constructor',
  '/enterprise-sla/%00/eu',
  '/enterprise-sla/%E0%A4%A/eu',
  '/versions/__proto__',
  '/versions/2026-10-01/__proto__/eu',
  '/versions/compare?from=__proto__&to=constructor',
  '/versions/compare?from=2026-10-01&from=2026-10-01&to=2026-10-01',
  '/versions/in-force?on=%00',
  '/versions/in-force?on=2026-10-01T00:00:00Z',
  '/api/v1/versions/compare?from=2026-10-01',
  '/documents/2026-13-45/enterprise/eu/sla.pdf',
  '/documents/2026-10-01/__proto__/eu/sla.pdf',
  '/documents/2026-10-01/enterprise/eu/passwd',
  '/api/v1/offers/enterprise/eu?version=2026-02-30',
  '/api/v1/offers/enterprise/eu?at=1&at=2',
  '/api/v1/offers/__proto__/eu',
]

for (const path of NONSENSE)
  test(`nonsense is answered with 400, 404 or 414: ${path.slice(0, 60)} @js @desktop`, async ({
    request,
  }) => {
    const response = await request.get(path)
    expect([400, 404, 414]).toContain(response.status())
    expect((await response.text()).length).toBeGreaterThan(20)
  })

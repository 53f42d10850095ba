import { expect, test } from './quiet-page.ts'

test('the sitemap lists pages that exist and say that their address is theirs @desktop @js', async ({
  request,
}) => {
  const sitemap = await (await request.get('/sitemap.xml')).text()
  const paths = [...sitemap.matchAll(/<loc>([^<]+)<\/loc>/g)].map(([, url = '']) => new URL(url).pathname)
  expect(paths).toContain('/enterprise-sla')
  expect(paths).toContain('/enterprise-sla/compare/apac')
  for (const path of ['/versions', '/versions/2026-04-01', '/versions/2027-03-01'])
    expect(paths).toContain(path)
  // Five tiers in three regions, and two pages above and beside them at least.
  expect(paths.filter((path) => /^\/enterprise-sla\/(?!compare)[^/]+\/[^/]+$/.test(path))).toHaveLength(15)
  for (const path of paths) {
    const response = await request.get(path)
    expect([path, response.status()]).toEqual([path, 200])
    const [, canonical = ''] = /<link rel="canonical" href="([^"]+)"/.exec(await response.text()) ?? []
    expect([path, canonical === '' ? '' : new URL(canonical).pathname]).toEqual([path, path])
  }
})

test('robots may come, and are told where the sitemap is @desktop @js', async ({ request }) => {
  const robots = await (await request.get('/robots.txt')).text()
  expect(robots).toMatch(/^User-Agent: \*\nAllow: \/$/m)
  expect(robots).toMatch(/^Sitemap: http.*\/sitemap\.xml$/m)
})

test('the list of sub-processors is a data set, and a company says who it is @desktop', async ({ page }) => {
  const dataOn = async (path: string) => {
    await page.goto(path)
    return JSON.parse((await page.locator('script[type="application/ld+json"]').textContent()) ?? '')
  }
  const list = await dataOn('/subprocessors')
  expect(list).toMatchObject({
    '@type': 'Dataset',
    name: await page.title(),
    dateModified: expect.any(String),
  })
  expect(new URL(list.url).pathname).toBe('/subprocessors')
  const company = await dataOn('/subprocessors/aws')
  expect(company).toMatchObject({
    '@type': 'WebPage',
    name: await page.title(),
    mainEntity: { '@type': 'Organization', legalName: 'Amazon Web Services, Inc.' },
  })
})

for (const path of ['/enterprise-sla', '/enterprise-sla/enterprise/eu', '/enterprise-sla/compare/eu'])
  test(`${path} says what it is to search engines and previews @desktop`, async ({ page, request }) => {
    await page.goto(path)
    const data = JSON.parse((await page.locator('script[type="application/ld+json"]').textContent()) ?? '')
    expect(data).toMatchObject({
      '@type': 'WebPage',
      name: await page.title(),
      version: '2026-10-01',
      publisher: { '@type': 'Organization', legalName: 'Lumenary Cloud, Inc.' },
    })
    expect(new URL(data.url).pathname).toBe(path)
    const image = (await page.locator('meta[property="og:image"]').first().getAttribute('content')) ?? ''
    const { pathname, search } = new URL(image)
    const response = await request.get(pathname + search)
    expect(response.headers()['content-type']).toBe('image/png')
    // A PNG begins with its width and height in the IHDR chunk.
    const bytes = await response.body()
    expect([bytes.readUInt32BE(16), bytes.readUInt32BE(20)]).toEqual([1200, 630])
  })

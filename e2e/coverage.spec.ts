import { COVERAGE } from '../docs/coverage/rows.ts'
import { expect, test } from './quiet-page.ts'

const places = Map.groupBy(
  COVERAGE.flatMap((row) => row.places),
  ({ path }) => path,
)
const isPage = (path: string) => !/\.(pdf|xml|txt|atom|ics)$|^\/api\//.test(path)

test('the walk has something to walk', () => {
  expect(places.size).toBeGreaterThan(8)
})

for (const [path, found] of places)
  test(`${path} is there, with every anchor that the coverage names @desktop`, async ({ page, request }) => {
    if (!isPage(path)) {
      expect((await request.get(path)).status()).toBe(200)
      return
    }
    expect((await page.goto(path))?.status()).toBe(200)
    const anchors = new Set(found.flatMap((place) => place.anchors))
    const ids = new Set(await page.locator('[id]').evaluateAll((all) => all.map(({ id }) => id)))
    expect([...anchors].filter((anchor) => !ids.has(anchor))).toEqual([])
  })

test('every clause that the coverage names has its anchor on the page @desktop', async ({ page }) => {
  await page.goto('/enterprise-sla/enterprise/eu')
  const named = COVERAGE.flatMap(({ clauses }) => clauses).filter((id) => !id.startsWith('dpa:'))
  const ids = new Set(await page.locator('.clause').evaluateAll((all) => all.map(({ id }) => id)))
  expect(named.filter((id) => !ids.has(id))).toEqual([])
  expect(named.length).toBeGreaterThan(40)
})

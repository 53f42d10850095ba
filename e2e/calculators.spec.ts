import { axeViolations } from './axe-violations.ts'
import { expect, test } from './quiet-page.ts'

// A browser reports the answer of the page itself as failed; nothing else may be.
test.use({ expectedFailures: [/status of 400 .*\/calculators\/outage\?/] })

const OUTAGE =
  '/calculators/outage?tier=enterprise&region=eu&month=2027-02&minutes=44&fee=12000.50&currency=EUR'
const JUNE =
  '/calculators/outage?tier=mission-critical&region=apac&month=2026-06&minutes=30&fee=1000.00&currency=USD'
const CHOSEN = `${JUNE}&version=2026-10-01`
const UPTIME = '/calculators/uptime?uptime=99.9&minutes=21.6&basis=month-30-days'
const RESPONSE = '/calculators/response?tier=enterprise&region=eu&severity=S1&openedAt=2026-11-20T16:30'

test('the index leads to each calculator', async ({ page }) => {
  for (const [name, path] of [
    ['Outage and service credit', '/calculators/outage'],
    ['Uptime and downtime', '/calculators/uptime'],
    ['First response', '/calculators/response'],
  ] as const) {
    await page.goto('/calculators')
    await page.getByRole('main').getByRole('link', { name }).click()
    await expect(page).toHaveURL(path)
    await expect(page.getByRole('heading', { level: 1 })).toHaveText(name)
    await expect(page.getByRole('status').first()).toHaveText('The answer appears here.')
  }
})

test('a buyer works out the credit of an outage @slow', async ({ page }) => {
  await page.goto('/calculators/outage?tier=enterprise&region=eu')
  await expect(page.getByLabel('Tier')).toHaveValue('enterprise')
  await page.getByLabel('Month', { exact: true }).fill('2027-02')
  await page.getByLabel('Minutes of downtime').fill('44')
  await page.getByLabel('Monthly fee').fill('12000.50')
  await page.getByLabel('Currency').fill('EUR')
  await page.getByLabel('Credits for earlier months').fill('11000')
  await page.getByRole('button', { name: 'Show the credit' }).click()
  const answer = page.getByRole('region', { name: 'Answer' })
  for (const text of [
    '99.8908%',
    'exactly 40,276 of 40,320 minutes',
    '99.9%, missed',
    '99% to below 99.9%',
    'EUR 1,000.50, all that is left of the cap',
    '10% of the monthly fee would be EUR 1,200.05',
    'EUR 12,000.50 in one contract year',
    '30 March 2027',
    'not from this month alone',
  ])
    await expect(answer).toContainText(text)
  await expect(page.getByLabel('Monthly fee')).toHaveValue('12000.50')
  const address = new URL(page.url())
  expect(address.searchParams.get('minutes')).toBe('44')
  const cited = answer.locator('dl a').first()
  const number = (await cited.textContent()) ?? 'no number'
  await cited.click()
  await expect(page).toHaveURL(/\/versions\/2026-10-01\/enterprise\/eu#availability\.formula$/)
  await expect(page.locator('[id="availability.formula"]')).toContainText(number)
})

test('start and end stand in for the minutes', async ({ page }) => {
  await page.goto('/calculators/outage?tier=enterprise&region=eu')
  await page.getByLabel('Month', { exact: true }).fill('2027-02')
  await page.getByLabel('Outage start, UTC').fill('2027-02-10 10:00')
  await page.getByLabel('Outage end, UTC').fill('2027-02-10 10:44')
  await page.getByRole('button', { name: 'Show the credit' }).click()
  await expect(page.getByRole('region', { name: 'Answer' })).toContainText('99.8908%')
  await expect(page.getByLabel('Outage start, UTC')).toHaveValue('2027-02-10 10:00')
})

test('what cannot be used is explained beside its field, and nothing is lost', async ({ page }) => {
  const bad = {
    tier: 'gold',
    region: 'eu',
    month: '2026-13',
    start: '2027-02-30T10:00',
    end: 'later',
    fee: '12,000',
  }
  const response = await page.goto(`/calculators/outage?${new URLSearchParams({ ...bad, currency: 'EUR' })}`)
  expect(response?.status()).toBe(400)
  await expect(page.getByRole('status').first()).toHaveText('Fix 5 fields to see the answer.')
  for (const [label, value, error] of [
    ['Tier', 'gold', 'Version 2026-10-01 has no tier “gold”'],
    ['Month', '2026-13', 'Enter a month, for example 2026-02.'],
    ['Outage start, UTC', '2027-02-30T10:00', 'Enter a date and time'],
    ['Outage end, UTC', 'later', 'Enter a date and time'],
    ['Monthly fee', '12,000', '12000 for 12,000'],
  ] as const) {
    const field = page.getByLabel(label, { exact: true })
    await expect(field).toHaveValue(value)
    await expect(field).toHaveAttribute('aria-invalid', 'true')
    await expect(field).toHaveAccessibleDescription(new RegExp(error))
  }
  await page.getByRole('region', { name: 'Answer' }).getByRole('link', { name: 'Monthly fee' }).click()
  await expect(page).toHaveURL(/#fee$/)
})

// By version 2026-04-01 43.2 of June's 43,200 minutes may be lost there, and claims end 15 days after 30 June; by
// version 2026-10-01 it is 21.6 minutes and 30 days.
test('a month is judged by the version of its beginning, and another can be chosen', async ({ page }) => {
  await page.goto(JUNE)
  const answer = page.getByRole('region', { name: 'Answer' })
  for (const text of [
    'It applied at the beginning of June 2026.',
    'Superseded',
    '99.9%, met',
    '15 July 2026',
    'no credit to claim',
  ])
    await expect(answer).toContainText(text)
  await expect(page.getByLabel('Version of the terms')).toHaveValue('')
  await page.getByLabel('Version of the terms').selectOption('2026-10-01')
  await page.getByRole('button', { name: 'Show the credit' }).click()
  await expect(page).toHaveURL(/version=2026-10-01/)
  for (const text of [
    'You chose it. Version 2026-04-01 (superseded) applied at the beginning of June 2026.',
    '99.95%, missed',
    '10% of the monthly fee, USD 100.00',
    '30 July 2026',
  ])
    await expect(answer).toContainText(text)
  await answer.getByRole('link', { name: '2026-04-01' }).click()
  await expect(page).toHaveURL('/versions/2026-04-01')
})

test('before any version there is no figure', async ({ page }) => {
  const response = await page.goto(JUNE.replace('2026-06', '2026-03'))
  expect(response?.status()).toBe(400)
  await expect(page.getByRole('status').first()).toHaveText('Fix 1 field to see the answer.')
  await expect(page.getByLabel('Month', { exact: true })).toHaveAccessibleDescription(
    /No version of these terms applied at the beginning of March 2026\. The first version, 2026-04-01, took effect on/,
  )
  await expect(page.getByRole('region', { name: 'Answer' })).not.toContainText('USD')
})

test('a fault that is fixed is answered as the field is left @js', async ({ page }) => {
  await page.goto(JUNE.replace('2026-06', '2026-03'))
  const month = page.getByLabel('Month', { exact: true })
  await month.fill('2026-06')
  await month.press('Tab')
  await expect(page).toHaveURL(/month=2026-06/)
  await expect(page.getByRole('region', { name: 'Answer' })).toContainText('15 July 2026')
  await expect(month).toHaveAccessibleDescription(/^(?!.*No version)/)
  await expect(month).not.toHaveAttribute('aria-invalid')
  await expect(page.getByRole('button', { name: 'Copy the text' })).toBeVisible()
})

test('uptime and downtime, both ways', async ({ page }) => {
  await page.goto('/calculators/uptime')
  await page.getByLabel('Uptime, percent').fill('99.9')
  await page.getByLabel('Or minutes of downtime').fill('21.6')
  await page.getByLabel('Period').selectOption('month-30-days')
  await page.getByRole('button', { name: 'Show the answer' }).click()
  const allowed = page.getByRole('table', { name: /Downtime that 99.9% allows/ })
  await expect(allowed.getByRole('row', { name: /Mean month/ })).toContainText('43 min 48 s')
  await expect(allowed.getByRole('row', { name: /Year of 365 days/ })).toContainText('8 h 45 min 36 s')
  const tiers = page.getByRole('table', { name: /Commitments at this uptime/ })
  await expect(tiers.getByRole('row', { name: /^Premium/ })).toContainText('met')
  await expect(tiers.getByRole('row', { name: /^Mission-critical\s*other regions/ })).toContainText('missed')
  await expect(tiers.getByRole('row', { name: /^Mission-critical\s*Asia-Pacific/ })).toContainText('met')
})

test('first response to a request on a Friday afternoon', async ({ page }) => {
  await page.goto('/calculators/response?tier=enterprise&region=eu')
  await page.getByLabel('Severity').selectOption('S1')
  await page.getByLabel('Request received').fill('2026-11-20 16:30')
  await page.getByRole('button', { name: 'Show the deadline' }).click()
  await expect(page.getByRole('status').first()).toHaveText(
    'Enterprise, European Union, S1: first response is due by Monday 23 November 2026, 12:30, Europe/Berlin.',
  )
  await expect(page.getByRole('region', { name: 'Answer' })).toContainText('2026-11-23T12:30:00+01:00')
  const skipped = page.getByRole('table', { name: 'Time that does not count' })
  await expect(skipped.getByRole('row')).toHaveCount(4)
  await expect(skipped.getByRole('row').nth(1)).toContainText('7 h, after closing')
  await expect(skipped.getByRole('row').nth(2)).toContainText('2 d, not a business day')
  await expect(skipped.getByRole('row').nth(3)).toContainText('9 h, before opening')
})

test('the answer follows a change, and the focus stays @js @slow', async ({ page }) => {
  await page.goto(RESPONSE)
  const severity = page.getByLabel('Severity')
  await expect(page.getByRole('button', { name: 'Copy the text' })).toBeVisible()
  await severity.focus()
  await severity.selectOption('S2')
  await expect(page).toHaveURL(/severity=S2/)
  await expect(page.getByRole('status').first()).toContainText('Monday 23 November 2026, 16:30')
  await expect(severity).toBeFocused()
  await page.goBack()
  await expect(page).not.toHaveURL(/calculators/)
})

test('the text can be copied, and the page says so @js @desktop', async ({ page, context }) => {
  await context.grantPermissions(['clipboard-read', 'clipboard-write'])
  await page.goto(OUTAGE)
  await page.getByRole('button', { name: 'Copy the text' }).click()
  await expect(page.getByText('Copied.')).toHaveRole('status')
  const copied = await page.evaluate(() => navigator.clipboard.readText())
  expect(copied).toContain('version 2026-10-01, Enterprise tier, European Union')
  expect(copied).toContain('Monthly uptime: 99.8908%')
  expect(copied).toMatch(/\/calculators\/outage\?tier=enterprise\S+$/)
})

test('without scripts the text is there and no button that does nothing @nojs', async ({ page }) => {
  await page.goto(OUTAGE)
  await expect(page.locator('#answer-text')).toContainText('Monthly uptime: 99.8908%')
  await expect(page.getByRole('button', { name: 'Copy the text' })).toHaveCount(0)
})

test('no calculator scrolls sideways', async ({ page }) => {
  for (const path of ['/calculators', '/api', '/api/v1/errors', OUTAGE, CHOSEN, UPTIME, RESPONSE]) {
    await page.goto(path)
    const { scrollWidth, clientWidth } = await page.evaluate(() => document.documentElement)
    expect(scrollWidth, path).toBe(clientWidth)
  }
})

for (const path of [
  '/calculators',
  '/api',
  '/api/v1/errors',
  OUTAGE,
  CHOSEN,
  '/calculators/outage?month=x',
  UPTIME,
  RESPONSE,
])
  test(`axe finds nothing on ${path} @js`, async ({ page, isMobile }) => {
    await page.goto(path)
    expect(await axeViolations(page, isMobile ? ['light'] : ['light', 'dark'])).toEqual([])
  })

test('the API answers as the calculators do @js @desktop', async ({ request }) => {
  const credit = await request.get(
    '/api/v1/credit?tier=enterprise&region=eu&month=2027-02&downtimeMinutes=44&monthlyFeeMinor=100000&currency=EUR',
  )
  expect(await credit.json()).toMatchObject({
    uptimePercent: '99.8908',
    creditPercent: '10',
    creditMinor: 10_000,
    capMinor: 100_000,
    claimBy: '2027-03-30',
    termination: false,
    version: '2026-10-01',
  })
  const deadline = await request.get(
    '/api/v1/response-deadline?tier=enterprise&region=eu&severity=S1&openedAt=2026-11-20T16:30:00%2B01:00',
  )
  expect(await deadline.json()).toMatchObject({ dueAt: '2026-11-23T11:30:00.000Z' })
  const refused = await request.get(
    '/api/v1/credit?tier=enterprise&region=eu&month=2027-02&downtimeMinutes=1e308',
  )
  expect(refused.status()).toBe(400)
  expect(refused.headers()['content-type']).toContain('application/problem+json')
})

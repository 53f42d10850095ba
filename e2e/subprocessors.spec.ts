import type { Page } from '@playwright/test'
import { axeViolations } from './axe-violations.ts'
import { expect, test } from './quiet-page.ts'

// The journeys' clock stands on 20 November 2026. A browser reports the answer of the page itself as failed.
test.use({ expectedFailures: [/status of 40[04] .*\/subprocessors/] })

const main = (page: Page) => page.getByRole('main')
const table = (page: Page) => page.getByRole('table', { name: /^Sub-processors on/ })
const companies = (page: Page) => table(page).getByRole('rowheader').getByRole('link').allTextContents()

test('who can reach the data of my tier and region, and who from outside the EEA', async ({ page }) => {
  await page.goto('/enterprise-sla')
  await page.getByRole('navigation', { name: 'Main' }).getByRole('link', { name: 'Sub-processors' }).click()
  await expect(page).toHaveURL('/subprocessors')
  await page.getByLabel('Tier').selectOption('Enterprise')
  await page.getByLabel('Region').selectOption('European Union')
  await page.getByRole('button', { name: 'Show the list' }).click()
  await expect(main(page)).toContainText(
    '11 of 15 companies touch your data with Enterprise, European Union.',
  )
  expect(await companies(page)).toHaveLength(11)
  // By hand from data/subprocessors: the staff of Lumenary in Ireland and Scaleway in Paris stay inside.
  await page.getByText('More filters, order and columns').click()
  await page
    .getByLabel('European Economic Area')
    .selectOption('stored or reached outside the EEA, or not stated')
  await page.getByRole('button', { name: 'Show the list' }).click()
  await expect(main(page)).toContainText('9 of 11 match.')
  const outside = await companies(page)
  expect(outside).not.toContain('Scaleway SAS')
  expect(outside).not.toContain('Lumenary Cloud Ireland Limited')
  // Of AWS it is not stated from where its staff can reach the data: that may be anywhere.
  expect(outside).toContain('Amazon Web Services, Inc.')
})

test('what is not on my list is named, with the reason', async ({ page }) => {
  await page.goto('/subprocessors?tier=starter&region=apac')
  await main(page)
    .getByText(/companies are not on this list, and why/)
    .click()
  await expect(main(page)).toContainText('Scaleway: It is not used in the region Asia-Pacific.')
  await expect(main(page)).toContainText(
    'Slack: It is used only with Shared Slack channel, which the tier does not include.',
  )
  await page.goto('/subprocessors?tier=premium&region=apac')
  expect(await companies(page)).toContain('Slack Technologies, LLC')
})

// By hand from the notice of 19 November 2026: from 11 January 2027 on usage events come from the console alone, and from
// 1 March 2027 on only text messages are left of Twilio where the customer sends its e-mails itself.
test('my list follows the services that I use and what holds for me', async ({ page }) => {
  await page.goto('/subprocessors?tier=enterprise&region=us&on=2027-03-01')
  expect(await companies(page)).toEqual(expect.arrayContaining(['PostHog, Inc.', 'Twilio Inc.']))
  await page.getByLabel('Connections and API').check()
  await page.getByLabel(/own mail server/).selectOption('yes')
  await page.getByRole('button', { name: 'Show the list' }).click()
  await expect(page).toHaveURL(/services=connections/)
  expect(await companies(page)).not.toContain('PostHog, Inc.')
  const twilio = table(page).getByRole('row').filter({ hasText: 'Twilio Inc.' })
  await expect(twilio).toContainText('text messages')
  await expect(twilio).not.toContainText('Delivers e-mails')
  await expect(main(page)).toContainText('with Enterprise, United States')
  await main(page)
    .getByText(/companies are not on this list, and why/)
    .click()
  await expect(main(page)).toContainText('PostHog: Only for Web console.')
})

test('places by purpose: what is stored and reached where', async ({ page }) => {
  await page.goto('/subprocessors?tier=enterprise&region=eu')
  await main(page).getByText('Places by purpose', { exact: true }).click()
  const places = page.getByRole('table', { name: /^Where data are stored for each purpose/ })
  // Scaleway sends the e-mails of the EU, from Paris and nowhere else.
  const row = places.getByRole('row').filter({ hasText: 'Scaleway' })
  await expect(row.getByRole('cell', { name: 'stored, reached' })).toHaveCount(1)
  await expect(row.getByRole('cell', { name: /./ })).toHaveCount(1)
  await expect(places.getByRole('columnheader').last()).toHaveText('not stated')
})

test('a search finds every field, and says where', async ({ page }) => {
  await page.goto('/subprocessors')
  await page.getByLabel('Search every field').fill('passwords')
  await page.getByLabel('Search every field').press('Enter')
  await expect(main(page)).toContainText('1 of 15 matches.')
  expect(await companies(page)).toEqual(['Okta, Inc.'])
  await expect(table(page).locator('mark')).toHaveText('passwords')
  await expect(table(page)).toContainText('Found in Personal data: passwords, hashed')
  await page.goto('/subprocessors?q=nobody-has-this')
  await expect(main(page)).toContainText('None of the 15 matches.')
})

// By hand from data/subprocessors and the ledger, as of 20 November 2026.
for (const [label, choice, count, found] of [
  [
    'Purpose',
    'Stores a second copy of the encrypted backups, apart from the hosting provider.',
    1,
    'Wasabi Technologies LLC',
  ],
  ['Stored in', 'France', 1, 'Scaleway SAS'],
  ['Access from', 'Austria', 1, 'Functional Software, Inc.'],
  ['Transfer mechanism', 'EU-US Data Privacy Framework', 0, null],
  ['European Economic Area', 'EEA only', 2, 'Scaleway SAS'],
] as const)
  test(`the list for ${label}: ${choice}`, async ({ page }) => {
    await page.goto('/subprocessors?tier=enterprise&region=eu')
    await page.getByText('More filters, order and columns').click()
    const field = page.getByRole('combobox', { name: label })
    const options = await field.getByRole('option').allTextContents()
    // What nothing on the list has is not offered.
    if (count === 0) return expect(options).not.toContain(choice)
    await field.selectOption(choice)
    await page.getByRole('button', { name: 'Show the list' }).click()
    await expect(main(page)).toContainText(`${count} of 11 ${count === 1 ? 'matches' : 'match'}.`)
    expect(await companies(page)).toContain(found)
    expect(await companies(page)).toHaveLength(count)
  })

test('columns and order are chosen, and stand in the address @desktop', async ({ page }) => {
  await page.goto('/subprocessors?tier=enterprise&region=eu')
  await page.getByText('More filters, order and columns').click()
  await page.getByLabel('Sort by').selectOption('longest on the list first')
  await page.getByLabel('What it does').uncheck()
  await page.getByLabel('Contact', { exact: true }).check()
  await page.getByRole('button', { name: 'Show the list' }).click()
  await expect(table(page).getByRole('columnheader')).toHaveText([
    'Company',
    'Data at rest',
    'Access from',
    'Transfer',
    'Since',
    'Contact',
  ])
  await expect(page).toHaveURL(/sort=oldest/)
  const since = await table(page).getByRole('row').last().getByRole('cell').nth(3).textContent()
  // PostHog came on 12 May 2025, Wasabi on 1 September 2025: nobody on this list came later.
  expect(since).toBe('1 September 2025')
})

test('my services and conditions leave out what I do not use', async ({ page }) => {
  await page.goto('/subprocessors?tier=enterprise&region=eu&on=2027-03-01')
  expect(await companies(page)).toContain('Scriven AI, Inc.')
  await page.getByLabel('AI features are on').selectOption('no')
  await page.getByRole('button', { name: 'Show the list' }).click()
  await expect(main(page)).toContainText('unless AI features are on')
  expect(await companies(page)).not.toContain('Scriven AI, Inc.')
  await expect(page.getByRole('link', { name: 'CSV' })).toHaveAttribute('href', /conditions=ai-features:no/)
})

test('the list on a past day is the list of that day', async ({ page }) => {
  await page.goto('/subprocessors')
  await page.getByLabel('As of').fill('2025-03-01')
  await page.getByRole('button', { name: 'Show the list' }).click()
  await expect(page.getByRole('heading', { name: 'The list on 1 March 2025' })).toBeVisible()
  await expect(page).toHaveURL(/on=2025-03-01/)
  const then = await companies(page)
  for (const name of ['Tallymark Analytics GmbH', 'Coldvault Storage, Inc.', 'Postbridge Mail SAS'])
    expect(then).toContain(name)
  for (const name of ['PostHog, Inc.', 'Wasabi Technologies LLC']) expect(then).not.toContain(name)
})

test('a day before the first leads to the day on which the list begins', async ({ page }) => {
  await page.goto('/subprocessors?on=2022-12-31')
  await main(page).getByRole('link', { name: 'The list begins on 1 February 2023.' }).click()
  await expect(page.getByRole('heading', { name: 'The list on 1 February 2023' })).toBeVisible()
  expect(await companies(page)).toContain('Amazon Web Services, Inc.')
})

test('two days compared: added, removed and changed, field by field', async ({ page }) => {
  await page.goto('/subprocessors')
  await main(page).getByRole('link', { name: 'What changed in the last year' }).click()
  // From 20 November 2025: Okta's mechanism on 1 December, Slack's access and Twilio's data on 15 June.
  await expect(main(page)).toContainText('0 added, 0 removed, 3 changed.')
  await page.getByLabel('From').fill('2025-03-01')
  await page.getByRole('button', { name: 'Compare' }).click()
  await expect(main(page)).toContainText('2 added, 3 removed, 5 changed.')
  const zendesk = page.getByRole('table', { name: 'What changes for Zendesk' })
  await expect(zendesk.getByRole('row', { name: /^Data at rest, European Union/ })).toContainText(
    /Dublin, Ireland\s*Frankfurt, Germany\s*Dublin, Ireland/,
  )
  await main(page).getByRole('link', { name: /^Swap/ }).click()
  await expect(main(page)).toContainText('3 added, 2 removed, 5 changed.')
})

test('two days compared for my tier and region, and their list', async ({ page }) => {
  await page.goto('/subprocessors/compare?from=2025-03-01&to=2026-11-20')
  await page.getByLabel('Tier').selectOption('Enterprise')
  await page.getByLabel('Region').selectOption('European Union')
  await page.getByRole('button', { name: 'Compare' }).click()
  // Twilio is not used in the European Union, and of Slack Asia-Pacific alone changed.
  await expect(main(page).getByRole('status')).toHaveText(
    'Enterprise, European Union: 2 added, 3 removed, 3 changed.',
  )
  await expect(main(page)).not.toContainText('Slack')
  await main(page).locator('summary').filter({ hasText: 'Wasabi' }).click()
  await expect(main(page)).toContainText('Data at rest, European Union')
  await expect(main(page)).not.toContainText('Data at rest, Asia-Pacific')
  await expect(main(page).getByRole('link', { name: 'All that is known of Wasabi' })).toHaveAttribute(
    'href',
    '/subprocessors/wasabi',
  )
  await page.getByRole('link', { name: 'All that is announced' }).click()
  await expect(main(page).getByRole('status')).toHaveText(
    'Enterprise, European Union: 1 added, 0 removed, 1 changed.',
  )
  await expect(main(page)).toContainText('A day ahead goes by what is announced today.')
  await page.getByRole('link', { name: 'The list and every notice' }).click()
  await expect(page).toHaveURL('/subprocessors?tier=enterprise&region=eu')
})

test('a coming change says for whom it is, by when to object and how', async ({ page }) => {
  await page.goto('/subprocessors?tier=enterprise&region=eu')
  const ahead = page.getByRole('listitem').filter({ hasText: 'Scriven AI: addition' })
  // Published on 17 November under 2026-10-01, which gives 30 days: 28 are left of the 20th on.
  await expect(ahead).toContainText('28 days left to object')
  await expect(ahead).toContainText('Concerns European Union: Enterprise.')
  await expect(page.getByRole('listitem').filter({ hasText: 'Datadog: location' })).toContainText(
    'Does not concern this selection.',
  )
  await ahead.getByRole('link', { name: 'Scriven AI: addition' }).click()
  await expect(page).toHaveURL('/subprocessors/changes/2026-11-17-scriven-ai')
  await expect(main(page)).toContainText(
    'Published 17 November 2026. Object by 17 December 2026, 24:00 UTC. Takes effect on 1 March 2027.',
  )
  await expect(main(page)).toContainText('Concerns United States: every tier; European Union: every tier.')
  await expect(main(page)).toContainText(
    'Version 2026-10-01, in force on the day of publication, gives 30 days after that day, in UTC.',
  )
  await expect(main(page).getByRole('link', { name: 'privacy@example.com' })).toHaveAttribute(
    'href',
    'mailto:privacy@example.com',
  )
})

test('what was withdrawn and what was urgent say so first; history has no deadline', async ({ page }) => {
  await page.goto('/subprocessors/changes/2025-12-01-hexlane')
  await expect(main(page).locator('h1 ~ p').first()).toContainText(
    'Withdrawn on 15 December 2025. Nothing of it takes effect. Customers asked for fewer companies',
  )
  await expect(main(page)).toContainText(
    'Would have taken effect on 12 January 2026. Concerns European Union',
  )
  await expect(main(page)).not.toContainText('In effect from')
  await page.goto('/subprocessors/hexlane')
  await expect(main(page)).toContainText('Never on the list: its notice was withdrawn.')
  await expect(main(page)).not.toContainText('On the list since')
  await page.goto('/subprocessors/changes/2025-11-17-postbridge')
  await expect(main(page).locator('h1 ~ p').first()).toContainText('Emergency. Postbridge ended its service')
  await page.goto('/subprocessors/changes/2025-10-20-okta')
  await expect(main(page)).toContainText('no version applied, so no deadline is computed')
})

test('a company: its chain, its history and the versions that name it', async ({ page }) => {
  await page.goto('/subprocessors/google-cloud')
  const chain = main(page).locator('#chain ~ ul')
  await expect(chain.locator('> li > ul > li > ul > li')).toHaveText('Google Cloud')
  await chain.getByRole('link', { name: 'Sentry' }).click()
  await expect(page).toHaveURL('/subprocessors/sentry')
  await expect(main(page).locator('#chain ~ ul').getByRole('link')).toHaveText('Google Cloud')
  // By hand from its file; it is announced.
  await page.goto('/subprocessors/scriven-ai')
  const uses = page.getByRole('table', { name: 'What Scriven AI is used for' })
  await expect(uses.getByRole('row', { name: /^European Union/ })).toContainText(
    /Only for Assistant of the web console\.\s*Only if AI features are on\./,
  )
  await page.goto('/subprocessors/slack')
  await expect(main(page)).toContainText('On the list since 11 March 2024.')
  const history = main(page).locator('#history ~ ol > li')
  await expect(history).toHaveCount(2)
  await expect(history.first()).toContainText('15 June 2026: location')
  await expect(main(page).getByRole('link', { name: '2026-04-01' })).toHaveAttribute(
    'href',
    '/versions/2026-04-01',
  )
  await page.goto('/subprocessors/tallymark')
  await expect(main(page)).toContainText('Not on the list any more: it left on 12 May 2025.')
  await page.goto('/subprocessors/scriven-ai')
  await expect(main(page)).toContainText('Announced: comes onto the list on 1 March 2027.')
})

test('an offer page says what the list in force today is, and what changes next', async ({ page }) => {
  await page.goto('/enterprise-sla/enterprise/eu#sub-processors')
  const section = page.getByRole('region', { name: /^Sub-processors in the/ })
  await expect(section).toContainText('In force today: 11 sub-processors, as in Annex III.')
  await section
    .getByRole('link', { name: 'Next change: PostHog: scope of use, from 11 January 2027.' })
    .click()
  await expect(page).toHaveURL('/subprocessors/changes/2026-11-19-posthog-twilio')
})

for (const [path, status, words] of [
  ['/subprocessors?on=yesterday', 400, '“yesterday” is not a date. Enter a day, for example 2026-10-01.'],
  ['/subprocessors?tier=gold', 404, 'There is no tier “gold”. Choose one of starter, growth'],
  ['/subprocessors?region=mars', 404, 'There is no region “mars”. Choose one of us, eu or apac.'],
  ['/subprocessors/compare?from=2026-01-01', 400, 'Enter two days'],
  ['/subprocessors/compare?from=2026-02-30&to=2026-03-01', 400, '“2026-02-30” is not a date.'],
  ['/subprocessors/compare?tier=gold', 404, 'There is no tier “gold”. Choose one of starter, growth'],
  ['/subprocessors?purpose=payroll', 400, 'No company has ever had the purpose “payroll”.'],
  ['/subprocessors?services=billing', 404, 'There is no service “billing”.'],
  [
    '/subprocessors?conditions=ai-features',
    400,
    '“ai-features” does not say whether a condition holds. Write one of ai-features',
  ],
  ['/subprocessors?conditions=ai-features:yes,ai-features:no', 400, 'ai-features'],
  ['/subprocessors?version=2026-10-01', 400, 'The list of sub-processors goes by date'],
  ['/subprocessors/acme', 404, 'Page not found'],
  ['/subprocessors/changes/2026-11-17-acme', 404, 'Page not found'],
] as const)
  test(`${path} is answered with ${status} and what to do @desktop`, async ({ page }) => {
    const response = await page.goto(path)
    expect(response?.status()).toBe(status)
    await expect(main(page)).toContainText(words)
  })

test('feed and calendar tell the same days as the page @js @desktop', async ({ page, request }) => {
  await page.goto('/subprocessors')
  await expect(page.locator('link[rel="alternate"][type="application/atom+xml"]')).toHaveAttribute(
    'href',
    /\/subprocessors\/feed\.atom$/,
  )
  const feed = await request.get('/subprocessors/feed.atom')
  expect(feed.headers()['content-type']).toMatch(/^application\/atom\+xml/)
  const entries = await page.evaluate(
    (xml) => {
      const parsed = new DOMParser().parseFromString(xml, 'application/xml')
      return [...parsed.querySelectorAll('entry')].map((entry) => ({
        id: entry.querySelector('id')?.textContent ?? '',
        title: entry.querySelector('title')?.textContent ?? '',
        content: entry.querySelector('content')?.textContent ?? '',
      }))
    },
    await feed.text(),
  )
  expect(entries).toHaveLength(13)
  expect(entries[2]).toMatchObject({
    id: expect.stringMatching(/:subprocessors\/2026-11-17-scriven-ai$/),
    title: 'Scriven AI: addition',
    content: expect.stringContaining('may object until 17 December 2026, 24:00 UTC'),
  })
  const calendar = await (await request.get('/subprocessors/calendar.ics')).text()
  const events = calendar.split('BEGIN:VEVENT').slice(1)
  const last = events.find((event) => event.includes('UID:2026-11-17-scriven-ai.object@'))
  expect(last).toContain('DTSTART;VALUE=DATE:20261217')
  expect(last).toContain('TRANSP:TRANSPARENT')
  expect(events.find((event) => event.includes('UID:2026-11-17-scriven-ai.scriven-ai@'))).toContain(
    'DTSTART;VALUE=DATE:20270301',
  )
})

for (const path of [
  '/subprocessors',
  '/subprocessors?tier=enterprise&region=eu&q=united',
  '/subprocessors/google-cloud',
  '/subprocessors/changes/2026-11-18-datadog',
  '/subprocessors/changes/2025-12-01-hexlane',
  '/subprocessors/compare?from=2025-03-01&to=2026-11-20',
  '/subprocessors/compare?tier=enterprise&region=us&services=connections&from=2026-11-20&to=2027-03-01',
  '/subprocessors/compare?from=never&to=2026-11-20',
])
  test(`axe finds nothing on ${path} @js`, async ({ page, isMobile }) => {
    await page.goto(path)
    expect(await axeViolations(page, isMobile ? ['light'] : ['light', 'dark'])).toEqual([])
    const isWide = await page.evaluate(() => document.documentElement.scrollWidth > innerWidth)
    expect(isWide).toBe(false)
  })

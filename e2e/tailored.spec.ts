import type { Browser, BrowserContext, Page } from '@playwright/test'
import readXlsx from 'read-excel-file/node'
import type { MadeLinkFacts } from '#lib/domain/console/links/view.ts'
import type { LinkText } from '#lib/domain/links/link-text.ts'
import { linkText } from '#lib/domain/links/testing/link-terms.ts'
import type { LinkVisits } from '#lib/domain/links/visits/view.ts'
import { axeViolations } from './axe-violations.ts'
import { setUpConsole } from './console-people.ts'
import { OwnDesk } from './desk-of-its-own.ts'
import { expect, test } from './quiet-page.ts'

// A browser reports the answer of the page itself as failed; and that the passage from the pages to sign in ends at the console.
test.use({ expectedFailures: [/status of 4\d\d .*\/(console|for)|ViewTransition opt-in disabled/] })

const NOW = '2026-11-28T12:00:00Z'
const LIST = '/console/links/list'

const TWO: Partial<LinkText> = {
  lastDay: '2026-12-28',
  options: [
    { tier: 'enterprise', region: 'eu', fee: '12000', currency: 'EUR', billing: 'monthly' },
    { tier: 'premium', region: 'eu', fee: '18500', currency: 'EUR', billing: 'monthly' },
  ],
  services: 'Web console',
  note: 'As agreed on the phone.',
}

/** A desk with a console in `page`, and a link that it made. */
async function prepared(desk: OwnDesk, page: Page, more: Partial<LinkText> = {}): Promise<MadeLinkFacts> {
  await desk.startAt(NOW)
  await setUpConsole(desk, page)
  return await asked<MadeLinkFacts>(page, LIST, linkText({ ...TWO, ...more }))
}

/** What the console answers; with a body, to a POST. */
async function asked<Answer>(page: Page, path: string, body: object | null = null): Promise<Answer> {
  return await page.evaluate(
    async ([path, body]) => {
      const headers = { 'content-type': 'application/json' }
      const sent = body === null ? {} : { method: 'POST', body: JSON.stringify(body), headers }
      return await (await fetch(path, sent)).json()
    },
    [path, body] as const,
  )
}

const visitsOf = async (console: Page, { id }: MadeLinkFacts) =>
  await asked<LinkVisits>(console, `${LIST}/${id}/visits`)

/** A browser that has never been in the console. */
async function stranger(
  browser: Browser,
  options: Parameters<Browser['newContext']>[0] = {},
): Promise<BrowserContext> {
  return await browser.newContext({ viewport: { width: 1280, height: 800 }, ...options })
}

/** States requirements of the options of `TWO`, wrongly at first, and reads the answers. */
async function requires(reader: Page): Promise<void> {
  await reader.getByRole('link', { name: 'Check your options against your requirements' }).click()
  const uptime = reader.getByLabel('Minimum uptime', { exact: true })
  await uptime.fill('99,95')
  await reader.getByLabel('First response to S1', { exact: true }).fill('1 hour')
  await reader.getByRole('button', { name: 'Check your options' }).click()
  await expect(reader.getByRole('heading', { name: 'Fix 1 field to see the answer.' })).toBeVisible()
  await expect(uptime).toHaveAccessibleDescription(/Enter 99\.95 with a decimal point\./)
  await expect(reader.getByLabel('First response to S1', { exact: true })).toHaveValue('1 hour')
  await uptime.fill('99.95')
  await reader.getByRole('button', { name: 'Check your options' }).click()
  await expect(reader).toHaveURL(/\/for\/[\w-]+\/requirements\?uptime=99\.95&s1Response=1\+hour$/)
  await expect(reader.getByText('Option B meets every must. Option A does not.')).toBeVisible()
  const answers = reader.getByRole('table', { name: 'Your options by your requirements' })
  const cells = answers.getByRole('row', { name: /^Minimum uptime/ }).getByRole('cell')
  await expect(cells).toHaveCount(2)
  await expect(cells.nth(0)).toContainText('Gap99.9%SLA 2.1')
  await expect(cells.nth(1)).toContainText('Meets99.95%SLA 2.1')
  const wide = await reader.evaluate(() => document.documentElement.scrollWidth - innerWidth)
  expect(wide).toBeLessThanOrEqual(0)
}

test('a customer reads the page, asks and subscribes; the rep sees a visit, and one alone @js @desktop', async ({
  page,
  browser,
}) => {
  test.setTimeout(240_000)
  const desk = new OwnDesk()
  try {
    const link = await prepared(desk, page)
    const address = `${desk.home}/for/${link.token}`
    const context = await stranger(browser)
    const reader = await context.newPage()
    await reader.goto(address)
    await expect(reader.getByRole('heading', { level: 1 })).toHaveText('Service levels for Alder Freight')
    const options = reader.getByRole('table', { name: 'Your options side by side' })
    await expect(options.getByRole('row', { name: /^Fee/ })).toContainText('EUR 12,000.00 a month')
    await expect(options.getByRole('row', { name: /^Fee/ })).toContainText('EUR 18,500.00 a month')
    await expect(reader.getByRole('table', { name: 'Every credit band of option B' })).toContainText(
      'EUR 1,850.00',
    )
    expect(await axeViolations(reader, ['light', 'dark'])).toEqual([])

    // The wheel, in four different seconds over six.
    await reader.mouse.move(640, 400)
    for (let turn = 0; turn < 4; turn += 1) {
      await reader.mouse.wheel(0, 400)
      await reader.waitForTimeout(2_100)
    }
    await expect
      .poll(async () => (await visitsOf(page, link)).counts['likely-human'], { timeout: 20_000 })
      .toBe(1)
    await reader.reload()
    await reader.mouse.wheel(0, 400)
    await reader.waitForTimeout(6_000)
    const visits = await visitsOf(page, link)
    expect(visits.counts).toEqual({ 'likely-human': 1, 'probable-scanner': 0, unfurl: 0, internal: 0 })
    expect(visits.visits[0]?.openings).toBe(2)
    expect(visits.sections.map(({ section }) => section)).toContain('options')
    const told = await desk.mailTo('mara.lindt@lumenary.example', 'has likely read your page')
    expect(told.text).toContain('Alder Freight')
    expect(told.text).not.toContain(link.token)

    await reader.getByLabel('Your question').fill('Which clause holds for webhooks?')
    await reader.getByLabel('Your name').fill('Ana Ruiz')
    await reader.getByLabel('Your e-mail address').fill('ana@alder.example')
    await reader.getByRole('button', { name: 'Send the question' }).click()
    await expect(reader.getByRole('status')).toHaveText('Your question is on its way to Mara Lindt.')
    const question = await desk.mailTo('mara.lindt@lumenary.example', 'Question from Alder Freight')
    expect(question.text).toContain('Which clause holds for webhooks?')
    expect(question.text).toContain('ana@alder.example')

    await requires(reader)
    expect(await axeViolations(reader, ['light', 'dark'])).toEqual([])
    await reader.getByRole('link', { name: 'Back to your options' }).click()

    // No other site learns the address by which it was reached.
    await reader.getByRole('link', { name: 'Compare in full' }).click()
    expect(await reader.evaluate(() => document.referrer)).toBe('')

    await page.goto(`${desk.home}/console/links/${link.id}`)
    await expect(page.getByRole('table', { name: 'Visits' })).toContainText('Likely a person')
    await expect(page.getByText('Which clause holds for webhooks?')).toBeVisible()
    expect(await axeViolations(page, ['light', 'dark'])).toEqual([])
    await page.getByRole('button', { name: /^Exclude/ }).click()
    await expect(page.getByRole('table', { name: 'Visits' })).toContainText('Excluded by Mara Lindt')
    expect(desk.logged).not.toContain(link.token)
    await context.close()
  } finally {
    await desk.remove()
  }
})

test('a program that presses every control within two seconds confirms nothing @js @desktop', async ({
  page,
  browser,
}) => {
  test.setTimeout(180_000)
  const desk = new OwnDesk()
  try {
    const link = await prepared(desk, page)
    const context = await stranger(browser)
    const scanner = await context.newPage()
    await scanner.goto(`${desk.home}/for/${link.token}`)
    // What leaves the page is pressed, and not followed, so that all of it can be.
    await scanner.evaluate(() => addEventListener('click', (event) => event.preventDefault()))
    const places = await scanner
      .locator('main :is(a, button, input, summary)')
      .evaluateAll((all) =>
        all
          .map((one) => one.getBoundingClientRect())
          .map(({ x, y, width, height }) => [x + width / 2, y + height / 2]),
      )
    const client = await context.newCDPSession(scanner)
    const began = Date.now()
    for (const [x = 0, y = 0] of places) {
      const scrolled = await scanner.evaluate(
        (top) => {
          scrollTo(0, top)
          return scrollY
        },
        Math.max(0, y - 400),
      )
      for (const type of ['mousePressed', 'mouseReleased'] as const)
        await client.send('Input.dispatchMouseEvent', {
          type,
          x,
          y: y - scrolled,
          button: 'left',
          clickCount: 1,
        })
      if (Date.now() - began > 2_000) break
    }
    await scanner.waitForTimeout(7_000)
    const { counts } = await visitsOf(page, link)
    expect(counts).toEqual({ 'likely-human': 0, 'probable-scanner': 1, unfurl: 0, internal: 0 })
    expect(await desk.countTo('mara.lindt@lumenary.example')).toBe(0)
    await context.close()
  } finally {
    await desk.remove()
  }
})

test('the code, the choice not to be recorded and all else work on a phone without JavaScript @js @desktop', async ({
  page,
  browser,
}) => {
  test.setTimeout(180_000)
  const desk = new OwnDesk()
  try {
    const link = await prepared(desk, page, { accessCode: 'blue otter' })
    const context = await stranger(browser, {
      javaScriptEnabled: false,
      viewport: { width: 390, height: 844 },
    })
    const reader = await context.newPage()
    await reader.goto(`${desk.home}/for/${link.token}`)
    await expect(reader.getByRole('heading', { level: 1 })).toHaveText('Enter your access code')
    await reader.getByLabel('Access code').fill('red otter')
    await reader.getByRole('button', { name: 'Open the page' }).click()
    await expect(reader.getByRole('alert')).toHaveText('This is not the access code. Check it and try again.')
    await reader.getByLabel('Access code').fill('blue otter')
    await reader.getByRole('button', { name: 'Open the page' }).click()
    await expect(reader.getByRole('heading', { level: 1 })).toHaveText('Service levels for Alder Freight')
    await expect(reader.getByText('As agreed on the phone.')).toBeVisible()
    await expect(
      reader.getByRole('link', { name: 'Download the Service Level Agreement of option A' }),
    ).toBeVisible()
    await expect(
      reader.getByRole('link', { name: 'Download the Complete signed file of option A' }),
    ).toHaveAttribute('href', /\/documents\/a\/tailored\.pdf\?download$/)
    const going = reader.waitForEvent('download')
    await reader.getByRole('link', { name: 'Download the offer as a workbook' }).click()
    const workbook = await going
    expect(workbook.suggestedFilename()).toBe('lumenary-offer-2026-10-01.xlsx')
    const sheets = await readXlsx(await workbook.path())
    expect(sheets.map(({ sheet }) => sheet)).toEqual([
      'Offer',
      'Credits',
      'Support',
      'Sub-processors',
      'Documents',
    ])
    expect(sheets[0]?.data[0]?.slice(0, 2)).toEqual(['Prepared for', 'Alder Freight'])
    await requires(reader)
    await reader.getByRole('link', { name: 'Back to your options' }).click()
    await reader.getByRole('button', { name: 'Read without being recorded' }).click()
    await expect(reader.getByText('Your visits to this page are not recorded.')).toBeVisible()
    await expect(reader.getByRole('table', { name: 'Every credit band of option A' })).toBeVisible()
    expect((await visitsOf(page, link)).visits).toEqual([])
    await context.close()

    const phone = await stranger(browser, { viewport: { width: 390, height: 844 } })
    const scripted = await phone.newPage()
    await scripted.goto(`${desk.home}/for/${link.token}`)
    await scripted.getByLabel('Access code').fill('blue otter')
    await scripted.getByRole('button', { name: 'Open the page' }).click()
    await scripted.getByRole('heading', { name: 'Your options' }).waitFor()
    expect(await axeViolations(scripted, ['light', 'dark'])).toEqual([])
    const wide = await scripted.evaluate(() => document.documentElement.scrollWidth - innerWidth)
    expect(wide).toBeLessThanOrEqual(0)
    await phone.close()
  } finally {
    await desk.remove()
  }
})

test('a customer’s name of 300 characters is whole on every page, and none is wider than a phone @js @desktop', async ({
  page,
  browser,
}) => {
  test.setTimeout(240_000)
  const desk = new OwnDesk()
  try {
    await desk.startAt(NOW)
    await setUpConsole(desk, page)
    await page.setViewportSize({ width: 390, height: 844 })
    const phone = await stranger(browser, { viewport: { width: 390, height: 844 } })
    const reader = await phone.newPage()
    const fits = async (on: Page) =>
      expect(await on.evaluate(() => document.documentElement.scrollWidth - innerWidth)).toBeLessThanOrEqual(
        0,
      )
    for (const customer of ['W'.repeat(300), 'ח'.repeat(300), '🚚'.repeat(300), '<b>&"'.repeat(60)]) {
      const link = await asked<MadeLinkFacts>(page, LIST, linkText({ ...TWO, customer }))
      await reader.goto(`${desk.home}/for/${link.token}`)
      await expect(reader.getByRole('heading', { level: 1 })).toHaveText(`Service levels for ${customer}`)
      await fits(reader)
      await reader.goto(`${desk.home}/for/${link.token}/requirements`)
      await fits(reader)
      await page.goto(`${desk.home}/console/links`)
      await expect(page.getByRole('link', { name: customer, exact: true })).toBeVisible()
      await fits(page)
      await page.getByRole('link', { name: customer, exact: true }).click()
      await page.getByRole('heading', { name: customer }).first().waitFor()
      await fits(page)
      await page.goto(`${desk.home}/console/customers?find=${encodeURIComponent(customer)}`)
      await page.getByRole('link', { name: customer, exact: true }).click()
      await page.getByRole('heading', { level: 1 }).waitFor()
      await fits(page)
    }
    await phone.close()
  } finally {
    await desk.remove()
  }
})

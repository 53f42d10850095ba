import { readFile } from 'node:fs/promises'
import type { Page } from '@playwright/test'
import { readCsv } from '#lib/server/spreadsheets/testing/read-csv.ts'
import { readWorkbook } from '#lib/server/spreadsheets/testing/read-workbook.ts'
import { axeViolations } from './axe-violations.ts'
import { expect, test } from './quiet-page.ts'

const ANSWER = '/qualify?uptime=99.9&s1Response=1+hour&pciDss=certificate&pciDssWeight=should&region=eu'

async function downloaded(page: Page, name: string): Promise<{ fileName: string; bytes: Buffer }> {
  const downloading = page.waitForEvent('download')
  await page.getByRole('link', { name }).click()
  const download = await downloading
  return { fileName: download.suggestedFilename(), bytes: await readFile(await download.path()) }
}

test('a procurement officer states requirements and sees who qualifies, clause by clause @slow', async ({
  page,
}) => {
  await page.goto('/qualify')
  await expect(page.getByText("A 'should' is scored but never disqualifies an offer.")).toBeVisible()
  await expect(page.getByText('This never counts as a pass.')).toBeVisible()

  await page.getByLabel('Minimum uptime', { exact: true }).fill('99.90%')
  await page.getByLabel('First response to S1', { exact: true }).fill('1 hour')
  await page.getByLabel('Hosting region', { exact: true }).selectOption('European Union')
  await page.getByLabel('PCI DSS', { exact: true }).selectOption("auditor's report or certificate")
  await page.getByLabel('PCI DSS: must or should').selectOption('should')
  await page.getByRole('button', { name: 'Show which offers qualify' }).click()

  // The address holds the question and nothing else, so that it can be shared.
  await expect(page).toHaveURL(
    '/qualify?uptime=99.9&s1Response=1+hour&region=eu&pciDss=certificate&pciDssWeight=should',
  )
  await expect(page.getByText('2 of 15 offers')).toBeVisible()
  const overview = page.getByRole('table', { name: 'Which offers qualify' })
  await expect(overview.getByRole('row', { name: /^Premium/ })).toContainText(
    'Qualifies: Premium, European Union',
  )
  await expect(overview.getByRole('row', { name: /^Premium/ })).toContainText(
    'Does not qualify: Premium, United States',
  )
  const answers = page.getByRole('table', { name: 'Requirements in the region European Union' })
  const cells = (label: RegExp) => answers.getByRole('row', { name: label }).getByRole('cell')
  await expect(cells(/^Minimum uptime/).nth(0)).toContainText('Gap99%SLA 2.1')
  await expect(cells(/^Minimum uptime/).nth(2)).toContainText('Meets99.9%SLA 2.1')
  await expect(cells(/^First response to S1/).nth(2)).toContainText('Gap4 business hours')
  await expect(cells(/^First response to S1/).nth(3)).toContainText('Exceeds30 minutes, 24×7×365')
  await expect(cells(/^PCI DSS/).nth(3)).toContainText('Not statednot named in the terms')

  // What was asked stands in the form again.
  await expect(page.getByLabel('Minimum uptime', { exact: true })).toHaveValue('99.9')
  await expect(page.getByLabel('PCI DSS: must or should')).toHaveValue('should')

  await cells(/^Minimum uptime/)
    .nth(3)
    .getByRole('link')
    .click()
  await expect(page).toHaveURL('/versions/2026-10-01/premium/eu#availability.target')
  await expect(page.locator('[id="availability.target"]')).toBeInViewport()
})

test('a value that cannot be used is explained beside its field and nothing is lost', async ({ page }) => {
  await page.goto('/qualify')
  await page.getByLabel('Minimum uptime', { exact: true }).fill('99,9')
  await page.getByLabel('First response to S1', { exact: true }).fill('4 business hours')
  await page.getByRole('button', { name: 'Show which offers qualify' }).click()
  await expect(page.getByRole('heading', { name: 'Fix 1 field to see the answer.' })).toBeVisible()
  const uptime = page.getByLabel('Minimum uptime', { exact: true })
  await expect(uptime).toHaveValue('99,9')
  await expect(uptime).toHaveAttribute('aria-invalid', 'true')
  await expect(uptime).toHaveAccessibleDescription(/Enter 99\.9 with a decimal point\./)
  await expect(page.getByLabel('First response to S1', { exact: true })).toHaveValue('4 business hours')
  await expect(page.getByRole('table')).toHaveCount(0)
})

test('where nothing qualifies, the nearest offers come first, with what they fail', async ({ page }) => {
  // Breach notice is 48 hours everywhere; 99.99% is promised by Mission-critical alone, except in Asia-Pacific.
  await page.goto('/qualify?uptime=99.99&breachNotice=24')
  await expect(page.getByText('0 of 15 offers')).toBeVisible()
  await expect(
    page.getByText(
      'Notice of a personal data breach (at most 24 hours) rules out all 15 offers. Without it, 2 would qualify.',
    ),
  ).toBeVisible()
  const nearest = page.getByRole('region', { name: 'Nearest offers' }).locator('ol > li')
  await expect(nearest).toHaveCount(5)
  await expect(nearest.nth(0)).toContainText('Mission-critical, United States · fails 1 must')
  await expect(nearest.nth(0)).toContainText('Gap: 48 hours')
  await expect(nearest.nth(1)).toContainText('Mission-critical, European Union · fails 1 must')
  await expect(nearest.nth(2)).toContainText('Premium, United States · fails 2 musts')
})

test('the evaluation is taken home as XLSX and as CSV, both the same', async ({ page }) => {
  await page.goto(ANSWER)
  const csv = await downloaded(page, 'Download as CSV')
  expect(csv.fileName).toBe('lumenary-qualification-2026-10-01.csv')
  const table = readCsv(csv.bytes.toString('utf8'))
  expect(table).toHaveLength(1 + 15 * 4)
  expect(
    table.find(([, , , , tier, region]) => tier === 'Premium' && region === 'European Union')?.slice(6, 13),
  ).toEqual(['Qualifies', 'uptime', 'Minimum uptime', 'must', 'at least 99.9%', 'Exceeds', '99.95%'])
  const xlsx = await downloaded(page, 'Download as XLSX')
  expect(xlsx.fileName).toBe('lumenary-qualification-2026-10-01.xlsx')
  const sheets = readWorkbook(xlsx.bytes)
  expect(sheets.get('Outcome')).toHaveLength(16)
  // A workbook leaves out the empty cells at the end of a row, such as the clause of what no clause says.
  const filled = table.map((row) => row.slice(0, row.findLastIndex((cell) => cell !== '') + 1))
  expect(sheets.get('Evaluation')).toEqual(filled)
})

test('every clause that an answer cites stands on the page that it leads to', async ({ page, request }) => {
  await page.goto(ANSWER)
  const hrefs = await page
    .locator('a[href^="/versions/"][href*="#"]')
    .evaluateAll((links) => links.map((link) => link.getAttribute('href') ?? ''))
  expect(hrefs.length).toBeGreaterThanOrEqual(15 * 3)
  const pages = new Map<string, string>()
  for (const href of hrefs) {
    const [path = '', id = ''] = href.split('#')
    const html = pages.get(path) ?? (await (await request.get(path)).text())
    pages.set(path, html)
    expect(html, href).toContain(`id="${id}"`)
  }
})

test('the answer prints with every region, without the form, and never scrolls sideways', async ({
  page,
}) => {
  await page.goto(ANSWER)
  const overflow = await page.evaluate(
    () => document.documentElement.scrollWidth - document.documentElement.clientWidth,
  )
  expect(overflow).toBe(0)
  await page.emulateMedia({ media: 'print' })
  await expect(page.getByRole('button', { name: 'Show which offers qualify' })).toBeHidden()
  for (const region of ['United States', 'European Union', 'Asia-Pacific'])
    await expect(page.getByRole('table', { name: `Requirements in the region ${region}` })).toBeVisible()
})

for (const [name, path] of [
  ['the empty form', '/qualify'],
  ['an answer', ANSWER],
  ['a fault', '/qualify?uptime=99,9'],
] as const)
  test(`axe finds nothing on ${name} @js`, async ({ page, isMobile }) => {
    await page.goto(path)
    expect(await axeViolations(page, isMobile ? ['light'] : ['light', 'dark'])).toEqual([])
  })

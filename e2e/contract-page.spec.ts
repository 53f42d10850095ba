import type { Page } from '@playwright/test'
import { axeViolations } from './axe-violations.ts'
import { inviteFrom, join, setUpConsole } from './console-people.ts'
import { OwnDesk } from './desk-of-its-own.ts'
import { expect, test } from './quiet-page.ts'

// A browser reports the answer of the page itself as failed; and that the passage from the pages to sign in ends at the console.
test.use({
  actionTimeout: 30_000,
  expectedFailures: [/status of 4\d\d .*\/(console|contract)|ViewTransition opt-in disabled/],
})

const heading = (page: Page) => page.getByRole('heading', { level: 1 })
const PDF = {
  name: 'signed.pdf',
  mimeType: 'application/pdf',
  buffer: Buffer.from('%PDF-1.7 signed by both'),
}
const OTHER = 'ab'.repeat(32)

test('a link becomes a contract, whose customer reads what changed until legal revokes the page @js @desktop', async ({
  page,
  browser,
}) => {
  test.setTimeout(420_000)
  const desk = new OwnDesk()
  const accessible = async (shown: Page, what: string) => {
    expect(await axeViolations(shown, ['light', 'dark']), what).toEqual([])
  }
  try {
    // Only the first version is published.
    await desk.startAt('2026-05-15T10:00:00Z')
    await setUpConsole(desk, page)
    await page.goto(`${desk.home}/console/people`)
    await inviteFrom(page, 'nora.feld@lumenary.example', 'Sales rep')
    await inviteFrom(page, 'jonas.weber@lumenary.example', 'Legal')
    const nora = await join(desk, browser, 'nora.feld@lumenary.example', 'Nora Feld')
    const jonas = await join(desk, browser, 'jonas.weber@lumenary.example', 'Jonas Weber')

    await nora.goto(`${desk.home}/console/links/new`)
    await nora.getByLabel('Prepared for').fill('Alder Freight')
    await nora.getByLabel('Recipient').fill('ana@alder.example')
    await nora.getByLabel('Tier').selectOption({ label: 'Enterprise' })
    await nora.getByLabel('Region').selectOption({ label: 'European Union' })
    await nora.getByLabel('Fee a month').fill('EUR 12000')
    await nora.getByRole('button', { name: 'Create a link' }).click()
    await nora.getByRole('dialog').getByRole('button', { name: 'Done' }).click()
    await nora.getByRole('button', { name: 'Hand to legal' }).click()
    await nora.getByRole('dialog').getByRole('button', { name: 'Hand to legal' }).click()
    await expect(nora.getByText('Legal is asked to make the contract.')).toBeVisible()
    await expect(nora.getByRole('button', { name: 'Hand to legal' })).toHaveCount(0)
    await accessible(nora, 'the link')

    await jonas.goto(`${desk.home}/console`)
    await expect(jonas.getByText('Nora Feld asks for the contract with Alder Freight')).toBeVisible()
    await jonas.getByRole('link', { name: 'Make the contract' }).click()
    await expect(heading(jonas)).toHaveText('Contract with Alder Freight')
    await expect(jonas.getByLabel('Version')).toHaveValue('2026-04-01')
    await expect(jonas.getByLabel('Monthly fee')).toHaveValue('12000.00')
    await expect(jonas.getByLabel('E-mail address')).toHaveValue('ana@alder.example')
    await jonas.getByLabel('Contract', { exact: true }).fill('MSA-1')
    await jonas.getByLabel('Renews on').fill('2027-05-15')
    await jonas.getByLabel('Notice before renewal').fill('60')
    await accessible(jonas, 'the form of the contract')
    await jonas.getByRole('button', { name: 'Make the contract' }).click()
    await expect(heading(jonas)).toHaveText('Alder Freight')
    await expect(jonas.getByRole('article', { name: 'MSA-1' })).toContainText('15 May 2027, 60 days’ notice')

    await jonas.getByRole('button', { name: /^Record the executed copy/ }).click()
    const copying = jonas.getByRole('dialog', { name: 'Record the executed copy' })
    await copying.getByRole('button', { name: 'Record the executed copy' }).click()
    await expect(copying.getByRole('alert')).toContainText('Choose a file, or enter its SHA-256.')
    await copying.getByLabel('Signed contract, PDF').setInputFiles(PDF)
    await copying.getByRole('button', { name: 'Record the executed copy' }).click()
    await expect(jonas.getByText('The executed copy is recorded.')).toBeVisible()

    await jonas.getByRole('button', { name: /^Issue the address/ }).click()
    await jonas.getByRole('dialog').getByRole('button', { name: 'Issue the address' }).click()
    const made = jonas.getByRole('dialog', { name: 'Copy the address now' })
    const address = await made.getByLabel('Address', { exact: true }).inputValue()
    expect(address).toMatch(/\/contract\/[\w-]{22}$/)
    await accessible(jonas, 'the address of the page')
    await made.getByRole('button', { name: 'I have copied it' }).click()
    await expect(jonas.getByText('Issued by Jonas Weber,')).toBeVisible()
    expect(await jonas.content()).not.toContain(address)
    await accessible(jonas, 'the customer in the console')

    // The customer, in a browser without JavaScript that has never been here.
    const path = new URL(address).pathname
    const context = await browser.newContext({ javaScriptEnabled: false })
    const reader = await context.newPage()
    await reader.goto(`${desk.home}${path}`)
    await expect(heading(reader)).toHaveText('Contract of Alder Freight')
    await expect(reader.getByText('Version 2026-04-01, in force')).toBeVisible()
    await expect(reader.getByText('Nothing has been published after version 2026-04-01.')).toBeVisible()
    await expect(reader.getByText('by 16 March 2027')).toBeVisible()
    await expect(reader.getByRole('main')).not.toContainText('12,000')
    expect(await reader.title()).toBe('Your contract')
    const copy = await reader.request.get(`${desk.home}${path}/executed.pdf`)
    expect(await copy.body()).toEqual(PDF.buffer)
    const sla = await reader.request.get(`${desk.home}${path}/documents/sla.pdf`, { timeout: 120_000 })
    expect((await sla.body()).subarray(0, 5).toString()).toBe('%PDF-')

    // Two versions later: one in force, one announced.
    await desk.startAt('2026-11-28T12:00:00Z')
    const later = await (await browser.newContext()).newPage()
    await later.goto(`${desk.home}${path}`)
    await expect(
      later.getByRole('heading', { name: 'In force since 1 October 2026: version 2026-10-01' }),
    ).toBeVisible()
    await expect(later.getByRole('heading', { name: 'From 1 March 2027: version 2027-03-01' })).toBeVisible()
    await expect(later.getByText('It does not apply to your contract').first()).toBeVisible()
    for (const width of [390, 820, 1440]) {
      await later.setViewportSize({ width, height: 900 })
      expect(
        await later.evaluate(() => document.documentElement.scrollWidth - innerWidth),
        `${width} px`,
      ).toBe(0)
      await accessible(later, `the page at ${width} px`)
    }
    await later
      .getByRole('link', { name: /^Compare in full/ })
      .first()
      .click()
    expect(await later.evaluate(() => document.referrer)).toBe('')

    // Another copy takes its place with a reason, and the page ends.
    await jonas.goto(`${desk.home}/console/sign-in`)
    await jonas.getByLabel('E-mail address').fill('jonas.weber@lumenary.example')
    await jonas.getByLabel('Password').fill('velvet otter drum')
    await jonas.getByRole('button', { name: 'Sign in', exact: true }).click()
    await jonas.locator('.console-head').waitFor()
    await jonas.goto(`${desk.home}/console/customers`)
    await jonas.getByRole('link', { name: 'Alder Freight' }).click()
    await jonas.getByRole('button', { name: /^Replace the executed copy/ }).click()
    const replacing = jonas.getByRole('dialog', { name: 'Replace the executed copy' })
    await replacing.getByLabel('SHA-256').fill(OTHER)
    await replacing.getByRole('button', { name: 'Replace the executed copy' }).click()
    await expect(replacing.getByRole('alert')).toContainText('in at least three words')
    await replacing.getByLabel('Why does it take the place').fill('A signature was missing')
    await replacing.getByRole('button', { name: 'Replace the executed copy' }).click()
    await expect(jonas.getByText('1 earlier copy')).toBeVisible()
    await later.goto(`${desk.home}${path}`)
    await expect(later.getByText(`SHA-256 ${OTHER}`)).toBeVisible()
    expect((await later.request.get(`${desk.home}${path}/executed.pdf`)).status()).toBe(404)

    await jonas.getByRole('button', { name: /^Revoke the page/ }).click()
    const revoking = jonas.getByRole('dialog', { name: 'Revoke the page of contract MSA-1?' })
    await revoking.getByLabel('Why').fill('The customer asked for it.')
    await revoking.getByRole('button', { name: 'Revoke the page' }).click()
    await expect(jonas.getByText('Revoked by Jonas Weber,')).toBeVisible()
    const gone = await later.goto(`${desk.home}${path}`)
    expect(gone?.status()).toBe(404)
    await expect(heading(later)).toHaveText('Page not found')
    const unknown = await later.request.get(`${desk.home}/contract/AAAAAAAAAAAAAAAAAAAAAA`)
    expect(await unknown.text()).toBe(await (await later.request.get(`${desk.home}${path}`)).text())
    expect(desk.logged).not.toContain(path.split('/').at(-1))
    await context.close()
  } finally {
    await desk.remove()
  }
})

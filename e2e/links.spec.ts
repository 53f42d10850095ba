import type { Page } from '@playwright/test'
import { axeViolations } from './axe-violations.ts'
import { inviteFrom, join, setUpConsole } from './console-people.ts'
import { OwnDesk } from './desk-of-its-own.ts'
import { expect, test } from './quiet-page.ts'

test.use({ expectedFailures: [/status of 4\d\d .*\/console|ViewTransition opt-in disabled/] })

const heading = (page: Page) => page.getByRole('heading', { level: 1 })
const row = (page: Page, name: string) => page.getByRole('row', { name: new RegExp(name) })

test('a link is made by the keyboard, shown once, extended, reissued and revoked @js', async ({
  page,
  isMobile,
}) => {
  test.setTimeout(300_000)
  const themes = isMobile ? (['light'] as const) : (['light', 'dark'] as const)
  const accessible = async (what: string) => {
    expect(await axeViolations(page, [...themes]), what).toEqual([])
    expect(
      await page.evaluate(() => document.documentElement.scrollWidth - innerWidth),
      `${what} is as wide as the window`,
    ).toBe(0)
  }
  const desk = new OwnDesk()
  try {
    await desk.startAt('2026-11-20T10:00:00Z')
    await setUpConsole(desk, page)
    await page.goto(`${desk.home}/console/links`)
    await expect(page.getByText('No link yet. Create the first one.')).toBeVisible()
    await page.getByRole('link', { name: 'Create a link' }).press('Enter')
    await expect(heading(page)).toHaveText('Create a link')
    // Six fields, and no more before somebody asks for them.
    await expect(page.locator('form :is(input, select, textarea):visible')).toHaveCount(6)

    await page.getByLabel('Prepared for').focus()
    await page.keyboard.type('Alder Freight')
    await page.keyboard.press('Enter')
    await expect(page.getByRole('main').getByRole('alert')).toContainText('Fix 2 fields:')
    await expect(page.getByRole('main').getByRole('alert')).toContainText('Tier: choose the tier')
    await expect(page.getByLabel('Tier')).toHaveAccessibleDescription(/^Tier: choose the tier/)
    await expect(page.getByLabel('Prepared for')).toHaveValue('Alder Freight')
    await page.getByLabel('Recipient').fill('ana@alder.example')
    await page.getByLabel('Tier').selectOption({ label: 'Enterprise' })
    await page.getByLabel('Region').selectOption({ label: 'European Union' })
    await page.getByLabel('Fee a month').fill('EUR 12,5')
    await page.keyboard.press('Enter')
    await expect(page.getByRole('main').getByRole('alert')).toContainText('Fee “12,5”:')
    await page.getByLabel('Fee a month').fill('EUR 12000')
    await page.getByRole('button', { name: 'Preview' }).press('Enter')
    // Of EUR 12,000.00 the bands of the tier pay 10%, 25% and 50%.
    for (const amount of ['EUR 1,200.00', 'EUR 3,000.00', 'EUR 6,000.00'])
      await expect(page.getByRole('cell', { name: amount })).toBeVisible()
    await page.getByText('More', { exact: true }).click()
    await accessible('the form')

    await page.getByRole('button', { name: 'Create a link' }).press('Enter')
    const dialog = page.getByRole('dialog', { name: 'Copy the address now' })
    const field = dialog.getByLabel('Address', { exact: true })
    await expect(field).toBeFocused()
    const address = await field.inputValue()
    expect(address).toMatch(/\/for\/[\w-]{22}$/)
    await expect(dialog.getByRole('img', { name: 'The address as a QR code' })).toBeVisible()
    await accessible('the address')
    await dialog.getByRole('button', { name: 'Send to ana@alder.example' }).press('Enter')
    await expect(dialog.getByRole('status')).toHaveText('It is on its way to ana@alder.example.')
    await dialog.getByRole('button', { name: 'Done' }).press('Enter')
    await expect(heading(page)).toHaveText('Alder Freight')
    expect(await page.content()).not.toContain(address)
    const mail = await desk.mailTo('ana@alder.example', '')
    expect(mail.text).toContain(address)
    await accessible('the link')

    await page.getByRole('button', { name: 'Extend' }).press('Enter')
    const extending = page.getByRole('dialog', { name: 'Extend the link' })
    await extending.getByLabel('New last day').fill('2026-11-30')
    await page.keyboard.press('Enter')
    await expect(extending.getByRole('alert')).toContainText('Enter a later day.')
    await extending.getByLabel('New last day').fill('2027-01-31')
    await page.keyboard.press('Enter')
    await expect(page.getByRole('status').getByText('The link is open until 31 January 2027.')).toBeVisible()
    await expect(page.getByText('until 31 January 2027', { exact: true })).toBeVisible()

    await page.getByRole('button', { name: 'Issue a new address' }).press('Enter')
    await page.getByRole('dialog').getByRole('button', { name: 'Issue a new address' }).press('Enter')
    expect(await field.inputValue()).not.toBe(address)
    await dialog.getByRole('button', { name: 'Done' }).press('Enter')
    await expect(page.getByText('issued it in place of an older link')).toBeVisible()

    await page.getByRole('button', { name: 'Revoke' }).press('Enter')
    const revoking = page.getByRole('dialog', { name: 'Revoke the link for Alder Freight?' })
    await page.keyboard.press('Escape')
    await expect(revoking).toBeHidden()
    await page.getByRole('button', { name: 'Revoke' }).press('Enter')
    await revoking.getByLabel('Why').fill('Sent to the wrong company.')
    await page.keyboard.press('Enter')
    await expect(page.getByRole('main').getByText('Revoked', { exact: true })).toBeVisible()
    await expect(page.getByRole('button', { name: 'Extend' })).toHaveCount(0)
    await page.getByRole('link', { name: 'All links' }).click()
    await expect(row(page, 'Alder Freight')).toHaveCount(2)
    await page.getByLabel('State').selectOption({ label: 'Replaced' })
    await expect(row(page, 'Alder Freight')).toHaveCount(1)
    await accessible('the list')
    expect(desk.logged).not.toContain('/for/')
    expect(desk.logged).not.toContain('alder')
  } finally {
    await desk.remove()
  }
})

test('a rep begins with the last link or a preset, and sees nothing of another’s @js', async ({
  page,
  browser,
}) => {
  test.setTimeout(300_000)
  const desk = new OwnDesk()
  try {
    await desk.startAt('2026-11-20T10:00:00Z')
    await setUpConsole(desk, page)
    await page.goto(`${desk.home}/console/people`)
    await inviteFrom(page, 'nora.feld@lumenary.example', 'Sales rep')
    const nora = await join(desk, browser, 'nora.feld@lumenary.example', 'Nora Feld')

    const create = async (by: Page, customer: string) => {
      await by.goto(`${desk.home}/console/links/new`)
      await by.getByLabel('Prepared for').fill(customer)
      await by.getByLabel('Tier').selectOption({ label: 'Premium' })
      await by.getByLabel('Region').selectOption({ label: 'United States' })
      await by.getByLabel('Fee a month').fill('USD 18500')
      await by.getByRole('button', { name: 'Create a link' }).click()
      await by.getByRole('button', { name: 'Done' }).click()
      await expect(heading(by)).toHaveText(customer)
      return by.url()
    }
    const own = await create(page, 'Birch Lines')
    await nora.goto(`${desk.home}/console/links`)
    await expect(nora.getByText('No link yet.')).toBeVisible()
    expect((await nora.goto(own))?.status()).toBe(404)
    await expect(nora.getByRole('main')).not.toContainText('Birch')
    expect((await nora.goto(`${desk.home}/console/customers`))?.status()).toBe(403)

    await create(nora, 'Cedar Haulage')
    await nora.goto(`${desk.home}/console/links/new`)
    await expect(nora.getByLabel('Tier')).toHaveValue('premium')
    await expect(nora.getByLabel('Fee a month')).toHaveValue('USD')
    await expect(nora.getByLabel('Valid until')).toHaveValue('2026-12-20')
    await nora.getByText('Add an option').click()
    await nora
      .getByRole('group', { name: 'Option B' })
      .getByLabel('Tier')
      .selectOption({ label: 'Enterprise' })
    await nora.getByRole('button', { name: 'Save as preset' }).click()
    await nora.getByLabel('Name of the preset').fill('Two for the US')
    await nora.keyboard.press('Enter')
    await expect(nora.getByRole('status').getByText('The preset Two for the US is saved.')).toBeVisible()
    await nora.reload()
    await expect(nora.getByRole('group', { name: 'Option B' })).toHaveCount(0)
    await nora.getByLabel('Begin with').selectOption({ label: 'Two for the US' })
    await expect(nora.getByRole('group', { name: 'Option B' }).getByLabel('Tier')).toHaveValue('enterprise')

    await page.goto(`${desk.home}/console/links`)
    await expect(row(page, 'Cedar Haulage')).toContainText('Nora Feld')
    await page.getByRole('button', { name: 'Hand over' }).click()
    const dialog = page.getByRole('dialog', { name: 'Hand over links' })
    await dialog.getByLabel('From').selectOption({ label: 'Nora Feld, 1 link' })
    await dialog.getByLabel('To').selectOption({ label: 'Mara Lindt' })
    await dialog.getByRole('button', { name: 'Hand over' }).click()
    await expect(page.getByRole('status').getByText('1 link handed over to Mara Lindt.')).toBeVisible()
    await expect(row(page, 'Cedar Haulage')).toContainText('Mara Lindt')
  } finally {
    await desk.remove()
  }
})

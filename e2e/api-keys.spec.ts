import type { Page } from '@playwright/test'
import { axeViolations } from './axe-violations.ts'
import { setUpConsole } from './console-people.ts'
import { OwnDesk } from './desk-of-its-own.ts'
import { expect, test } from './quiet-page.ts'

test.use({ expectedFailures: [/status of 4\d\d .*\/console|ViewTransition opt-in disabled/] })

const row = (page: Page, name: string) => page.getByRole('row', { name: new RegExp(name) })

async function asked(desk: OwnDesk, token: string): Promise<number> {
  const headers = { authorization: `Bearer ${token}` }
  return (await fetch(`${desk.address}/api/v1/audit`, { headers })).status
}

test('an API key is made by the keyboard alone, shown once, used, found in the log, and revoked @js', async ({
  page,
  isMobile,
}) => {
  test.setTimeout(300_000)
  const desk = new OwnDesk()
  try {
    await desk.startAt('2026-11-20T10:00:00Z')
    await setUpConsole(desk, page)
    await page.goto(`${desk.home}/console/api-keys`)
    await expect(page.getByText('There is no API key yet.')).toBeVisible()

    const create = page.getByRole('button', { name: 'Create an API key' })
    await create.focus()
    await page.keyboard.press('Enter')
    const dialog = page.getByRole('dialog')
    await expect(dialog.getByLabel('Name')).toBeFocused()
    await page.keyboard.type('SIEM')
    await page.keyboard.press('Enter')
    await expect(dialog.getByRole('alert')).toContainText('Choose at least one thing that the key may do.')
    await expect(dialog.getByLabel('Name')).toHaveValue('SIEM')
    expect(await axeViolations(page, isMobile ? ['light'] : ['light', 'dark'])).toEqual([])
    for (let presses = 0; presses < 4; presses++) await page.keyboard.press('Tab')
    await expect(dialog.getByRole('checkbox', { name: /^Read the audit log/ })).toBeFocused()
    await page.keyboard.press('Space')
    await dialog.getByLabel('It ends').selectOption({ label: 'On a day' })
    await dialog.getByLabel('Last day').fill('2020-01-01')
    await page.keyboard.press('Enter')
    await expect(dialog.getByRole('alert')).toContainText('Enter a day that is not over yet.')
    await dialog.getByLabel('It ends').selectOption({ label: 'In 365 days' })
    await dialog.getByRole('button', { name: 'Create the key' }).press('Enter')

    const field = page.getByRole('dialog', { name: 'Copy the key now' }).getByLabel('API key')
    await expect(field).toBeFocused()
    const token = await field.inputValue()
    expect(token).toMatch(/^sladesk_[\w-]{43}$/)
    expect(await axeViolations(page, isMobile ? ['light'] : ['light', 'dark'])).toEqual([])
    await page.getByRole('button', { name: 'I have copied it' }).press('Enter')
    await expect(create).toBeFocused()
    await expect(row(page, 'SIEM')).toContainText('Active')
    await expect(row(page, 'SIEM')).toContainText('Never')
    expect(await page.content()).not.toContain(token)

    expect(await asked(desk, token)).toBe(200)
    await page.reload()
    await expect(row(page, 'SIEM')).toContainText('Today')
    expect(await page.content()).not.toContain(token)

    await row(page, 'SIEM').getByRole('button', { name: 'Revoke' }).press('Enter')
    const question = page.getByRole('dialog', { name: 'Revoke the key SIEM?' })
    await page.keyboard.press('Escape')
    await expect(question).toBeHidden()
    expect(await asked(desk, token)).toBe(200)
    await row(page, 'SIEM').getByRole('button', { name: 'Revoke' }).press('Enter')
    await question.getByRole('button', { name: 'Revoke' }).press('Enter')
    await expect(page.getByRole('status').getByText('The key SIEM is revoked.')).toBeVisible()
    await expect(row(page, 'SIEM')).toContainText('Revoked')
    expect(await asked(desk, token)).toBe(401)

    await row(page, 'SIEM').getByRole('link', { name: 'What it did' }).click()
    await expect(page.getByRole('heading', { level: 1 })).toHaveText('Audit log')
    await expect(page.getByRole('row').nth(1)).toContainText('Revoked an API key: SIEM')
    await expect(page.getByLabel('Person or API key')).toHaveValue(/./)
    expect(desk.logged).not.toContain('sladesk_')
  } finally {
    await desk.remove()
  }
})

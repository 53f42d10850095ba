import { axeViolations } from './axe-violations.ts'
import { setUpConsole } from './console-people.ts'
import { OwnDesk } from './desk-of-its-own.ts'
import { expect, test } from './quiet-page.ts'

// A browser reports what is refused as failed, and that the passage from the pages to sign in ends at the console.
test.use({ expectedFailures: [/status of 4\d\d .*\/console|ViewTransition opt-in disabled/] })

test('an administrator connects the directory, which adds someone, and ends that again @js', async ({
  page,
  isMobile,
}) => {
  test.setTimeout(300_000)
  const desk = new OwnDesk()
  try {
    await desk.startAt('2026-11-20T10:00:00Z')
    await setUpConsole(desk, page)
    await page.goto(`${desk.home}/console/directory`)
    await expect(page.getByText('The directory is not connected yet.')).toBeVisible()
    await expect(page.getByText(`${desk.home}/api/scim/v2`)).toBeVisible()
    await page.getByRole('button', { name: 'Create a token' }).click()
    await page.keyboard.press('Enter')
    await expect(page.getByRole('dialog').getByRole('alert')).toContainText('for example Entra ID')
    await page.keyboard.type('Entra ID')
    await page.keyboard.press('Enter')
    const made = page.getByRole('dialog', { name: 'Copy the token now' })
    const token = await made.getByLabel('Token').inputValue()
    expect(token).toMatch(/^sladesk_[\w-]{43}$/)
    expect(await axeViolations(page, isMobile ? ['light'] : ['light', 'dark'])).toEqual([])
    await made.getByRole('button', { name: 'I have copied it' }).click()
    await expect(page.getByRole('row', { name: /Entra ID/ })).toContainText('Active')
    expect(await page.content()).not.toContain(token)

    const headers = { authorization: `Bearer ${token}`, 'content-type': 'application/scim+json' }
    const data = { userName: 'pia.rand@lumenary.example', displayName: 'Pia Rand' }
    const added = await page.request.post(`${desk.home}/api/scim/v2/Users`, { headers, data })
    expect(added.status()).toBe(201)
    await page.goto(`${desk.home}/console/people`)
    await expect(page.getByRole('row', { name: /Pia Rand/ })).toContainText('Sales rep')

    await page.goto(`${desk.home}/console/directory`)
    await expect(page.getByText('The directory looks after 1 person.')).toBeVisible()
    await page.getByRole('button', { name: 'Revoke the token Entra ID' }).click()
    await page.getByRole('dialog').getByRole('button', { name: 'Revoke' }).click()
    await expect(page.getByRole('status')).toContainText('The token Entra ID is revoked.')
    await expect(page.getByRole('row', { name: /Entra ID/ })).toContainText('Revoked')
    expect(await axeViolations(page, isMobile ? ['light'] : ['light', 'dark'])).toEqual([])
    expect(await page.evaluate(() => document.documentElement.scrollWidth - innerWidth)).toBe(0)
    expect((await page.request.get(`${desk.home}/api/scim/v2/Users`, { headers })).status()).toBe(401)
  } finally {
    await desk.remove()
  }
})

import type { Page } from '@playwright/test'
import { axeViolations } from './axe-violations.ts'
import { OwnDesk } from './desk-of-its-own.ts'
import { expect, test } from './quiet-page.ts'

// A browser reports the answer of the page itself as failed; and that the passage between public pages ends at the console, which
// has none.
test.use({ expectedFailures: [/status of 4\d\d .*\/console|ViewTransition opt-in disabled/] })

const heading = (page: Page) => page.getByRole('heading', { level: 1 })

/** axe is a script: without JavaScript it cannot look. */
async function expectAccessible(page: Page): Promise<void> {
  if (test.info().project.use.javaScriptEnabled !== false)
    expect(await axeViolations(page, ['light', 'dark'])).toEqual([])
}

async function choosePassword(page: Page, password: string): Promise<void> {
  await page.getByLabel('Password', { exact: true }).fill(password)
  await page.getByLabel('The same password again').fill(password)
  await page.getByRole('button', { name: 'Create the account' }).click()
}

test('set up the console, sign out and in, and let someone in from the command line', async ({
  page,
  isMobile,
}) => {
  test.setTimeout(240_000)
  const desk = new OwnDesk()
  try {
    await desk.startAt('2026-11-20T10:00:00Z')
    const link = await desk.setUpLink()
    await page.goto(link)
    await expect(page.getByLabel('Name')).toBeFocused()
    await expectAccessible(page)
    await page.getByLabel('Name').fill('Ada Lind')
    await page.getByLabel('E-mail address').fill('ada@lumenary.example')
    await choosePassword(page, 'Password2026')
    await expect(page.getByRole('alert')).toContainText('This password is easy to guess')
    // What was typed is still there, but for the password.
    await expect(page.getByLabel('E-mail address')).toHaveValue('ada@lumenary.example')
    await choosePassword(page, 'velvet otter drum')
    await expect(heading(page)).toHaveText('Today')
    await expect(page.getByRole('banner')).toContainText('Ada Lind')
    expect((await page.goto(link))?.status()).toBe(404)
    await expect(page.getByRole('alert')).toContainText('has already been set up')

    await page.goto(new URL('/console', link).href)
    // On a phone it stands behind the menu.
    if (isMobile) await page.getByRole('button', { name: 'Menu' }).click()
    await page.getByRole('button', { name: 'Sign out' }).click()
    await expect(heading(page)).toHaveText('Sign in')
    await expectAccessible(page)
    await page.getByLabel('E-mail address').fill('ada@lumenary.example')
    await page.getByLabel('Password').fill('velvet otter drums')
    await page.getByLabel('Password').press('Enter')
    await expect(page.getByRole('alert')).toContainText('do not match an account')
    await page.getByLabel('Password').fill('velvet otter drum')
    await page.getByLabel('Password').press('Enter')
    await expect(heading(page)).toHaveText('Today')

    await page.context().clearCookies()
    const invitation = desk.invitationFor('mara@lumenary.example', 'legal')
    await page.goto(invitation)
    await expect(page.getByRole('main')).toContainText(
      'mara@lumenary.example joins Lumenary Cloud’s SLA desk. Role: Legal.',
    )
    await expectAccessible(page)
    await page.getByLabel('Name').fill('Mara Lindt')
    await choosePassword(page, 'lantern moss vinyl')
    await expect(page.getByRole('banner')).toContainText('Mara Lindt')
    expect((await page.goto(invitation))?.status()).toBe(404)
    expect(desk.logged).not.toContain('lumenary.example')
  } finally {
    await desk.remove()
  }
})

test('the footer of the public site leads to the console, and a stranger from there to sign in', async ({
  page,
}) => {
  await page.goto('/versions')
  await page.getByRole('navigation', { name: 'Footer' }).getByRole('link', { name: 'Console' }).click()
  await expect(heading(page)).toHaveText('Sign in')
  expect(new URL(page.url()).searchParams.get('to')).toBe('/console')
  await page.goto('/console/sign-in/code')
  await expectAccessible(page)
})

import type { Page } from '@playwright/test'
import { axeViolations } from './axe-violations.ts'
import { inviteFrom, join, setUpConsole, signInAgain } from './console-people.ts'
import { OwnDesk } from './desk-of-its-own.ts'
import { expect, test } from './quiet-page.ts'

// A browser reports the answer of a page, or of a change that is refused, as failed; and that the passage from the pages to sign
// in, which have one, ends at the console, which has none.
test.use({ expectedFailures: [/status of 4\d\d .*\/console|ViewTransition opt-in disabled/] })

const heading = (page: Page) => page.getByRole('heading', { level: 1 })
const row = (page: Page, name: string) => page.getByRole('row', { name: new RegExp(name) })

/** Opens the navigation, which stands behind a button on a phone, and follows one of its links. */
async function go(page: Page, name: string): Promise<void> {
  const menu = page.getByRole('button', { name: 'Menu' })
  const link = page.getByRole('navigation', { name: 'Console' }).getByRole('link', { name })
  if ((await menu.isVisible()) && !(await link.isVisible())) await menu.click()
  await link.click()
  await expect(heading(page)).toHaveText(name)
}

test('invite, accept, change a role and undo it, disable: each tells at once in the other browser @js', async ({
  page,
  browser,
}) => {
  test.setTimeout(300_000)
  const desk = new OwnDesk()
  try {
    await desk.startAt('2026-11-20T10:00:00Z')
    await setUpConsole(desk, page)
    await go(page, 'People')
    // Whoever follows a link of the navigation stands at the head of what it leads to.
    await expect(heading(page)).toBeFocused()
    await expect(row(page, 'Mara Lindt').getByRole('button')).toHaveCount(0)

    await page.getByRole('button', { name: 'Invite someone' }).click()
    const dialog = page.getByRole('dialog', { name: 'Invite someone' })
    await dialog.getByLabel('E-mail address').fill('kim.voss')
    await dialog.getByRole('radio', { name: /^Legal/ }).check()
    await dialog.getByRole('button', { name: 'Send the invitation' }).click()
    await expect(dialog.getByRole('alert')).toContainText('Enter an e-mail address, for example')
    await expect(dialog.getByLabel('E-mail address')).toHaveValue('kim.voss')
    await expect(dialog.getByRole('radio', { name: /^Legal/ })).toBeChecked()
    await page.keyboard.press('Escape')
    await expect(page.getByRole('button', { name: 'Invite someone' })).toBeFocused()

    await inviteFrom(page, 'kim.voss@lumenary.example', 'Legal')
    await expect(row(page, 'kim.voss')).toContainText('Invited')
    const kim = await join(desk, browser, 'kim.voss@lumenary.example', 'Kim Voss')
    await expect(heading(kim)).toHaveText('Today')
    await expect(kim.getByRole('link', { name: 'People' })).toHaveCount(0)
    expect((await kim.goto('/console/people'))?.status()).toBe(403)
    await expect(kim.getByRole('main')).toContainText('is for Manager or Administrator')

    await page.reload()
    await row(page, 'Kim Voss').getByRole('button', { name: 'Change role' }).click()
    const roles = page.getByRole('dialog', { name: 'Change the role of Kim Voss' })
    await roles.getByRole('radio', { name: /^Manager/ }).check()
    await roles.getByRole('button', { name: 'Save' }).click()
    await expect(page.getByRole('status')).toContainText('Kim Voss has the role Manager now')
    await signInAgain(kim, 'kim.voss@lumenary.example')
    await expect(heading(kim)).toHaveText('People')
    await expect(kim.getByRole('button', { name: 'Invite someone' })).toHaveCount(0)
    await page.getByRole('button', { name: 'Undo' }).click()
    await expect(page.getByRole('status')).toContainText('Kim Voss has the role Legal now')
    await signInAgain(kim, 'kim.voss@lumenary.example')
    await expect(kim.getByRole('main')).toContainText('is for Manager or Administrator')

    await row(page, 'Kim Voss').getByRole('button', { name: 'Disable' }).click()
    await expect(row(page, 'Kim Voss')).toContainText('Disabled')
    await expect(page.getByRole('status')).toContainText('Kim Voss is disabled, and signed out everywhere')
    await kim.goto('/console')
    await expect(heading(kim)).toHaveText('Sign in')

    await go(page, 'Audit log')
    await expect(page.getByRole('row').nth(1)).toContainText('Disabled someone: Kim Voss')
    await page.getByLabel('What was done').selectOption({ label: 'Changed a role' })
    await expect(page.getByRole('row').nth(1)).toContainText('Manager → Legal')
    await expect(page.getByRole('row').nth(2)).toContainText('Legal → Manager')
    await page.getByRole('button', { name: 'Check the chain' }).click()
    await expect(page.getByRole('status').filter({ hasText: 'Verified' })).toContainText('entries hold')
    expect(desk.logged).not.toContain('lumenary.example')
  } finally {
    await desk.remove()
  }
})

test('every screen by keyboard and without a finding of axe; the profile changes what it says @js', async ({
  page,
  isMobile,
}) => {
  test.setTimeout(300_000)
  const desk = new OwnDesk()
  try {
    await desk.startAt('2026-11-20T10:00:00Z')
    await setUpConsole(desk, page)
    for (const name of [
      'Today',
      'Links',
      'Releases',
      'Notices',
      'Objections',
      'Subscribers',
      'Customers',
      'People',
      'Audit log',
      'Settings',
      'Who may do what',
      'API keys',
      'Directory',
      'Profile',
    ]) {
      await go(page, name)
      expect(await axeViolations(page, isMobile ? ['light'] : ['light', 'dark']), name).toEqual([])
      expect(
        await page.evaluate(() => document.documentElement.scrollWidth - innerWidth),
        `${name} is as wide as the window`,
      ).toBe(0)
    }
    await page.getByRole('combobox', { name: 'Time zone' }).selectOption('Asia/Tokyo')
    await expect(page.getByRole('status')).toContainText('Saved.')
    await expect(page.getByText('Times are in Asia/Tokyo.')).toBeVisible()
    await page.getByRole('combobox', { name: 'Theme' }).selectOption({ label: 'Dark' })
    await expect(page.locator('html')).toHaveCSS('color-scheme', 'dark')

    await page.getByLabel('Current password').fill('not the one')
    await page.getByLabel('New password', { exact: true }).fill('lantern moss vinyl')
    await page.getByLabel('The new password again').fill('lantern moss vinyl')
    await page.getByRole('button', { name: 'Change the password' }).click()
    await expect(page.getByRole('main').getByRole('alert')).toContainText('The current password is not right')
    await expect(page.getByLabel('New password', { exact: true })).toHaveValue('lantern moss vinyl')
    await page.getByLabel('Current password').fill('velvet otter drum')
    await page.getByRole('button', { name: 'Change the password' }).click()
    await expect(page.getByRole('status')).toContainText('Your password is changed.')
    // The session went on, in another cookie.
    await page.reload()
    await expect(heading(page)).toHaveText('Profile')
  } finally {
    await desk.remove()
  }
})

test('people are invited, found and sorted by the keyboard alone @js @desktop', async ({ page }) => {
  test.setTimeout(300_000)
  const desk = new OwnDesk()
  try {
    await desk.startAt('2026-11-20T10:00:00Z')
    await setUpConsole(desk, page)
    await page.goto(`${desk.home}/console/people`)
    await page.keyboard.press('Tab')
    await expect(page.getByRole('link', { name: 'Skip to the content' })).toBeFocused()
    await page.keyboard.press('Enter')
    await tabTo(page, 'button', 'Invite someone')
    await page.keyboard.press('Enter')
    await expect(page.getByLabel('E-mail address')).toBeFocused()
    await page.keyboard.type('amina@lumenary.example')
    await page.keyboard.press('Tab')
    await page.keyboard.press('ArrowDown')
    await expect(page.getByRole('radio', { name: /^Manager/ })).toBeChecked()
    await page.keyboard.press('Enter')
    await expect(row(page, 'amina@')).toContainText('Manager')
    await expect(page.getByRole('button', { name: 'Invite someone' })).toBeFocused()

    await tabTo(page, 'button', 'Person')
    await page.keyboard.press('Enter')
    await expect(page.getByRole('columnheader', { name: 'Person' })).toHaveAttribute(
      'aria-sort',
      'descending',
    )
    await expect(page.getByRole('row').nth(1)).toContainText('Mara Lindt')
    await page.keyboard.press('Enter')
    await expect(page.getByRole('row').nth(1)).toContainText('amina@')
    await page.getByRole('searchbox', { name: 'Find a person' }).focus()
    await page.keyboard.type('invited')
    await expect(page.getByRole('row')).toHaveCount(2)
    await page.keyboard.type('x')
    await expect(page.getByText('Nobody matches.')).toBeVisible()
  } finally {
    await desk.remove()
  }
})

test('one goes to a screen, and does what it offers, by its name with the keyboard alone @js @desktop', async ({
  page,
  browser,
}) => {
  test.setTimeout(300_000)
  const desk = new OwnDesk()
  try {
    await desk.startAt('2026-11-20T10:00:00Z')
    await setUpConsole(desk, page)
    await page.goto(`${desk.home}/console/profile`)
    await page.getByLabel('Current password').focus()
    const screens = await page.getByRole('navigation', { name: 'Console' }).getByRole('link').count()
    await page.keyboard.press('Control+k')
    const field = page.getByRole('combobox', { name: 'Screen or action' })
    await expect(field).toBeFocused()
    await expect(page.getByRole('dialog').getByRole('option')).toHaveCount(screens)
    expect(await axeViolations(page, ['light', 'dark'])).toEqual([])
    await page.keyboard.press('Escape')
    await expect(page.getByLabel('Current password')).toBeFocused()

    await page.keyboard.press('Control+k')
    await page.keyboard.type('zzz')
    await expect(page.getByRole('dialog')).toContainText('No screen or action of yours has this name.')
    await page.keyboard.press('Enter')
    await field.fill('')
    await page.keyboard.press('ArrowUp')
    await expect(page.getByRole('option', { name: 'Profile', selected: true })).toBeVisible()
    await page.keyboard.press('ArrowDown')
    await expect(page.getByRole('option', { name: 'Today', selected: true })).toBeVisible()
    await field.fill('peo')
    await page.keyboard.press('Enter')
    await expect(heading(page)).toHaveText('People')
    await expect(heading(page)).toBeFocused()

    await page.getByRole('searchbox', { name: 'Find a person' }).focus()
    await page.keyboard.press('Meta+k')
    await expect(page.getByRole('option', { name: 'Invite someone On this screen' })).toBeVisible()
    expect(await axeViolations(page, ['light', 'dark'])).toEqual([])
    await page.keyboard.type('someone inv')
    await page.keyboard.press('Enter')
    await expect(page.getByRole('dialog', { name: 'Invite someone' })).toBeVisible()
    // Where another dialog is open, nothing comes on top of it.
    await page.keyboard.press('Control+k')
    await expect(page.getByRole('dialog')).toHaveCount(1)
    await page.keyboard.press('Escape')
    await expect(page.getByRole('searchbox', { name: 'Find a person' })).toBeFocused()

    // A rep has neither the screens of others nor what those offer.
    await inviteFrom(page, 'kim.voss@lumenary.example', 'Sales rep')
    const kim = await join(desk, browser, 'kim.voss@lumenary.example', 'Kim Voss')
    await expect(heading(kim)).toHaveText('Today')
    // The keys are heard once the page is awake.
    await expect(async () => {
      await kim.keyboard.press('Control+k')
      await expect(kim.getByRole('dialog')).toBeVisible({ timeout: 500 })
    }).toPass()
    await expect(kim.getByRole('option')).toHaveText(['Today', 'Links', 'Who may do what', 'Profile'])
  } finally {
    await desk.remove()
  }
})

async function tabTo(page: Page, role: 'button', name: string): Promise<void> {
  const control = page.getByRole(role, { name, exact: true })
  for (let presses = 0; presses < 20; presses++) {
    if (await control.evaluate((element) => element === document.activeElement)) return
    await page.keyboard.press('Tab')
  }
  await expect(control).toBeFocused()
}

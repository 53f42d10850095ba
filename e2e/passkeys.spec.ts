import type { CDPSession, Page } from '@playwright/test'
import { axeViolations } from './axe-violations.ts'
import { setUpConsole } from './console-people.ts'
import { OwnDesk } from './desk-of-its-own.ts'
import { expect, test } from './quiet-page.ts'

// A browser reports what is refused as failed, and that the passage from the pages to sign in ends at the console.
test.use({ expectedFailures: [/status of 4\d\d .*\/console|ViewTransition opt-in disabled/] })

const heading = (page: Page) => page.getByRole('heading', { level: 1 })

/** A device in the browser that keeps passkeys, and checks who uses it. */
async function addAuthenticator(page: Page): Promise<{ cdp: CDPSession; authenticatorId: string }> {
  const cdp = await page.context().newCDPSession(page)
  await cdp.send('WebAuthn.enable')
  const { authenticatorId } = await cdp.send('WebAuthn.addVirtualAuthenticator', {
    options: {
      protocol: 'ctap2',
      transport: 'internal',
      hasResidentKey: true,
      hasUserVerification: true,
      isUserVerified: true,
      automaticPresenceSimulation: true,
    },
  })
  return { cdp, authenticatorId }
}

async function signOut(page: Page, isMobile: boolean): Promise<void> {
  if (isMobile) await page.getByRole('button', { name: 'Menu' }).click()
  await page.getByRole('button', { name: 'Sign out' }).click()
  await expect(heading(page)).toHaveText('Sign in')
}

test('a passkey is added, signs in, and is removed @js', async ({ page, isMobile }) => {
  test.setTimeout(300_000)
  const desk = new OwnDesk()
  try {
    await desk.startAt('2026-11-20T10:00:00Z')
    await setUpConsole(desk, page)
    const { cdp, authenticatorId } = await addAuthenticator(page)
    const profile = await page.goto(`${desk.home}/console/profile`)
    expect(profile?.headers()['permissions-policy']).toContain('publickey-credentials-create=(self)')
    await expect(page.getByText('You have no passkey yet.')).toBeVisible()
    await page.getByRole('button', { name: 'Add a passkey' }).click()
    const dialog = page.getByRole('dialog', { name: 'Add a passkey' })
    await dialog.getByRole('button', { name: 'Add a passkey' }).click()
    await expect(dialog.getByRole('alert')).toContainText('Enter a name of at most 60 characters')
    expect(await axeViolations(page, isMobile ? ['light'] : ['light', 'dark'])).toEqual([])
    await dialog.getByLabel('Name').fill('Work laptop')
    await dialog.getByLabel('Name').press('Enter')
    await expect(page.getByRole('status').getByText('The passkey Work laptop is added.')).toBeVisible()
    const row = page.getByRole('row', { name: /Work laptop/ })
    await expect(row).toContainText('Never')
    expect(await axeViolations(page, isMobile ? ['light'] : ['light', 'dark'])).toEqual([])

    await signOut(page, isMobile)
    expect(await axeViolations(page, isMobile ? ['light'] : ['light', 'dark'])).toEqual([])
    await page.goto(`${desk.home}/console/sign-in?to=/console/profile`)
    await page.getByRole('button', { name: 'Sign in with a passkey' }).focus()
    await page.keyboard.press('Enter')
    await expect(heading(page)).toHaveText('Profile')
    await expect(row).not.toContainText('Never')

    // A device that does not check who uses it signs nobody in.
    await signOut(page, isMobile)
    await cdp.send('WebAuthn.setUserVerified', { authenticatorId, isUserVerified: false })
    await page.getByRole('button', { name: 'Sign in with a passkey' }).click()
    await expect(page.getByRole('status')).toContainText('No passkey was used.')
    await expect(heading(page)).toHaveText('Sign in')
    await cdp.send('WebAuthn.setUserVerified', { authenticatorId, isUserVerified: true })
    await page.getByRole('button', { name: 'Sign in with a passkey' }).click()
    await expect(heading(page)).toHaveText('Today')

    await page.goto(`${desk.home}/console/audit`)
    await expect(page.getByRole('row').nth(1)).toContainText('Signed in')
    await expect(page.getByRole('row').nth(1)).toContainText('by: passkey')

    await page.goto(`${desk.home}/console/profile`)
    await row.getByRole('button', { name: 'Remove the passkey Work laptop' }).click()
    await page.getByRole('dialog').getByRole('button', { name: 'Remove' }).click()
    await expect(page.getByRole('status').getByText('The passkey Work laptop is removed.')).toBeVisible()
    await expect(page.getByText('You have no passkey yet.')).toBeVisible()
    await signOut(page, isMobile)
    await page.getByRole('button', { name: 'Sign in with a passkey' }).click()
    await expect(page.getByRole('alert')).toContainText('This passkey opens no account here')
    expect(await page.evaluate(() => document.documentElement.scrollWidth - innerWidth)).toBe(0)
  } finally {
    await desk.remove()
  }
})

test('at another address the page says which setting to change, and offers no passkey', async ({ page }) => {
  const desk = new OwnDesk()
  try {
    await desk.startAt('2026-11-20T10:00:00Z', { PUBLIC_URL: 'https://sla.example.com' })
    await page.goto(`${desk.address}/console/sign-in`)
    await expect(page.getByRole('alert')).toContainText('but PUBLIC_URL is https://sla.example.com')
    await expect(page.getByRole('button', { name: 'Sign in with a passkey' })).toHaveCount(0)
    const reading = await page.goto(`${desk.address}/versions`)
    expect(reading?.headers()['permissions-policy']).toContain('publickey-credentials-get=()')
  } finally {
    await desk.remove()
  }
})

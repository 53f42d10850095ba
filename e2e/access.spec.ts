import type { Page } from '@playwright/test'
import { axeViolations } from './axe-violations.ts'
import { inviteFrom, join, setUpConsole } from './console-people.ts'
import { OwnDesk } from './desk-of-its-own.ts'
import { expect, test } from './quiet-page.ts'

test.use({ expectedFailures: [/status of 4\d\d .*\/console|ViewTransition opt-in disabled/] })

const KIM = 'kim.voss@lumenary.example'
const row = (page: Page, name: string) => page.getByRole('row', { name: new RegExp(name) })
const told = (page: Page, words: string) => page.getByRole('status').getByText(words)

test('whoever cannot sign in any more gets a link, which an administrator sends and can withdraw @js', async ({
  page,
  browser,
  isMobile,
}) => {
  test.setTimeout(300_000)
  const desk = new OwnDesk()
  try {
    await desk.startAt('2026-11-20T10:00:00Z')
    await setUpConsole(desk, page)
    await page.goto(`${desk.home}/console/people`)
    await inviteFrom(page, KIM, 'Legal')
    const kim = await join(desk, browser, KIM, 'Kim Voss')
    await page.reload()

    await row(page, 'Kim Voss').getByRole('button', { name: 'Send link' }).press('Enter')
    const dialog = page.getByRole('dialog', { name: 'Send Kim Voss a link to sign in again?' })
    await expect(dialog).toContainText('the second factor is turned off')
    expect(await axeViolations(page, isMobile ? ['light'] : ['light', 'dark'])).toEqual([])
    await dialog.getByRole('button', { name: 'Send the link' }).press('Enter')
    await expect(told(page, 'Kim Voss gets a mail with a link to sign in again.')).toBeVisible()
    await expect(row(page, 'Kim Voss')).toContainText('Link to sign in again, until')

    const { text = '' } = await desk.mailTo(KIM, 'Your link to sign in')
    const first = /https?:\S+\/console\/accept\/[\w-]+/.exec(text)?.[0] ?? ''
    await row(page, 'Kim Voss').getByRole('button', { name: 'Withdraw link' }).press('Enter')
    await expect(told(page, 'The link of Kim Voss is withdrawn.')).toBeVisible()
    const lost = await (await browser.newContext()).newPage()
    await lost.goto(first)
    await expect(lost.getByRole('alert')).toContainText('This invitation is not valid')

    await row(page, 'Kim Voss').getByRole('button', { name: 'Send link' }).press('Enter')
    await dialog.getByRole('button', { name: 'Send the link' }).press('Enter')
    await expect.poll(() => desk.countTo(KIM), { timeout: 30_000 }).toBe(3)
    const again = await desk.mailTo(KIM, 'Your link to sign in')
    await lost.goto(/https?:\S+\/console\/accept\/[\w-]+/.exec(again.text ?? '')?.[0] ?? '')
    await expect(lost.getByRole('heading', { level: 1 })).toHaveText('Choose a new password')
    await lost.getByLabel('Password', { exact: true }).fill('lantern moss vinyl')
    await lost.getByLabel('The same password again').fill('lantern moss vinyl')
    await lost.getByRole('button', { name: 'Create the account' }).click()
    await expect(lost.getByRole('heading', { level: 1 })).toHaveText('Today')
    await kim.goto(`${desk.home}/console`)
    await expect(kim.getByRole('heading', { level: 1 })).toHaveText('Sign in')

    await page.goto(`${desk.home}/console/audit`)
    await expect(page.getByRole('main')).toContainText('Made a link to sign in again: Kim Voss')
    await expect(page.getByRole('main')).toContainText('Withdrew a link to sign in again: Kim Voss')
    expect(desk.logged).not.toContain('lumenary.example')
  } finally {
    await desk.remove()
  }
})

test('several people are selected and signed out at once, by the keyboard alone @js', async ({
  page,
  browser,
}) => {
  test.setTimeout(300_000)
  const desk = new OwnDesk()
  try {
    await desk.startAt('2026-11-20T10:00:00Z')
    await setUpConsole(desk, page)
    await page.goto(`${desk.home}/console/people`)
    const others: Page[] = []
    for (const [email, name] of [
      [KIM, 'Kim Voss'],
      ['amina@lumenary.example', 'Amina Sy'],
    ] as const) {
      await inviteFrom(page, email, 'Legal')
      others.push(await join(desk, browser, email, name))
    }
    await page.reload()
    await expect(page.getByText('Select people to sign out several at once.')).toBeVisible()
    // Nobody signs themselves out here.
    await expect(row(page, 'Mara Lindt').getByRole('checkbox')).toHaveCount(0)
    await page.getByRole('checkbox', { name: 'Select Kim Voss' }).press('Space')
    await expect(page.getByRole('status').getByText('1 selected')).toBeVisible()
    await page.getByRole('checkbox', { name: 'Select Amina Sy' }).press('Space')
    await expect(page.getByRole('checkbox', { name: 'Select all' })).toBeChecked()
    expect(await axeViolations(page, ['light'])).toEqual([])
    // What is not shown is not acted upon.
    await page.getByRole('searchbox', { name: 'Find a person' }).fill('Amina')
    await expect(page.getByRole('status').getByText('1 selected')).toBeVisible()
    await page.getByRole('searchbox', { name: 'Find a person' }).fill('')
    await page.getByRole('button', { name: 'Sign out everywhere', exact: true }).press('Enter')
    await expect(told(page, '2 people are signed out everywhere.')).toBeVisible()
    for (const other of others) {
      await other.goto(`${desk.home}/console`)
      await expect(other.getByRole('heading', { level: 1 })).toHaveText('Sign in')
    }
  } finally {
    await desk.remove()
  }
})

test('several subscribers are selected and removed at once, by the keyboard alone @js @desktop', async ({
  page,
}) => {
  test.setTimeout(300_000)
  const desk = new OwnDesk()
  try {
    await desk.startAt('2026-11-20T10:00:00Z')
    for (const name of ['ada', 'bea', 'cem']) {
      await page.goto(`${desk.address}/subscriptions`)
      await page.getByLabel('E-mail address').fill(`${name}@alder.example`)
      await page.getByRole('button', { name: 'Subscribe' }).click()
      await page.waitForURL(/\/subscriptions\/sent/)
      await desk.mailTo(`${name}@alder.example`, '')
    }
    await setUpConsole(desk, page)
    await page.goto(`${desk.home}/console/subscribers`)
    await page.getByRole('checkbox', { name: 'Select ada@alder.example' }).press('Space')
    await page.getByRole('checkbox', { name: 'Select cem@alder.example' }).press('Space')
    await page.getByRole('button', { name: 'Remove the selected' }).press('Enter')
    const dialog = page.getByRole('dialog', { name: 'Remove 2 subscribers?' })
    await expect(dialog.getByRole('listitem')).toHaveText(['ada@alder.example', 'cem@alder.example'])
    expect(await axeViolations(page, ['light', 'dark'])).toEqual([])
    await page.keyboard.press('Escape')
    await expect(page.getByRole('status').getByText('2 selected')).toBeVisible()
    await page.getByRole('button', { name: 'Remove the selected' }).press('Enter')
    await dialog.getByRole('button', { name: 'Remove' }).press('Enter')
    await expect(told(page, '2 subscribers are removed.')).toBeVisible()
    await expect(page.getByRole('row')).toHaveCount(2)
    await expect(row(page, 'bea@alder.example')).toBeVisible()
    expect(desk.logged).not.toContain('alder.example')
  } finally {
    await desk.remove()
  }
})

test('one changes one’s own name, and scans the second factor @js', async ({ page, isMobile }) => {
  test.setTimeout(300_000)
  const desk = new OwnDesk()
  try {
    await desk.startAt('2026-11-20T10:00:00Z')
    await setUpConsole(desk, page)
    await page.goto(`${desk.home}/console/profile`)
    const name = page.getByRole('textbox', { name: 'Name' })
    await name.fill('Mara \u202eLindt')
    await page.getByRole('button', { name: 'Save the name' }).press('Enter')
    await expect(page.getByRole('main').getByRole('alert')).toContainText('Enter your name')
    await name.fill('Mara Berg')
    await name.press('Enter')
    await expect(told(page, 'Saved.')).toBeVisible()
    await expect(page.locator('.console-person')).toContainText('Mara Berg')

    await page.getByRole('button', { name: 'Turn on the second factor' }).press('Enter')
    const picture = page.getByRole('img', { name: 'QR code for your authenticator app' })
    await expect(picture).toBeVisible()
    expect(await picture.evaluate((svg) => svg.getBoundingClientRect().width)).toBeGreaterThan(180)
    expect(await axeViolations(page, isMobile ? ['light'] : ['light', 'dark'])).toEqual([])
    await page.keyboard.press('Escape')
    await page.goto(`${desk.home}/console/audit`)
    await expect(page.getByRole('main')).toContainText('name: Mara Lindt → Mara Berg')
  } finally {
    await desk.remove()
  }
})

test('example people come with the set-up of the demonstration, marked, and go by a command @js @desktop', async ({
  page,
}) => {
  test.setTimeout(300_000)
  const desk = new OwnDesk()
  const moment = '2026-11-20T10:00:00Z'
  try {
    await desk.startAt(moment)
    await page.goto(await desk.setUpLink())
    await page.getByLabel('E-mail address').fill('mara.lindt@lumenary.example')
    await page.getByLabel('Name').fill('Mara Lindt')
    await page.getByRole('checkbox', { name: /^Add example people/ }).check()
    await page.getByLabel('Password', { exact: true }).fill('velvet otter drum')
    await page.getByLabel('The same password again').fill('velvet otter drums')
    await page.getByRole('button', { name: 'Create the account' }).click()
    await expect(page.getByRole('alert').first()).toContainText('The two passwords differ')
    await expect(page.getByRole('checkbox', { name: /^Add example people/ })).toBeChecked()
    expect(await axeViolations(page, ['light', 'dark'])).toEqual([])
    await page.getByLabel('Password', { exact: true }).fill('velvet otter drum')
    await page.getByLabel('The same password again').fill('velvet otter drum')
    await page.getByRole('button', { name: 'Create the account' }).click()
    await page.locator('.console-head').waitFor()
    await page.goto(`${desk.home}/console/people`)
    await expect(page.getByText('example', { exact: true })).toHaveCount(5)
    await expect(row(page, 'Kim Voss')).toContainText('Legal')
    await expect(row(page, 'Kim Voss').getByRole('button', { name: 'Send link' })).toHaveCount(0)

    expect(await desk.clearExamplesAt(moment)).toContain('5 example people are removed.')
    await page.goto(`${desk.home}/console/people`)
    await expect(page.getByRole('row')).toHaveCount(2)
    await page.goto(`${desk.home}/console/audit`)
    await expect(page.getByRole('row').nth(1)).toContainText('The command line')
    await expect(page.getByRole('row').nth(1)).toContainText('Removed the example people')
  } finally {
    await desk.remove()
  }
})

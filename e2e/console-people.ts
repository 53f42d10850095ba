import type { Browser, Page } from '@playwright/test'
import type { ParsedMail } from 'mailparser'
import type { OwnDesk } from './desk-of-its-own.ts'

const PASSWORD = 'velvet otter drum'

/** Sets the console up: its first administrator is signed in on the page then. */
export async function setUpConsole(desk: OwnDesk, page: Page): Promise<void> {
  await page.goto(await desk.setUpLink())
  await page.getByLabel('E-mail address').fill('mara.lindt@lumenary.example')
  await makeAccount(page, 'Mara Lindt')
}

/** Types name and password of a new account, and makes it. */
async function makeAccount(page: Page, name: string): Promise<void> {
  await page.getByLabel('Name').fill(name)
  await page.getByLabel('Password', { exact: true }).fill(PASSWORD)
  await page.getByLabel('The same password again').fill(PASSWORD)
  await page.getByRole('button', { name: 'Create the account' }).click()
  await page.locator('.console-head').waitFor()
}

/** Invites someone on the screen "People", which is open. */
export async function inviteFrom(page: Page, email: string, role: string): Promise<void> {
  await page.getByRole('button', { name: 'Invite someone' }).click()
  const dialog = page.getByRole('dialog', { name: 'Invite someone' })
  await dialog.getByLabel('E-mail address').fill(email)
  await dialog.getByRole('radio', { name: new RegExp(`^${role}`) }).check()
  await dialog.getByRole('button', { name: 'Send the invitation' }).click()
  await page.getByRole('status').getByText(`${email} is invited.`).waitFor()
}

/** Has someone who was invited join, by the link in their mail, in a browser of their own. */
export async function join(desk: OwnDesk, browser: Browser, email: string, name: string): Promise<Page> {
  const context = await browser.newContext({ baseURL: desk.home })
  const page = await context.newPage()
  const mail = await desk.mailTo(email, '')
  await page.goto(acceptLink(mail))
  await makeAccount(page, name)
  return page
}

/** Whoever was signed out is led to sign in, and back to the people. */
export async function signInAgain(page: Page, email: string): Promise<void> {
  await page.goto('/console/people')
  await page.getByLabel('E-mail address').fill(email)
  await page.getByLabel('Password').fill(PASSWORD)
  await page.getByRole('button', { name: 'Sign in', exact: true }).click()
  await page.locator('.console-head').waitFor()
}

function acceptLink({ text = '' }: ParsedMail): string {
  return /https?:\S+\/console\/accept\/[\w-]+/.exec(text)?.[0] ?? 'no such link'
}

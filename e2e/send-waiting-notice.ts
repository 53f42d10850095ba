import type { Page } from '@playwright/test'
import { expect } from './quiet-page.ts'

/** Sends the notice that waits, from the screen "Today", which is open. @param whom "2 contacts of 2 customers" */
export async function sendWaitingNotice(page: Page, whom: string): Promise<void> {
  const item = page.getByRole('listitem').filter({ hasText: 'A notice waits to be sent' })
  await expect(async () => {
    await page.reload()
    await expect(item).toContainText(whom, { timeout: 1_000 })
  }).toPass({ timeout: 60_000 })
  await item.getByRole('link', { name: 'Look at it and send it' }).click()
  await page.getByRole('button', { name: 'Send' }).click()
  const dialog = page.getByRole('dialog', { name: 'Send this notice?' })
  await expect(dialog).toContainText(whom)
  await dialog.getByRole('button', { name: 'Send', exact: true }).click()
  await expect(page.getByRole('status').first()).toContainText('It goes to')
}

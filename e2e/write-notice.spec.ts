import { createHash } from 'node:crypto'
import { readFileSync } from 'node:fs'
import type { Page } from '@playwright/test'
import { axeViolations } from './axe-violations.ts'
import { setUpConsole } from './console-people.ts'
import { OwnDesk } from './desk-of-its-own.ts'
import { expect, test } from './quiet-page.ts'

// A browser reports what the form is told to correct; and that the passage from the pages to sign in ends at the console.
test.use({
  acceptDownloads: true,
  expectedFailures: [/status of 4\d\d .*\/console|ViewTransition opt-in disabled/],
})

async function downloaded(page: Page, name: string): Promise<Buffer> {
  const started = page.waitForEvent('download')
  await page.getByRole('link', { name, exact: true }).click()
  return readFileSync(await (await started).path())
}

test('maintenance is written, checked, sent and proved, and /verify knows the proof @js @desktop', async ({
  page,
  isMobile,
}) => {
  // Two starts of a server, and a file that is made.
  test.setTimeout(300_000)
  const desk = new OwnDesk()
  const themes = isMobile ? (['light'] as const) : (['light', 'dark'] as const)
  try {
    await desk.addToldOf('service', 'Birch', 'eu', 'ops@birch.example')
    await desk.startAt('2026-12-01T10:00:00Z')
    await setUpConsole(desk, page)
    await page.goto(`${desk.home}/console/notices`)
    await page.getByRole('link', { name: 'Write a notice' }).click()
    await expect(page.getByRole('heading', { level: 1 })).toHaveText('Write a notice')

    await page.getByRole('button', { name: 'Save the draft' }).click()
    await expect(page.getByRole('alert').filter({ hasText: 'Starts' })).toHaveText(
      'Starts: enter a day and a time in UTC, for example 2026-12-06 02:00.',
    )
    // The day after tomorrow, before the window of a Sunday.
    await page.getByLabel('Starts').fill('2026-12-02 01:00')
    await page.getByLabel('Ends').fill('2026-12-02 03:00')
    await page.getByLabel('What is done').fill('We replace the database servers.')
    await page.getByLabel('Features affected, and how').fill('The web console cannot be opened.')
    await page.getByRole('checkbox', { name: 'European Union' }).check()
    await page.getByRole('button', { name: 'Preview' }).click()
    const preview = page.getByRole('region', { name: 'Preview' })
    await expect(preview).toContainText(
      'Birch, Birch-1: The terms promise 48 hours of notice, and this gives 15 hours.',
    )
    await expect(preview).toContainText('Sunday, 02:00 to 06:00 (Europe/Berlin)')
    await expect(page.getByText('Starts: enter a day')).toHaveCount(0)
    expect(await axeViolations(page, themes)).toEqual([])

    await page.getByLabel('Starts').fill('2026-12-06 01:00')
    await page.getByLabel('Ends').fill('2026-12-06 03:00')
    await page.getByRole('button', { name: 'Preview' }).click()
    await expect(preview).toContainText('Maintenance on 6 December 2026, 01:00 to 03:00 UTC')
    await expect(preview).not.toContainText('The terms promise')
    await page.getByRole('button', { name: 'Save the draft' }).click()
    await expect(page.getByRole('heading', { level: 1 })).toHaveText(
      'Maintenance on 6 December 2026, 01:00 to 03:00 UTC',
    )
    await expect(page.getByRole('main')).toContainText('Waits to be sent')
    await expect(page.getByRole('main')).toContainText('We replace the database servers.')
    expect(await desk.countTo('birch.example')).toBe(0)

    await page.getByRole('button', { name: 'Send' }).click()
    const dialog = page.getByRole('dialog', { name: 'Send this notice?' })
    await expect(dialog).toContainText('Birch, Birch-1: ops@birch.example')
    await dialog.getByRole('button', { name: 'Send', exact: true }).click()
    const mail = await desk.mailTo('ops@birch.example', 'Maintenance on 6 December 2026')
    expect(mail.text).toContain('The web console cannot be opened.')
    await expect(page.getByRole('row', { name: /ops@birch\.example/ })).toContainText('Written to a file', {
      timeout: 30_000,
    })
    await expect(page.getByRole('link', { name: 'Change the draft' })).toHaveCount(0)

    await page.getByText('Evidence', { exact: true }).click()
    expect(await axeViolations(page, themes)).toEqual([])
    const json = (await downloaded(page, 'The same as data (JSON)')).toString()
    const { notice } = JSON.parse(json) as { notice: { entry: string; entrySha256: string } }
    expect(createHash('sha256').update(notice.entry).digest('hex')).toBe(notice.entrySha256)
    expect(json).toContain(createHash('sha256').update('ops@birch.example').digest('hex'))
    expect(json).not.toContain('ops@birch.example')
    const clear = await downloaded(page, 'The same as data, with e-mail addresses (JSON)')
    expect(clear.toString()).toContain('ops@birch.example')
    const pdf = await downloaded(page, 'Signed evidence (PDF)')

    await page.goto(`${desk.home}/verify`)
    const file = { name: 'evidence.pdf', mimeType: 'application/pdf', buffer: pdf }
    await page.getByLabel(/^Choose a PDF/).setInputFiles(file)
    await page.getByRole('button', { name: 'Check the file' }).click()
    const verdict = page.getByRole('region', { name: 'Verdict' })
    await expect(verdict).toContainText('Genuine, evidence of a notice')
    await expect(verdict).toContainText('It is the evidence of a notice to customers, as of 1 December 2026')
    await expect(verdict).not.toContainText(/Birch|Maintenance/)
    expect(desk.logged).not.toContain('birch.example')
  } finally {
    await desk.remove()
  }
})

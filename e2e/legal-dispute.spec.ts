import { createHash } from 'node:crypto'
import { readFile } from 'node:fs/promises'
import { expect, test } from './quiet-page.ts'

// The terms under which a contract was signed on 15 May 2026 are those of 2026-04-01, superseded since.
const SIGNED_ON = '2026-05-15'

test('legal finds the version in force on a past date, takes its SLA home, proves it and compares it with today', async ({
  page,
}) => {
  await page.goto('/versions')
  await page.getByLabel('Date').fill(SIGNED_ON)
  await page.getByRole('button', { name: 'Find the version' }).click()
  await expect(page).toHaveURL(/\/versions\/2026-04-01$/)
  await page.goto('/versions/2026-04-01/enterprise/eu')
  await expect(page.getByRole('main')).toContainText('1 October 2026')

  const downloading = page.waitForEvent('download')
  await page.getByRole('link', { name: /^Download the service level agreement$/i }).click()
  const download = await downloading
  expect(download.suggestedFilename()).toBe('lumenary-sla-enterprise-eu-2026-04-01.pdf')
  const file = await download.path()
  const bytes = await readFile(file)

  await page.goto('/verify')
  await page.getByLabel('SHA-256', { exact: true }).fill(createHash('sha256').update(bytes).digest('hex'))
  await page.getByRole('button', { name: 'Check the SHA-256' }).click()
  const verdict = page.getByRole('region', { name: 'Verdict' })
  await expect(verdict).toContainText('Genuine')
  await expect(verdict).toContainText('superseded')
  await expect(verdict).toContainText('2026-04-01')

  await verdict.getByRole('link', { name: /Compare/ }).click()
  await expect(page).toHaveURL(/\/versions\/compare\?.*from=2026-04-01.*to=2026-10-01/)
  await expect(page.getByRole('main')).toContainText('Improvement')
  await expect(page.getByRole('main')).toContainText('Change for the Worse')
})

test('a changed byte is caught @desktop', async ({ request }) => {
  const bytes = await (await request.get('/documents/2026-04-01/enterprise/eu/sla.pdf')).body()
  const asked = (buffer: Buffer) =>
    request.post('/api/v1/verify', {
      multipart: { file: { name: 'sla.pdf', mimeType: 'application/pdf', buffer } },
    })
  expect(await (await asked(bytes)).json()).toMatchObject({ verdict: 'genuine-superseded' })
  const changed = Buffer.from(bytes)
  changed[2000] = (changed[2000] ?? 0) ^ 1
  expect(await (await asked(changed)).json()).toMatchObject({ verdict: 'altered' })
})

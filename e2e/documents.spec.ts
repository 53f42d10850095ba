import { readFile } from 'node:fs/promises'
import { extractText, getDocumentProxy } from 'unpdf'
import { expect, test } from './quiet-page.ts'

for (const [kind, title, figure] of [
  ['sla', 'Service level agreement', '43 min 12 s'],
  ['dpa', 'Data processing agreement', '2021/914'],
] as const) {
  test(`the ${kind.toUpperCase()} can be taken home as a PDF`, async ({ page }) => {
    await page.goto('/enterprise-sla/enterprise/eu')
    const downloading = page.waitForEvent('download')
    await page.getByRole('link', { name: new RegExp(`^Download the ${title}$`, 'i') }).click()
    const download = await downloading
    expect(download.suggestedFilename()).toBe(`lumenary-${kind}-enterprise-eu-2026-10-01.pdf`)
    const bytes = new Uint8Array(await readFile(await download.path()))
    const { text } = await extractText(await getDocumentProxy(bytes), { mergePages: true })
    expect(text.replace(/\s+/g, ' ')).toContain(figure)
    expect(text).toContain('Lumenary Cloud, Inc.')
  })
}

test('the bundle stands beside the two documents at the top', async ({ page }) => {
  await page.goto('/enterprise-sla/enterprise/eu')
  const names = ['Service level agreement (PDF)', 'Data processing agreement (PDF)', 'Both in one file (PDF)']
  for (const [index, kind] of ['sla', 'dpa', 'bundle'].entries())
    await expect(page.getByRole('link', { name: names[index], exact: true }).first()).toHaveAttribute(
      'href',
      `/documents/2026-10-01/enterprise/eu/${kind}.pdf`,
    )
})

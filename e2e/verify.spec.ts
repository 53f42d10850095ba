import { createHash } from 'node:crypto'
import type { APIRequestContext, Page } from '@playwright/test'
import { axeViolations } from './axe-violations.ts'
import { expect, test } from './quiet-page.ts'

const DOCUMENT = '/documents/2026-04-01/enterprise/eu/sla.pdf'
const UNKNOWN = '0'.repeat(64)

// The browser reports the answers that say what is wrong with a file.
test.use({ expectedFailures: [/status of (4\d\d|502) .*\/verify\/upload/] })

type Chosen = { name: string; mimeType: string; buffer: Buffer }

const pdf = (buffer: Buffer | string): Chosen => ({
  name: 'sla.pdf',
  mimeType: 'application/pdf',
  buffer: Buffer.from(buffer),
})

async function archived(request: APIRequestContext): Promise<Buffer> {
  return await (await request.get(DOCUMENT)).body()
}

function sha256Of(bytes: Buffer): string {
  return createHash('sha256').update(bytes).digest('hex')
}

function changed(bytes: Buffer): Buffer {
  const copy = Buffer.from(bytes)
  copy[2_000] = (copy[2_000] ?? 0) ^ 1
  return copy
}

async function choose(page: Page, file: Chosen): Promise<void> {
  await page.getByLabel(/^Choose a PDF/).setInputFiles(file)
  await page.getByRole('button', { name: 'Check the file' }).click()
}

const verdictOf = (page: Page) => page.getByRole('region', { name: 'Verdict' })

test('the page says what it does with a file and how to do without it', async ({ page }) => {
  await page.goto('/verify')
  await expect(page.getByRole('heading', { level: 1 })).toHaveText('Is this document genuine?')
  await expect(page.getByText('never stored')).toBeVisible()
  await expect(verdictOf(page)).toHaveCount(0)
  const yourself = page.getByRole('region', { name: 'Check it yourself' })
  for (const command of ['sha256sum', 'pdfsig', 'qpdf --check', '/.well-known/sla-desk/certificates.pem'])
    await expect(yourself).toContainText(command)
  await expect(yourself).toContainText("Don't take our word for it. Check with free third-party tools.")
  await expect(yourself).toContainText(
    'do not claim PDF/A conformance or a PAdES baseline level. Nor do they claim a trusted time',
  )
})

test('the header and the footer lead to it', async ({ page }) => {
  await page.goto('/enterprise-sla')
  for (const name of ['Main', 'Footer'])
    await expect(
      page.getByRole('navigation', { name }).getByRole('link', { name: /^Verify/ }),
    ).toHaveAttribute('href', '/verify')
})

test('an archived document is genuine, with its version, its dates and the way on @slow', async ({
  page,
  request,
}) => {
  const bytes = await archived(request)
  await page.goto('/verify')
  await choose(page, pdf(bytes))
  const verdict = verdictOf(page)
  await expect(verdict.getByRole('heading')).toHaveText('Genuine, superseded')
  for (const words of [
    '2026-04-01',
    'Enterprise',
    'European Union',
    'from 1 April 2026, 00:00 UTC, until 1 October 2026',
  ])
    await expect(verdict).toContainText(words)
  await expect(verdict).toContainText(sha256Of(bytes))
  await expect(page).toHaveURL(`/verify?sha256=${sha256Of(bytes)}#verdict`)
  await expect(verdict.getByRole('link', { name: /^Compare/ })).toHaveAttribute(
    'href',
    '/versions/compare?from=2026-04-01&to=2026-10-01&tier=enterprise&region=eu',
  )
  await expect(verdict.getByRole('link', { name: /^Original document/ })).toHaveAttribute('href', DOCUMENT)
})

test('an archived document is not even sent @js @desktop', async ({ page, request }) => {
  const bytes = await archived(request)
  const sent: string[] = []
  page.on('request', (asked) => {
    if (asked.method() === 'POST') sent.push(`${new URL(asked.url()).pathname} ${asked.postData()}`)
  })
  await page.goto('/verify')
  await choose(page, pdf(bytes))
  await expect(verdictOf(page)).toContainText('Genuine')
  expect(sent).toEqual([`/api/v1/verify {"sha256":"${sha256Of(bytes)}"}`])
})

test('a byte changed is caught, in words @slow', async ({ page, request }) => {
  await page.goto('/verify')
  await choose(page, pdf(changed(await archived(request))))
  await expect(verdictOf(page).getByRole('heading')).toHaveText('Altered')
  await expect(verdictOf(page)).toContainText('Do not rely on this file.')
  await expect(verdictOf(page)).toContainText('bytes that the signature covers were changed')
})

test('a copy with something added says what it is a copy of, and leads to the original', async ({
  page,
  request,
}) => {
  const bytes = await archived(request)
  await page.goto('/verify')
  await choose(page, pdf(Buffer.concat([bytes, Buffer.from('% added')])))
  const verdict = verdictOf(page)
  await expect(verdict.getByRole('heading')).toHaveText('Altered')
  await expect(verdict).toContainText('Do not rely on this file.')
  await expect(verdict).toContainText('a copy of the SLA, version 2026-04-01, Enterprise, European Union')
  await expect(verdict).toContainText('7 bytes added')
  await expect(verdict.getByRole('link', { name: 'The original (PDF)' })).toHaveAttribute('href', DOCUMENT)
})

test('a file that nobody signed is unknown', async ({ page }) => {
  await page.goto('/verify')
  await choose(page, pdf('%PDF-1.7 of somebody else'))
  await expect(verdictOf(page).getByRole('heading')).toHaveText('Unknown')
  await expect(verdictOf(page)).toContainText('no signature was found')
  await expect(verdictOf(page)).toContainText(sha256Of(Buffer.from('%PDF-1.7 of somebody else')))
  // The same file again gives the same answer.
  await choose(page, pdf('%PDF-1.7 of somebody else'))
  await expect(verdictOf(page).getByRole('heading')).toHaveText('Unknown')
})

test('an answer about a file can be shown again by its address, and not be made up', async ({ page }) => {
  await page.goto('/verify')
  await choose(page, pdf('%PDF-1.7 of somebody else'))
  await expect(verdictOf(page)).toBeVisible()
  const address = page.url()
  await page.goto('/verify')
  await page.goto(address)
  await expect(verdictOf(page).getByRole('heading')).toHaveText('Unknown')
  for (const forged of [
    address.replace('answer=', 'answer=A'),
    '/verify?answer=genuine-in-force.AAAA',
    '/verify?verdict=genuine-in-force&words=Genuine',
  ]) {
    await page.goto(forged)
    await expect(page.getByRole('heading', { level: 1 })).toBeVisible()
    await expect(verdictOf(page)).toHaveCount(0)
  }
})

test('a SHA-256 is checked by an address that can be shared', async ({ page }) => {
  await page.goto('/verify')
  await page.getByLabel('SHA-256', { exact: true }).fill(UNKNOWN.toUpperCase())
  await page.getByRole('button', { name: 'Check the SHA-256' }).click()
  await expect(page).toHaveURL(new RegExp(`/verify\\?sha256=${UNKNOWN}`))
  await expect(verdictOf(page).getByRole('heading')).toHaveText('Unknown')
  await expect(page.getByLabel('SHA-256', { exact: true })).toHaveValue(UNKNOWN)
})

test('what is not a SHA-256 stays in its field, with how to fix it', async ({ page }) => {
  await page.goto('/verify')
  const field = page.getByLabel('SHA-256', { exact: true })
  await field.fill('not a hash')
  await page.getByRole('button', { name: 'Check the SHA-256' }).click()
  await expect(field).toHaveValue('not a hash')
  await expect(field).toHaveAttribute('aria-invalid', 'true')
  await expect(field).toHaveAccessibleDescription(/64 hexadecimal digits: 0 to 9 and a to f/)
  await expect(verdictOf(page)).toHaveCount(0)
})

test('a file that is not a PDF is explained beside its field', async ({ page }) => {
  await page.goto('/verify')
  await choose(page, { name: 'a.zip', mimeType: 'application/zip', buffer: Buffer.from('PK') })
  await expect(page.getByLabel(/^Choose a PDF/)).toHaveAccessibleDescription(/This file is not a PDF/)
  await expect(verdictOf(page)).toHaveCount(0)
})

test('after a fault the file is still chosen, and the field has the focus @js', async ({ page }) => {
  await page.goto('/verify')
  await choose(page, pdf('PK'))
  await expect(page.getByRole('alert').filter({ hasText: 'not a PDF' })).toBeVisible()
  const field = page.getByLabel(/^Choose a PDF/)
  await expect(field).toBeFocused()
  expect(await field.evaluate((input: HTMLInputElement) => input.files?.[0]?.name)).toBe('sla.pdf')
})

test('a file that is too large is not sent @js @desktop', async ({ page }) => {
  await page.goto('/verify')
  await choose(page, pdf(Buffer.alloc(20_000_001)))
  await expect(page.getByRole('alert').filter({ hasText: '20 MB' })).toBeVisible()
})

test('a file of 15 MB arrives whole', async ({ page }) => {
  const bytes = Buffer.alloc(15_000_000, 'x')
  bytes.write('%PDF-1.7')
  await page.goto('/verify')
  await choose(page, pdf(bytes))
  await expect(verdictOf(page)).toContainText(sha256Of(bytes))
})

test('a file that is dropped anywhere on the page is checked at once @js @desktop', async ({ page }) => {
  await page.goto('/verify')
  const dragged = await page.evaluateHandle(() => {
    const transfer = new DataTransfer()
    transfer.items.add(new File(['%PDF-1.7 dropped'], 'dropped.pdf', { type: 'application/pdf' }))
    return transfer
  })
  const target = page.getByRole('heading', { level: 1 })
  // Until the script of the page has run, nobody hears of it.
  await expect(async () => {
    await target.dispatchEvent('dragover', { dataTransfer: dragged })
    await expect(page.locator('[data-dragging]')).toBeVisible({ timeout: 500 })
  }).toPass()
  await target.dispatchEvent('drop', { dataTransfer: dragged })
  await expect(verdictOf(page)).toContainText(sha256Of(Buffer.from('%PDF-1.7 dropped')))
})

test('where the browser cannot hash, the file is sent @js @desktop', async ({ page }) => {
  // As on a page that came over plain HTTP.
  await page.addInitScript(() => Object.defineProperty(crypto, 'subtle', { value: undefined }))
  await page.goto('/verify')
  await choose(page, pdf('%PDF-1.7 of somebody else'))
  await expect(verdictOf(page).getByRole('heading')).toHaveText('Unknown')
})

test('a site that cannot be reached says so, and the file stays @js @desktop', async ({ page }) => {
  await page.goto('/verify')
  await page.route('**/api/v1/verify', (route) => route.fulfill({ status: 200, json: { document: null } }))
  await page.route('**/verify/upload', (route) => route.fulfill({ status: 502, body: 'Bad Gateway' }))
  await choose(page, pdf('%PDF-1.7'))
  await expect(page.getByRole('alert').filter({ hasText: 'could not be reached' })).toBeVisible()
})

test('by the keyboard alone @js @desktop', async ({ page }) => {
  await page.goto('/verify')
  await page.getByLabel('SHA-256', { exact: true }).focus()
  await page.keyboard.type(UNKNOWN)
  await page.keyboard.press('Enter')
  await expect(verdictOf(page).getByRole('heading')).toHaveText('Unknown')
  await expect(verdictOf(page)).toBeFocused()
})

test('the answer prints without its forms and never scrolls sideways', async ({ page }) => {
  await page.goto(`/verify?sha256=${UNKNOWN}`)
  const overflow = await page.evaluate(
    () => document.documentElement.scrollWidth - document.documentElement.clientWidth,
  )
  expect(overflow).toBe(0)
  await page.emulateMedia({ media: 'print' })
  await expect(verdictOf(page)).toBeVisible()
  await expect(page.getByRole('button', { name: 'Check the SHA-256' })).toBeHidden()
})

for (const [name, path] of [
  ['the form', '/verify'],
  ['an answer', `/verify?sha256=${UNKNOWN}`],
  ['a fault', '/verify?sha256=x&fault=not-a-pdf'],
] as const)
  test(`axe finds nothing on ${name} @js`, async ({ page, isMobile }) => {
    await page.goto(path)
    expect(await axeViolations(page, isMobile ? ['light'] : ['light', 'dark'])).toEqual([])
  })

import { axeViolations } from './axe-violations.ts'
import { expect, test } from './quiet-page.ts'

// The journeys' clock stands on 20 November 2026.
test('my list as a signed annex, which is checked and says of which list it is', async ({ page }) => {
  await page.goto('/subprocessors?tier=enterprise&region=eu')
  const href = await page.getByRole('link', { name: 'PDF annex, signed' }).getAttribute('href')
  expect(href).toBe('/subprocessors/annex.pdf?tier=enterprise&region=eu')
  const answer = await page.request.get(href ?? '')
  const { etag, ...headers } = answer.headers()
  expect(headers['content-disposition']).toBe(
    'inline; filename="lumenary-subprocessors-enterprise-eu-2026-06-15.pdf"',
  )
  const again = await page.request.get(headers['content-location'] ?? '')
  expect([again.status(), again.headers().etag]).toEqual([200, etag])

  await page.goto('/verify')
  const file = { name: 'annex.pdf', mimeType: 'application/pdf', buffer: await answer.body() }
  await page.getByLabel(/^Choose a PDF/).setInputFiles(file)
  await page.getByRole('button', { name: 'Check the file' }).click()
  const verdict = page.getByRole('region', { name: 'Verdict' })
  await expect(verdict).toContainText('Genuine, in force')
  await expect(verdict).toContainText(
    'Its list has been in force since 15 June 2026: nothing in it has changed.',
  )
  await expect(verdict).toContainText('Enterprise, European Union')
  await verdict.getByRole('link', { name: 'The list of that day as a page' }).click()
  await expect(page).toHaveURL('/subprocessors?tier=enterprise&region=eu&on=2026-06-15')
})

test('the verdict on an annex has no fault of accessibility @js', async ({ page, isMobile }) => {
  const annex = await page.request.get('/subprocessors/annex.pdf')
  await page.goto(`/verify?sha256=${annex.headers().etag?.replaceAll('"', '')}`)
  await expect(page.getByRole('region', { name: 'Verdict' })).toContainText('every tier and region')
  expect(await axeViolations(page, isMobile ? ['light'] : ['light', 'dark'])).toEqual([])
})

test('a search leads to the annex of the whole list, and has none of its own', async ({ page }) => {
  await page.goto('/subprocessors?region=us&q=virginia&outside-eea=yes')
  await expect(page.getByRole('link', { name: 'PDF annex of the whole list, signed' })).toHaveAttribute(
    'href',
    '/subprocessors/annex.pdf?region=us',
  )
  const refusal = await page.request.get('/subprocessors/annex.pdf?region=us&q=virginia')
  expect(refusal.status()).toBe(400)
  expect(await refusal.text()).toContain(
    'Leave out q, purpose, data, storage, access, mechanism and outside-eea',
  )
})

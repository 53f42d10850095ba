import { expect, test } from './quiet-page.ts'

const PAGE = '/enterprise-sla/enterprise/eu'
type Clause = { id: string; number: string; section: string; text: string }

for (const id of ['credits.cap', 'exclusions.maintenance', 'definitions.downtime'])
  test(`the copy button of ${id} gives its text, its citation and a pinned address @js @slow`, async ({
    page,
    context,
    request,
    baseURL,
  }) => {
    await context.grantPermissions(['clipboard-read', 'clipboard-write'])
    const { clauses } = await (await request.get('/api/v1/offers/enterprise/eu')).json()
    const { number, section, text } = clauses.find((clause: Clause) => clause.id === id) as Clause
    await page.goto(`${PAGE}#${id}`)
    const button = page.getByRole('button', { name: `Copy clause ${number} with its citation`, exact: true })
    await button.hover()
    await button.click()
    await expect(page.locator('copy-clause').getByRole('status')).toHaveText(
      `Clause ${number} and its citation are copied.`,
    )
    expect(await page.evaluate(() => navigator.clipboard.readText())).toBe(
      [
        text,
        '',
        `Clause ${number}, ${section}. Lumenary Cloud, Inc., Service level agreement, version 2026-10-01, Enterprise tier, European Union.`,
        `${baseURL?.replace('127.0.0.1', 'localhost')}/documents/2026-10-01/enterprise/eu/sla.pdf#nameddest=${id}`,
      ].join('\n'),
    )
  })

test('the button appears on hover and on focus without moving anything @js @desktop', async ({ page }) => {
  await page.goto(`${PAGE}#credits.cap`)
  const clause = page.locator('[id="credits.cap"]')
  const button = clause.getByRole('button')
  const next = page.locator('[id="credits.contract-year"]')
  const before = await next.boundingBox()
  await page.mouse.move(0, 0)
  await expect(button).toHaveCSS('opacity', '0')
  await clause.hover()
  await expect(button).toHaveCSS('opacity', '1')
  expect(await next.boundingBox()).toEqual(before)
  await page.mouse.move(0, 0)
  await clause.getByRole('link', { name: /^Clause/ }).focus()
  const termsOnTheWay = await clause.locator('a.term:not([tabindex])').count()
  for (let pressed = 0; pressed <= termsOnTheWay; pressed += 1) await page.keyboard.press('Tab')
  await expect(button).toBeFocused()
  await expect(button).toHaveCSS('opacity', '1')
  expect(await next.boundingBox()).toEqual(before)
})

test('without a clipboard the text stands selected in a field @js', async ({ page }) => {
  // As on a page without TLS, where browsers have none.
  await page.addInitScript(() => Object.defineProperty(navigator, 'clipboard', { value: undefined }))
  await page.goto(`${PAGE}#credits.cap`)
  await page.locator('[id="credits.cap"]').getByRole('button').click()
  const field = page.getByRole('textbox', { name: /blocked copying/ })
  await expect(field).toBeVisible()
  await expect(field).toBeFocused()
  const selected = await field.evaluate((area: HTMLTextAreaElement) =>
    area.value.slice(area.selectionStart, area.selectionEnd),
  )
  expect(selected).toContain(
    'A Credit is due only as far as it, together with the Credits for the earlier Months',
  )
  expect(selected).toContain('#nameddest=credits.cap')
  await page.keyboard.press('Escape')
  await expect(field).toBeHidden()
})

test('after the tier has changed the citation names the new one @js @desktop', async ({ page, context }) => {
  await context.grantPermissions(['clipboard-read', 'clipboard-write'])
  await page.goto(PAGE)
  await page.getByRole('link', { name: /^Premium/ }).click()
  await expect(page).toHaveURL('/enterprise-sla/premium/eu')
  await expect(page.getByRole('heading', { level: 1 })).toContainText('Premium tier')
  const clause = page.locator('[id="credits.cap"]')
  await clause.hover()
  await clause.getByRole('button').click()
  await expect(page.locator('copy-clause').getByRole('status')).toContainText('copied')
  const copied = await page.evaluate(() => navigator.clipboard.readText())
  expect(copied).toContain('Premium tier, European Union')
  expect(copied).toContain('/documents/2026-10-01/premium/eu/sla.pdf#nameddest=credits.cap')
})

test('without scripts there is no button that would do nothing @nojs', async ({ page }) => {
  await page.goto(PAGE)
  await expect(page.locator('[id="credits.cap"]')).toBeVisible()
  await expect(page.getByRole('button', { name: /^Copy clause/ })).toHaveCount(0)
})

import type { Page } from '@playwright/test'
import { startProvingReceiver } from '#lib/server/webhooks/testing/proving-receiver.ts'
import { axeViolations } from './axe-violations.ts'
import { setUpConsole } from './console-people.ts'
import { OwnDesk } from './desk-of-its-own.ts'
import { expect, test } from './quiet-page.ts'

// A browser reports the answer of the page itself as failed.
test.use({ expectedFailures: [/status of 4\d\d .*\/(console|for)|ViewTransition opt-in disabled/] })

const heading = (page: Page) => page.getByRole('heading', { level: 1 })

test('a system is connected, a link with steps is made; its end and late openings are told, and reported @js @desktop', async ({
  page,
  browser,
}) => {
  // Three starts of a server.
  test.setTimeout(400_000)
  const receiver = await startProvingReceiver()
  const settings = { WEBHOOK_ALLOWED_ADDRESSES: `127.0.0.1:${receiver.port}` }
  const desk = new OwnDesk()
  const accessible = async (what: string, on = page) => {
    expect(await axeViolations(on, ['light', 'dark']), what).toEqual([])
  }
  try {
    await desk.startAt('2026-11-28T12:00:00Z', settings)
    await setUpConsole(desk, page)

    await page.goto(`${desk.home}/console/webhooks`)
    await expect(page.getByText('No system gets events yet.')).toBeVisible()
    await page.getByRole('button', { name: 'Add a system' }).click()
    const adding = page.getByRole('dialog', { name: 'Add a system' })
    await adding.getByLabel('Name').fill('CRM')
    await adding.getByLabel('Address').fill('http://hooks.example.com/sla')
    await adding.getByRole('button', { name: 'Add the system' }).click()
    await expect(adding.getByRole('alert')).toHaveText(
      'Enter an https address. Plain http would show the event to others.',
    )
    await accessible('the form of a system')
    await adding.getByLabel('Address').fill(`http://127.0.0.1:${receiver.port}/hook`)
    await page.keyboard.press('Enter')
    const shown = page.getByRole('dialog', { name: 'Copy the secret now' })
    receiver.state.secrets.push(await shown.getByLabel('Secret', { exact: true }).inputValue())
    await accessible('the secret')
    await shown.getByRole('button', { name: 'I have copied it' }).click()
    await page.getByRole('button', { name: 'Send the challenge' }).click()
    await expect(page.getByText('Live', { exact: true })).toBeVisible({ timeout: 60_000 })
    await page.getByRole('button', { name: 'Send a test' }).click()
    await expect(page.getByText('webhook.test')).toBeVisible({ timeout: 60_000 })
    expect(receiver.state.events.map(({ type }) => type)).toEqual(['webhook.test'])
    await accessible('the systems')

    receiver.state.answer = (response) => void response.writeHead(503).end()
    await page.getByRole('button', { name: 'Send a test' }).click()
    const missed = page.getByRole('list', { name: 'Not delivered' })
    await expect(missed).toContainText('webhook.test: 1 try failed; the desk goes on trying.', {
      timeout: 60_000,
    })
    await accessible('what was not delivered')
    await missed.getByRole('button', { name: /^Send again\s*: webhook\.test, CRM$/ }).click()
    await expect(page.getByText('The desk is sending webhook.test again.')).toBeVisible()
    // Not before: the desk goes on trying by itself, and there would be nothing left to send again.
    receiver.state.answer = (response) => void response.end('ok')
    // It is in no list while it is on its way.
    await expect.poll(() => receiver.state.events.length, { timeout: 60_000 }).toBeGreaterThan(2)
    await expect(missed).toHaveCount(0, { timeout: 120_000 })
    const [, failed, ...again] = receiver.state.events
    expect(new Set(again.map(({ id }) => id))).toEqual(new Set([failed?.id]))

    await page.goto(
      `${desk.home}/console/links/new?customer=Alder+Freight&tier=enterprise&region=eu&colour=red`,
    )
    await expect(page.getByRole('note')).toHaveText('Not taken from the address: this form has no “colour”.')
    await expect(page.getByLabel('Prepared for')).toHaveValue('Alder Freight')
    await page.getByLabel('Valid until').fill('2026-12-28')
    await page.getByText('More', { exact: true }).click()
    await page.getByRole('button', { name: 'Add a step' }).click()
    const step = page.getByRole('group', { name: 'Step 1' })
    await step.getByLabel('By').fill('2026-12-10')
    await page.getByRole('button', { name: 'Create a link' }).click()
    await expect(page.getByRole('main').getByRole('alert')).toContainText('of step 1, write what to do.')
    await step.getByLabel('What to do').fill('Legal reviews the DPA')
    await accessible('the form with a step')
    await page.getByRole('button', { name: 'Create a link' }).click()
    const made = page.getByRole('dialog', { name: 'Copy the address now' })
    const address = new URL(await made.getByLabel('Address', { exact: true }).inputValue()).pathname
    await made.getByRole('button', { name: 'Done' }).click()
    await expect(heading(page)).toHaveText('Alder Freight')

    const customer = await (await browser.newContext()).newPage()
    await customer.goto(desk.address + address)
    const steps = customer
      .getByRole('list')
      .filter({ hasText: 'Return the signed copy' })
      .getByRole('listitem')
    await expect(steps).toHaveText([
      'YouRead the documents of the option that you choose',
      'YouAsk what is open',
      'Lumenary CloudAnswer your questions by e-mail',
      'YouHave somebody told of changes to the sub-processors',
      'Youby 10 December 2026Legal reviews the DPA',
      'Youby 28 December 2026Return the signed copy',
    ])
    await customer.emulateMedia({ media: 'print' })
    await expect(steps.last()).toBeVisible()
    await customer.emulateMedia({ media: 'screen' })
    await accessible('the page of the customer', customer)

    await desk.startAt('2026-12-23T08:00:00Z', settings)
    const ending = await desk.mailTo(
      'mara.lindt@lumenary.example',
      'The link for Alder Freight ends on 28 December 2026',
    )
    expect(ending.text).toContain('Extend the link if they need more time')
    await expect
      .poll(() => receiver.state.events.map(({ type }) => type), { timeout: 90_000 })
      .toContain('link.expiring')
    await page.goto(`${desk.home}/console`)
    await expect(page.getByText('1 link ends within 7 days.')).toBeVisible()
    await page.getByRole('link', { name: 'See the link', exact: true }).click()
    await expect(page.getByLabel('State')).toHaveValue('ending')
    await page.getByRole('link', { name: 'Alder Freight' }).click()
    await expect(page.getByText('warned that it ends soon')).toBeVisible()

    await page.goto(`${desk.home}/console/profile`)
    const visits = page.getByLabel('The first visit that is likely a person’s')
    await visits.uncheck()
    await expect(page.getByRole('status').getByText('Saved.')).toBeVisible()
    await page.reload()
    await expect(visits).not.toBeChecked()
    await accessible('the profile')

    await desk.startAt('2026-12-30T08:00:00Z', settings)
    expect((await customer.goto(desk.address + address))?.status()).toBe(404)
    await expect(customer.getByText('Alder')).toHaveCount(0)
    await desk.mailTo('mara.lindt@lumenary.example', 'The page for Alder Freight was opened after its end')

    await page.goto(`${desk.home}/console/links`)
    await page.getByRole('link', { name: 'Report' }).click()
    await expect(page.getByText('No link was made in this period.')).toBeVisible()
    await page.getByLabel('Month').fill('2026-11')
    await page.getByRole('button', { name: 'Show' }).first().click()
    await expect(
      page.getByRole('table', { name: 'By tier' }).getByRole('row', { name: /Enterprise/ }),
    ).toContainText('1')
    await accessible('the report')
    const [file] = await Promise.all([
      page.waitForEvent('download'),
      page.getByRole('link', { name: 'Export as CSV' }).click(),
    ])
    expect(file.suggestedFilename()).toBe('links-2026-11-01-to-2026-11-30.csv')
    expect(desk.logged).not.toContain('whsec_')
    expect(desk.logged).not.toContain(address)
  } finally {
    receiver.close()
    await desk.remove()
  }
})

import { axeViolations } from './axe-violations.ts'
import { setUpConsole } from './console-people.ts'
import { OwnDesk } from './desk-of-its-own.ts'
import { expect, test } from './quiet-page.ts'

// A browser reports the answer of the page itself as failed; and that the passage from the pages to sign in ends at the console.
test.use({
  expectedFailures: [/status of 4\d\d .*\/(console|notices)|ViewTransition opt-in disabled/],
})

const TITLE = 'PostHog'

test('a notice waits, is sent after a copy, is acknowledged once, and says so @js @desktop', async ({
  page,
  isMobile,
}) => {
  // Three starts of a server.
  test.setTimeout(300_000)
  const desk = new OwnDesk()
  try {
    await desk.startAt('2026-11-19T08:00:00Z')
    await desk.addCustomer('Alder', 'eu', 'mara@alder.example', 'kim@alder.example')
    await desk.startAt('2026-11-19T09:30:00Z')
    await setUpConsole(desk, page)

    const item = page.getByRole('listitem').filter({ hasText: 'A notice waits to be sent' })
    await expect(async () => {
      await page.reload()
      await expect(item).toContainText('2 contacts of 1 customer', { timeout: 1_000 })
    }).toPass({ timeout: 60_000 })
    expect(await desk.countTo('alder.example')).toBe(0)
    await item.getByRole('link', { name: 'Look at it and send it' }).click()
    await expect(page.getByRole('heading', { level: 1 })).toContainText(TITLE)
    await expect(page.getByRole('main')).toContainText('Waits to be sent')

    await page.getByRole('button', { name: 'Send' }).click()
    const dialog = page.getByRole('dialog', { name: 'Send this notice?' })
    await expect(dialog).toContainText('2 contacts of 1 customer get it now.')
    await expect(dialog).toContainText('Alder, Alder-1: mara@alder.example')
    await dialog.getByRole('button', { name: 'Send a copy to me' }).click()
    await expect(dialog.getByRole('status')).toContainText(
      'A copy is on its way to mara.lindt@lumenary.example',
    )
    const copy = await desk.mailTo('mara.lindt@lumenary.example', 'Copy: ')
    expect(copy.text).toContain('Alder-1')
    expect(await desk.countTo('alder.example')).toBe(0)
    await dialog.getByRole('button', { name: 'Send', exact: true }).click()
    await expect(page.getByRole('status').first()).toContainText('It goes to 2 contacts now.')

    const told = await desk.mailTo('mara@alder.example', 'object by 19 December 2026')
    expect(told.text?.replaceAll(/\s+/g, ' ')).toContain('You may object until 19 December 2026, 24:00 UTC.')
    expect(told.attachments.map(({ filename }) => filename)).toEqual(['sub-processors.ics'])
    expect(told.headers.has('list-unsubscribe')).toBe(false)
    await expect(page.getByRole('row', { name: /mara@alder\.example/ })).toContainText('Written to a file', {
      timeout: 30_000,
    })
    expect(await axeViolations(page, isMobile ? ['light'] : ['light', 'dark'])).toEqual([])

    const link = /\/notices\/acknowledge\/[\w-]{22}/.exec(told.text ?? '')?.[0] ?? 'no link'
    // A scanner opens every link of a mail: that notes nothing.
    for (const _ of [1, 2]) expect((await page.request.get(desk.address + link)).status()).toBe(200)
    const console = page.url()
    await page.goto(desk.home + link)
    await expect(page.getByRole('main')).toContainText('Lumenary Cloud sent this notice to Alder')
    expect(await axeViolations(page, ['light'])).toEqual([])
    await page.getByRole('button', { name: 'I received this notice' }).click()
    await expect(page.getByRole('heading', { level: 1 })).toHaveText('You received this notice')
    await expect(page.getByRole('main')).toContainText('Noted on 19 November 2026')
    expect((await page.goto(`${desk.home}/notices/acknowledge/${'A'.repeat(22)}`))?.status()).toBe(404)

    await page.goto(console)
    const row = page.getByRole('row', { name: /mara@alder\.example/ })
    await expect(row).toContainText('Acknowledged')
    await expect(row).toContainText('19 December 2026, 24:00 UTC')
    await expect(page.getByRole('main')).toContainText('1 acknowledged')
    await page.getByLabel('Find a customer or an address').fill('kim')
    await expect(page.getByRole('row', { name: /mara@alder\.example/ })).toHaveCount(0)
    await expect(page.getByRole('row', { name: /kim@alder\.example/ })).toContainText('No mail server is set')
    expect(desk.logged).not.toContain('alder.example')
    expect(desk.logged).not.toContain(link.split('/').at(-1))
  } finally {
    await desk.remove()
  }
})

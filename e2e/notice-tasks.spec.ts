import { postfixReport, reply } from '#lib/server/notices/incoming/testing/mails.ts'
import { axeViolations } from './axe-violations.ts'
import { setUpConsole } from './console-people.ts'
import { OwnDesk } from './desk-of-its-own.ts'
import { ownMailServer } from './own-mail-server.ts'
import { expect, test } from './quiet-page.ts'

// A browser reports that the passage from the pages to sign in ends at the console.
test.use({ expectedFailures: [/ViewTransition opt-in disabled/] })

/** A change goes to the desk and back, and the list is read again. */
const SLOWLY = { timeout: 60_000 }
const TOKEN = 'a-token-of-the-journeys-that-nobody-else-uses-01'

test('a notice that comes back is somebody’s task, goes to another address, and is served after three days @js @desktop', async ({
  page,
  isMobile,
}) => {
  // Three starts of a server.
  test.setTimeout(600_000)
  const desk = new OwnDesk()
  const mail = await ownMailServer()
  const settings = {
    ...mail.settings,
    BOUNCE_ADDRESS: 'bounces@lumenary.example',
    INCOMING_MAIL_TOKEN: TOKEN,
  }
  const handIn = async (source: string) => {
    const answer = await page.request.post(`${desk.address}/api/v1/notices/incoming`, {
      headers: { 'content-type': 'message/rfc822', authorization: `Bearer ${TOKEN}` },
      data: Buffer.from(source),
    })
    return ((await answer.json()) as { filed: string }).filed
  }
  const sentTo = (address: string) => mail.taken.find(({ to }) => to === address)
  try {
    await desk.startAt('2026-11-19T08:00:00Z')
    await desk.addCustomer('Alder', 'eu', 'mara@alder.example')
    await desk.startAt('2026-11-19T09:30:00Z', settings)
    await setUpConsole(desk, page)

    const waiting = page.getByRole('listitem').filter({ hasText: 'A notice waits to be sent' })
    await expect(async () => {
      await page.reload()
      await expect(waiting).toContainText('1 contact of 1 customer', { timeout: 1_000 })
    }).toPass(SLOWLY)
    await waiting.getByRole('link', { name: 'Look at it and send it' }).click()
    await page.getByRole('button', { name: 'Send' }).click()
    const send = page.getByRole('dialog', { name: 'Send this notice?' })
    await expect(send).toContainText('Nobody has tested yet that mail arrives there.')
    await send.getByRole('button', { name: 'Send', exact: true }).click()
    const notice = new URL(page.url()).pathname
    const row = (address: string) =>
      page.getByRole('row', { name: new RegExp(address.replaceAll('.', '\\.')) })
    await expect(row('mara@alder.example')).toContainText('Accepted by their mail server', SLOWLY)

    const sent = sentTo('mara@alder.example')
    const messageId = /^Message-ID:\s+(\S+)/im.exec(sent?.source ?? '')?.[1] ?? ''
    const about = { messageId, to: 'mara@alder.example', returnPath: sent?.from ?? '' }
    expect(await handIn(reply(about, 'Who runs the data centre in Dublin?'))).toBe('replied')
    expect(await handIn(postfixReport(about))).toBe('bounced')

    await page.goto(`${desk.home}/console`)
    const item = page.getByRole('listitem').filter({ hasText: 'Tasks about notices to customers' })
    await expect(item).toContainText('2 are nobody’s', SLOWLY)
    await item.getByRole('link', { name: 'See the tasks' }).click()
    await expect(page.getByRole('heading', { level: 1 })).toHaveText('Tasks about notices', SLOWLY)
    const task = page.getByRole('row', { name: /It came back/ })
    const answered = page.getByRole('row', { name: /They replied/ })
    await expect(task).toContainText('Alder, Alder-1')
    await answered.getByText('What they wrote').click()
    await expect(answered).toContainText('Who runs the data centre in Dublin?')
    expect(await axeViolations(page, isMobile ? ['light'] : ['light', 'dark'])).toEqual([])
    await answered.getByRole('button', { name: 'Done' }).click()
    const dialog = page.getByRole('dialog', { name: 'Mark this task as done?' })
    await dialog.getByLabel('What was done').fill('Called her.')
    await dialog.getByRole('button', { name: 'Mark as done' }).click()
    await expect(answered).toHaveCount(0, SLOWLY)
    await page.getByRole('button', { name: 'Undo' }).click()
    await expect(answered).toHaveCount(1, SLOWLY)
    await task.getByRole('button', { name: 'Take it' }).click()
    await expect(page.getByRole('status').first()).toContainText('It is yours now.', SLOWLY)
    await expect(task).toContainText('Mara Lindt', SLOWLY)

    await task.getByRole('link').click()
    await expect(page.getByRole('heading', { level: 1 })).toContainText('PostHog', SLOWLY)
    await expect(row('mara@alder.example')).toContainText('Came back')
    await expect(row('mara@alder.example')).toContainText('Task: It came back (Mara Lindt)')
    await row('mara@alder.example').getByRole('button', { name: 'Replace address' }).click()
    const replacing = page.getByRole('dialog', { name: 'Replace this address?' })
    await replacing.getByLabel('New e-mail address').fill('privacy@alder.example')
    await replacing.getByRole('button', { name: 'Replace and send' }).click()
    await expect.poll(() => sentTo('privacy@alder.example') !== undefined, SLOWLY).toBe(true)
    await page.reload()
    await expect(row('privacy@alder.example')).toContainText('Accepted by their mail server', SLOWLY)
    await expect(page.getByRole('main')).toContainText('Sent, not all served')

    await page.getByRole('link', { name: 'Tasks of this notice' }).click()
    await expect(page.getByRole('heading', { level: 1 })).toHaveText('Tasks about notices', SLOWLY)
    await expect(page.getByRole('row', { name: /They replied/ })).toHaveCount(1)
    await expect(page.getByRole('row', { name: /It came back/ })).toHaveCount(0)
    await page.getByLabel('Show', { exact: true }).selectOption('Done')
    await expect(page.getByRole('row', { name: /It came back/ })).toContainText('by Mara Lindt', SLOWLY)

    await desk.startAt('2026-11-22T09:30:00Z', settings)
    await page.goto(desk.home + notice)
    await expect(page.getByRole('main').getByText('Served', { exact: true })).toBeVisible(SLOWLY)
    expect(desk.logged).not.toContain('alder.example')
  } finally {
    await desk.remove()
    await mail.close()
  }
})

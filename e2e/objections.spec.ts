import { axeViolations } from './axe-violations.ts'
import { setUpConsole } from './console-people.ts'
import { OwnDesk } from './desk-of-its-own.ts'
import { expect, test } from './quiet-page.ts'
import { sendWaitingNotice } from './send-waiting-notice.ts'

// A browser reports the answer of the page itself as failed; and that the passage from the pages to sign in ends at the console.
test.use({
  expectedFailures: [/status of 4\d\d .*\/(console|objections)|ViewTransition opt-in disabled/],
})

const REASONS = 'Traces hold what our users type.\nWe have not agreed to that. <script>alert(1)</script>'

test('a customer objects by the link, gets a receipt that is genuine, and hears what becomes of it @js @desktop', async ({
  page,
  isMobile,
}) => {
  // Four starts of a server.
  test.setTimeout(360_000)
  const desk = new OwnDesk()
  try {
    await desk.startAt('2026-11-19T08:00:00Z')
    await desk.addCustomer('Alder', 'eu', 'mara@alder.example')
    await desk.addCustomer('Birch', 'eu', 'kim@birch.example')
    await desk.startAt('2026-11-19T09:30:00Z')
    await setUpConsole(desk, page)
    await sendWaitingNotice(page, '2 contacts of 2 customers')
    const told = await desk.mailTo('mara@alder.example', 'object by 19 December 2026')
    const link = /\/objections\/[\w-]{22}/.exec(told.text ?? '')?.[0] ?? 'no link'

    // Opening it files nothing, however often a scanner does.
    for (const _ of [1, 2]) expect((await page.request.get(desk.address + link)).status()).toBe(200)
    await page.goto(desk.home + link)
    await expect(page.getByRole('main')).toContainText('announced to Alder, under contract Alder-1')
    await expect(page.getByRole('main')).toContainText('Your time to object has not begun')
    expect(await axeViolations(page, isMobile ? ['light'] : ['light', 'dark'])).toEqual([])
    await page.getByLabel('Your reasons').fill(REASONS)
    await page.getByLabel('Your name').fill('Mara Lindt')
    await page.getByRole('checkbox').first().uncheck()
    await page.getByRole('button', { name: 'Object' }).click()
    await expect(page.getByRole('alert')).toHaveText('Choose at least one change.')
    await expect(page.getByLabel('Your reasons')).toHaveValue(REASONS)
    await page.getByRole('checkbox').first().check()
    await page.getByRole('button', { name: 'Object' }).click()
    await expect(page.getByRole('heading', { level: 1 })).toContainText(/^Your objection OBJ-[0-9A-F]{8}$/)
    await expect(page.getByRole('main')).toContainText('<script>alert(1)</script>')
    const own = page.url()
    expect(await axeViolations(page, ['light'])).toEqual([])

    // The receipt comes by mail, and is the one behind the link.
    const received = await desk.mailTo('mara@alder.example', ': received')
    expect(received.text).toContain('Received')
    const [receipt] = received.attachments
    expect(receipt?.contentType).toBe('application/pdf')
    await page.reload()
    const download = page.getByRole('link', { name: 'Download the receipt (PDF)' })
    const href = (await download.getAttribute('href')) ?? ''
    const file = await (await page.request.get(desk.address + href)).body()
    expect(file.equals(receipt?.content ?? Buffer.alloc(0))).toBe(true)
    const verdict = async (bytes: Buffer) =>
      await (
        await page.request.post(`${desk.address}/api/v1/verify`, {
          multipart: { file: { name: 'receipt.pdf', mimeType: 'application/pdf', buffer: bytes } },
        })
      ).json()
    const genuine = await verdict(file)
    expect(genuine.verdict).toBe('genuine-tailored')
    expect(JSON.stringify(genuine)).not.toMatch(/Alder|Mara/)
    const altered = Buffer.concat([file, Buffer.from('\n% more')])
    expect((await verdict(altered)).verdict).toBe('altered')

    // The same once more is the same; another link knows nothing of it.
    await page.goto(desk.home + link)
    await expect(page.getByRole('main')).toContainText('What you sent before')
    await page.getByLabel('Your reasons').fill(REASONS)
    await page.getByLabel('Your name').fill('Mara Lindt')
    await page.getByRole('button', { name: 'Object' }).click()
    await expect(page).toHaveURL(own)
    expect((await page.goto(`${desk.home}/objections/${'A'.repeat(22)}`))?.status()).toBe(404)
    expect((await page.goto(`${desk.home}/objections/own/${'A'.repeat(22)}`))?.status()).toBe(404)

    await page.goto(`${desk.home}/console`)
    const item = page.getByRole('listitem').filter({ hasText: 'Alder has objected' })
    await expect(item).toContainText('Due in 15 days')
    await item.getByRole('link', { name: 'See the objection' }).click()
    await expect(page.getByRole('main')).toContainText('Traces hold what our users type.')
    await page.getByRole('button', { name: 'Offer an alternative' }).click()
    const dialog = page.getByRole('dialog', { name: 'Offer an alternative' })
    await dialog.getByRole('button', { name: 'Save and tell the customer' }).click()
    await expect(dialog.getByRole('alert')).toHaveText('Enter a note for the customer.')
    await dialog.getByLabel('Note to the customer').fill('We can keep traces off for you.')
    await dialog.getByRole('button', { name: 'Save and tell the customer' }).click()
    await expect(page.getByRole('status').first()).toContainText('The customer is told by e-mail.')
    await expect(page.getByRole('main')).toContainText('In mitigation')
    // 19 November + 90 days: 11 of November, 31, 31, so 17 of February.
    await expect(page.getByRole('main')).toContainText('They may end it until 17 February 2027')
    expect(await axeViolations(page, isMobile ? ['light'] : ['light', 'dark'])).toEqual([])
    const news = await desk.mailTo('mara@alder.example', 'an alternative was offered')
    expect(news.text).toContain('We can keep traces off for you.')

    await page.goto(`${desk.home}/console/objections`)
    await expect(page.getByRole('row', { name: /Alder/ })).toContainText('In mitigation')
    await page.getByLabel('Standing').selectOption('received')
    await expect(page.getByText('No objection matches.')).toBeVisible()
    expect(await axeViolations(page, ['light'])).toEqual([])

    // Birch has acknowledged on 19 November: one instant after 19 December is late.
    const birch = await desk.mailTo('kim@birch.example', 'object by 19 December 2026')
    const [acknowledge = '', object = ''] = ['notices/acknowledge', 'objections'].map(
      (path) => new RegExp(`/${path}/[\\w-]{22}`).exec(birch.text ?? '')?.[0],
    )
    await page.goto(desk.home + acknowledge)
    await page.getByRole('button', { name: 'I received this notice' }).click()
    await page.goto(desk.home + object)
    await expect(page.getByRole('main')).toContainText('You may object until 19 December 2026, 24:00 UTC.')
    await desk.startAt('2026-12-20T00:00:00Z')
    await page.goto(desk.home + object)
    await expect(page.getByRole('main')).toContainText(
      'Your last day to object was 19 December 2026, 24:00 UTC.',
    )
    await page.getByLabel('Your reasons').fill('Too late, but still.')
    await page.getByLabel('Your name').fill('Kim Ash')
    await page.getByRole('button', { name: 'Object' }).click()
    await expect(page.getByRole('main')).toContainText('No: late')
    const late = await desk.mailTo('kim@birch.example', ': received')
    expect(late.text?.replaceAll(/\s+/g, ' ')).toContain('kept as a late objection')
    expect(desk.logged).not.toMatch(/alder\.example|birch\.example/)
    expect(desk.logged).not.toContain(own.split('/').at(-1))
  } finally {
    await desk.remove()
  }
})

test('on the public page everyone is told the same, and only a contact gets a link @js @desktop', async ({
  page,
}) => {
  test.setTimeout(300_000)
  const desk = new OwnDesk()
  try {
    await desk.startAt('2026-11-19T08:00:00Z')
    await desk.addCustomer('Alder', 'eu', 'mara@alder.example')
    await desk.startAt('2026-11-19T09:30:00Z')
    const enter = async (email: string) => {
      await page.goto(`${desk.home}/subprocessors/changes/2026-11-17-scriven-ai`)
      await page.getByRole('link', { name: 'object here' }).click()
      await page.getByLabel('Your reasons').fill('No model may be trained with our data.')
      await page.getByLabel('Your name').fill('Mara Lindt')
      await page.getByLabel('Your company').fill('Alder')
      await page.getByLabel('Your e-mail address').fill(email)
      await page.getByRole('button', { name: 'Send me the link' }).click()
      await expect(page.getByRole('heading', { level: 1 })).toHaveText('Look in your mailbox')
      return await page.getByRole('main').textContent()
    }
    const known = await enter('mara@alder.example')
    expect(await enter('nobody@elsewhere.example')).toBe(known)
    const mail = await desk.mailTo('mara@alder.example', 'Confirm your objection')
    const link = /\/objections\/confirm\?token=[\w-]{22}/.exec(mail.text ?? '')?.[0] ?? 'no link'
    expect((await page.request.get(desk.address + link)).status()).toBe(200)
    await page.goto(desk.home + link)
    await expect(page.getByRole('main')).toContainText('No model may be trained with our data.')
    await page.getByRole('button', { name: 'Object' }).click()
    await expect(page.getByRole('heading', { level: 1 })).toContainText('Your objection OBJ-')
    await page.getByRole('button', { name: 'Withdraw this objection' }).click()
    await expect(page.getByRole('main')).toContainText('Withdrawn')
    // It confirms once.
    expect((await page.goto(desk.home + link))?.status()).toBe(410)
    await expect(page.getByRole('alert')).toContainText('already confirmed')
    expect(await desk.countTo('elsewhere.example')).toBe(0)
  } finally {
    await desk.remove()
  }
})

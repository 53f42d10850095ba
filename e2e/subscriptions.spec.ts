import { once } from 'node:events'
import { type IncomingMessage, request } from 'node:http'
import { text } from 'node:stream/consumers'
import { parseAtomFeed } from 'feedsmith'
import ICAL from 'ical.js'
import { axeViolations } from './axe-violations.ts'
import { linkIn, OwnDesk } from './desk-of-its-own.ts'
import { expect, test } from './quiet-page.ts'

// A browser reports the answer of the page itself as failed.
test.use({ expectedFailures: [/status of 4\d\d .*\/subscriptions/] })

const NOTICE = '2026-11-19-posthog-twilio'
const QUERY = '?tier=enterprise&region=eu'

test('subscribe, confirm, be told of a notice that the feed and the calendar have too, and leave @desktop', async ({
  page,
}) => {
  // Two starts of a server.
  test.setTimeout(240_000)
  const desk = new OwnDesk()
  try {
    await desk.startAt('2026-11-19T08:00:00Z')
    await page.goto(`${desk.address}/subprocessors${QUERY}`)
    await page.getByRole('link', { name: 'E-mail', exact: true }).click()
    await expect(page.getByLabel('Tier')).toHaveValue('enterprise')
    await expect(page.getByLabel('Region')).toHaveValue('eu')
    await page.getByLabel('E-mail address').fill('Mara@alder.example')
    await page.getByRole('button', { name: 'Subscribe' }).click()
    await expect(page.getByRole('heading', { level: 1 })).toHaveText('Look in your mailbox')

    const asking = await desk.mailTo('Mara@alder.example', 'Confirm that Lumenary Cloud may write to you')
    const confirm = linkIn(asking, '/subscriptions/confirm')
    // A scanner opens every link of a mail: that confirms nothing.
    for (const _ of [1, 2]) expect((await page.request.get(desk.address + confirm)).status()).toBe(200)
    await page.goto(desk.address + confirm)
    await expect(page.getByRole('main')).toContainText(
      'Changes of sub-processors that concern Enterprise, European Union',
    )
    await page.getByRole('button', { name: 'Confirm the subscription' }).click()
    await expect(page.getByRole('heading', { level: 1 })).toHaveText('You are subscribed')
    expect((await page.goto(desk.address + confirm))?.status()).toBe(410)
    await expect(page.getByRole('alert')).toContainText('This link has been used')

    await desk.startAt('2026-11-19T09:30:00Z')
    const told = await desk.mailTo('Mara@alder.example', 'object by 19 December 2026')
    expect(told.subject).toBe('PostHog: scope of use, for European Union: object by 19 December 2026')
    expect(await desk.countTo('alder.example')).toBe(2)
    const link = linkIn(told, `/subprocessors/changes/${NOTICE}`)
    await page.goto(desk.address + link)
    await expect(page.getByRole('main')).toContainText('19 December 2026, 24:00 UTC')

    const atom = await (await page.request.get(`${desk.address}/subprocessors/feed.atom${QUERY}`)).text()
    const [entry] = parseAtomFeed(atom).entries ?? []
    expect(entry?.id).toMatch(new RegExp(`/${NOTICE}$`))
    expect(String(entry?.content?.value ?? entry?.content)).toContain('until 19 December 2026, 24:00 UTC')
    const ics = await (await page.request.get(`${desk.address}/subprocessors/calendar.ics${QUERY}`)).text()
    const events = (text: string) =>
      new ICAL.Component(ICAL.parse(text) as unknown[])
        .getAllSubcomponents('vevent')
        .map((event) =>
          ['uid', 'dtstart', 'summary'].map((name) => String(event.getFirstPropertyValue(name))),
        )
        .filter(([uid]) => uid?.startsWith(NOTICE))
    const attached = String(told.attachments[0]?.content)
    expect(events(attached)).toEqual(events(ics))
    expect(events(attached).map(([, day]) => day)).toEqual(['2026-12-19', '2027-01-11'])

    const unknown = await answerTo(desk.address, 'kim@birch.example')
    expect(unknown).toMatchObject({ status: 303, body: '' })
    expect(await answerTo(desk.address, 'kim@birch.example')).toEqual(unknown)
    expect(await answerTo(desk.address, 'Mara@alder.example')).toEqual(unknown)

    await page.goto(desk.address + linkIn(told, '/subscriptions/leave'))
    await expect(page.getByRole('main')).toContainText('will stop writing to Mara@alder.example')
    await page.getByRole('button', { name: 'End the subscription' }).click()
    await expect(page.getByRole('heading', { level: 1 })).toHaveText('The subscription has ended')
    expect((await page.goto(desk.address + linkIn(told, '/subscriptions/leave')))?.status()).toBe(410)
    expect(desk.logged).not.toContain('alder.example')
  } finally {
    await desk.remove()
  }
})

/** All that the desk answers to a form, as it comes over the wire, but the date. */
async function answerTo(desk: string, email: string) {
  const asking = request(`${desk}/subscriptions/request`, {
    method: 'POST',
    headers: { 'content-type': 'application/x-www-form-urlencoded' },
  })
  asking.end(new URLSearchParams({ email, follow: 'notices', tier: 'enterprise', region: 'eu' }).toString())
  const [answer] = (await once(asking, 'response')) as [IncomingMessage]
  const headers = answer.rawHeaders.filter((_, index, all) => all[index - (index % 2)] !== 'Date')
  return { status: answer.statusCode, said: answer.statusMessage, headers, body: await text(answer) }
}

test('a form with a mistake comes back as it was typed, and says what to write', async ({ page }) => {
  await page.goto('/subscriptions?region=eu')
  await page.getByLabel('E-mail address').fill('mara@alder')
  await page.getByLabel('Changes of sub-processors').uncheck()
  await page.getByLabel('Once a week, on Monday, all together').check()
  await page.getByRole('button', { name: 'Subscribe' }).click()
  await expect(page.getByRole('alert')).toContainText('Tick what you want to hear about')
  await expect(page.getByLabel('E-mail address')).toHaveValue('mara@alder')
  await expect(page.getByLabel('Region')).toHaveValue('eu')
  await expect(page.getByLabel('Once a week, on Monday, all together')).toBeChecked()
  await expect(page.getByLabel('Changes of sub-processors')).not.toBeChecked()
  expect(page.url()).not.toContain('mara')
})

test('what is sent to the form by other means is answered with what to write', async ({ page, request }) => {
  const faultOf = async (form: Record<string, string>) => {
    const answer = await request.post('/subscriptions/request', { form })
    expect(answer.status()).toBe(400)
    return await answer.text()
  }
  expect(await faultOf({ follow: 'notices' })).toContain(
    'Enter your e-mail address, for example you@example.com.',
  )
  expect(await faultOf({ email: 'a@b\r\nBcc: c@d', follow: 'notices' })).toContain('is not an e-mail address')
  expect(await faultOf({ email: 'a@b.example', follow: 'news' })).toContain('Write notices or releases.')
  expect(await faultOf({ email: 'a@b.example', follow: 'notices', frequency: 'daily' })).toContain(
    'Write at-once or weekly.',
  )
  const json = await request.post('/subscriptions/request', { data: { email: 'a@b.example' } })
  expect(json.status()).toBe(400)
  const tier = await request.post('/subscriptions/request', {
    form: { email: 'a@b.example', follow: 'notices', tier: 'gold' },
  })
  expect(tier.status()).toBe(404)
  expect(await tier.text()).toContain('There is no tier “gold”.')
  expect((await page.goto('/subscriptions?tier=gold'))?.status()).toBe(404)
})

test('nobody may keep or list these pages, or learn their address from a link', async ({ request }) => {
  for (const path of ['', '/sent', '/confirm?token=x', '/confirmed', '/leave?token=x', '/left']) {
    const answer = await request.get(`/subscriptions${path}`)
    expect(answer.headers()['cache-control']).toContain('no-store')
    expect(answer.headers()['referrer-policy']).toBe('same-origin')
    expect(await answer.text()).toContain('<meta name="robots" content="noindex')
  }
})

for (const path of ['/subscriptions?tier=enterprise', '/subscriptions/sent', '/subscriptions/leave?token=x'])
  test(`axe finds nothing on ${path} @js`, async ({ page, isMobile }) => {
    await page.goto(path)
    expect(await axeViolations(page, isMobile ? ['light'] : ['light', 'dark'])).toEqual([])
  })

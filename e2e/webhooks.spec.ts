import type { Page } from '@playwright/test'
import { startProvingReceiver } from '#lib/server/webhooks/testing/proving-receiver.ts'
import { axeViolations } from './axe-violations.ts'
import { linkIn, OwnDesk } from './desk-of-its-own.ts'
import { expect, test } from './quiet-page.ts'

// A browser reports the answer of the page itself as failed.
test.use({ expectedFailures: [/status of 4\d\d .*\/subscriptions/] })

const ADDRESS = 'mara@alder.example'

test('a subscriber adds a webhook, proves it, gets the next notice, and removes it @desktop', async ({
  page,
}) => {
  // Two starts of a server.
  test.setTimeout(240_000)
  const receiver = await startProvingReceiver()
  const settings = { WEBHOOK_ALLOWED_ADDRESSES: `127.0.0.1:${receiver.port}` }
  const desk = new OwnDesk()
  const subscribe = async () =>
    await page.request.post(`${desk.address}/subscriptions/request`, {
      form: { email: ADDRESS, follow: 'notices', region: 'eu' },
    })
  try {
    await desk.startAt('2026-11-19T08:00:00Z', settings)
    await subscribe()
    const asking = await desk.mailTo(ADDRESS, 'Confirm that')
    await page.goto(desk.address + linkIn(asking, '/subscriptions/confirm'))
    await page.getByRole('button', { name: 'Confirm the subscription' }).click()
    // Whoever asks again is sent the link to leave.
    await subscribe()
    const standing = await desk.mailTo(ADDRESS, 'You are already subscribed')
    const leave = linkIn(standing, '/subscriptions/leave')
    await page.goto(desk.address + leave)
    await page.getByRole('link', { name: 'Keep it, and tell a system of yours' }).click()
    const own = page.url().slice(desk.address.length)

    await page.getByLabel('Address of your receiver').fill('http://hooks.example.com/sla')
    await page.getByRole('button', { name: 'Add the webhook' }).click()
    await expect(page.getByRole('alert')).toHaveText(
      'Enter an https address. Plain http would show the event to others.',
    )
    const address = `http://127.0.0.1:${receiver.port}/hook`
    await page.getByLabel('Address of your receiver').fill(address)
    await expectAccessible(page)
    await page.getByRole('button', { name: 'Add the webhook' }).click()
    const secret = await page.getByText(/^whsec_/).textContent()
    await expectAccessible(page)
    receiver.state.secrets.push(secret ?? '')
    await page.reload()
    await expect(page.getByText(/^whsec_/)).toHaveCount(0)
    await page.getByRole('button', { name: 'Send the challenge' }).click()
    await expect(async () => {
      await page.goto(desk.address + own)
      await expect(page.getByRole('main')).toContainText('Live.', { timeout: 500 })
    }).toPass({ timeout: 60_000 })
    await expect(page.getByRole('main')).toContainText('The challenge was answered.')

    await desk.startAt('2026-11-19T09:30:00Z', settings)
    await expect
      .poll(() => receiver.state.events.map(({ data }) => data.notice), { timeout: 60_000 })
      .toEqual(['2026-11-19-posthog-twilio'])
    expect(receiver.state.events[0]?.data).toMatchObject({ objectBy: '2026-12-19' })
    await page.goto(desk.address + own)
    await expect(page.getByRole('main')).toContainText('Answered 200.')
    await page.getByRole('button', { name: 'Remove the webhook' }).click()
    await expect(page.getByLabel('Address of your receiver')).toBeVisible()
    expect(desk.logged).not.toContain('whsec_')
  } finally {
    receiver.close()
    await desk.remove()
  }
})

/** axe is a script, and needs a browser that runs them. */
async function expectAccessible(page: Page): Promise<void> {
  if (test.info().project.use.javaScriptEnabled !== false)
    expect(await axeViolations(page, ['light', 'dark'])).toEqual([])
}

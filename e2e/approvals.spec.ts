import { axeViolations } from './axe-violations.ts'
import { setUpConsole } from './console-people.ts'
import { OwnDesk } from './desk-of-its-own.ts'
import { expect, test } from './quiet-page.ts'
import { sendWaitingNotice } from './send-waiting-notice.ts'

// A browser reports the answer of the page itself as failed; and that the passage from the pages to sign in ends at the console.
test.use({ expectedFailures: [/status of 4\d\d .*\/(console|objections)|ViewTransition opt-in disabled/] })

// The notice of PostHog and Twilio is announced for 11 January 2027.
test('a customer who has to approve is asked, approves, is told so by mail, and the change takes effect @js @desktop', async ({
  page,
  isMobile,
}) => {
  // Four starts of a server.
  test.setTimeout(300_000)
  const desk = new OwnDesk()
  try {
    await desk.startAt('2026-11-19T08:00:00Z')
    await desk.addApprovingCustomer('Cedar', 'eu', 'pat@cedar.example', 'lou@cedar.example')
    await desk.startAt('2026-11-19T09:30:00Z')
    await setUpConsole(desk, page)
    await sendWaitingNotice(page, '2 contacts of 1 customer')
    const asked = await desk.mailTo('pat@cedar.example', 'object by')
    const said = asked.text?.replaceAll(/\s+/g, ' ')
    expect(said).toContain('Approve or refuse this')
    expect(said).toContain('Your contract asks for your approval of each change')
    const link = /\/objections\/[\w-]{22}/.exec(asked.text ?? '')?.[0] ?? 'no link'

    await page.goto(`${desk.home}/console/objections`)
    await expect(page.getByRole('row', { name: /Cedar/ })).toContainText('Not decided yet')

    // Silence is no approval, and opening the page decides nothing.
    await page.goto(desk.home + link)
    const main = page.getByRole('main')
    await expect(main).toContainText('Without it, nothing of this takes effect for you.')
    expect(await axeViolations(page, isMobile ? ['light'] : ['light', 'dark'])).toEqual([])
    const approval = page
      .locator('section')
      .filter({ has: page.getByRole('heading', { name: 'Your approval' }) })
    await approval.getByLabel('Your name').fill('Pat Ash')
    await approval.getByRole('button', { name: 'Approve' }).click()
    await expect(main).toContainText('Approved on 19 November 2026 by Pat Ash.')
    await expect(approval.getByRole('button', { name: 'Approve' })).toHaveCount(0)

    // Whoever else was told under the contract hears of it as well, and once.
    for (const address of ['pat@cedar.example', 'lou@cedar.example']) {
      const mail = await desk.mailTo(address, 'Approved: ')
      const text = mail.text?.replaceAll(/\s+/g, ' ')
      expect(text).toContain('Lumenary Cloud has the approval of Cedar under contract Cedar-1.')
      expect(text).toContain('Pat Ash')
      expect(text).toContain('19 November 2026, 09:30:00 UTC')
      expect(text).toContain('From 11 January 2027')
      expect(await desk.countTo(address)).toBe(2)
    }

    await page.goto(`${desk.home}/console/objections`)
    await expect(page.getByRole('row', { name: /Cedar/ })).toContainText(
      'Approved on 19 November 2026 by Pat Ash.',
    )

    // On the day it is in effect: it can no longer be refused.
    await desk.startAt('2027-01-11T00:00:00Z')
    await page.goto(desk.home + link)
    await approval.getByLabel('Your name').fill('Pat Ash')
    await approval.getByRole('button', { name: 'Refuse' }).click()
    await expect(page.getByRole('alert')).toHaveText(
      'The change is already in effect for you. Write to us instead.',
    )
    await expect(main).toContainText('Approved on 19 November 2026 by Pat Ash.')
    expect(desk.logged).not.toContain('cedar.example')
  } finally {
    await desk.remove()
  }
})

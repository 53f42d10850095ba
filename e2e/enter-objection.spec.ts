import { axeViolations } from './axe-violations.ts'
import { setUpConsole } from './console-people.ts'
import { OwnDesk } from './desk-of-its-own.ts'
import { expect, test } from './quiet-page.ts'
import { sendWaitingNotice } from './send-waiting-notice.ts'

test.use({ expectedFailures: [/status of 4\d\d .*\/console|ViewTransition opt-in disabled/] })

const LETTER = 'Traces hold what our users type.\nWe have not agreed to that.'

test('an objection that came by post is entered, counts from its day, and gets a receipt @js', async ({
  page,
  isMobile,
}) => {
  // Four starts of a server.
  test.setTimeout(300_000)
  const desk = new OwnDesk()
  try {
    await desk.startAt('2026-11-19T08:00:00Z')
    await desk.addCustomer('Alder', 'eu', 'mara@alder.example')
    await desk.addCustomer('Birch', 'eu', 'kim@birch.example')
    await desk.startAt('2026-11-19T09:30:00Z')
    await setUpConsole(desk, page)
    await sendWaitingNotice(page, '2 contacts of 2 customers')

    await page.goto(`${desk.home}/console/objections`)
    await expect(page.getByText('Nobody has objected yet.')).toBeVisible()
    await page.getByRole('link', { name: 'Enter an objection' }).click()
    await expect(page.getByRole('heading', { level: 1 })).toHaveText('Enter an objection')
    expect(await axeViolations(page, isMobile ? ['light'] : ['light', 'dark'])).toEqual([])
    const fault = page.locator('.console-fault')
    const enter = page.getByRole('button', { name: 'Enter it' })
    await enter.click()
    await expect(fault).toHaveText('Choose the contract under which they object.')
    await page.getByLabel('Find the customer').fill('nobody of this name')
    await expect(page.getByText('concerns no contract of a customer with such a name')).toBeVisible()
    await page.getByLabel('Find the customer').fill('ald')
    const contract = page.getByLabel('Contract', { exact: true })
    await expect(contract.getByRole('option')).toHaveCount(2)
    // The notice is about PostHog and Twilio; only one of them concerns this contract.
    await expect(page.getByRole('checkbox')).toHaveCount(2)
    await contract.selectOption({ label: 'Alder, Alder-1' })
    await expect(page.getByRole('checkbox')).toHaveCount(1)
    await page.getByLabel('Who objects').fill('Ines Ortega')
    await page.getByLabel('How it came').selectOption('Post')
    await page.getByLabel('On which day it came').fill('2026-11-20')
    await page.getByLabel('What it says').fill(LETTER)
    await page.getByLabel('Their e-mail address (optional)').fill('not an address')
    await enter.click()
    await expect(fault).toContainText('is not an e-mail address')
    await page.getByLabel('Their e-mail address (optional)').fill('board@alder.example')
    await enter.click()
    await expect(fault).toHaveText(
      '20 November 2026 is still to come. Enter the day on which it came, at the latest 19 November 2026.',
    )
    await expect(page.getByLabel('What it says')).toHaveValue(LETTER)
    await page.getByLabel('On which day it came').fill('2026-11-19')
    // The rest by keyboard.
    await page.getByLabel('What it says').focus()
    await page.keyboard.press('Tab')
    await expect(enter).toBeFocused()
    await page.keyboard.press('Enter')

    await expect(page.getByRole('heading', { level: 1 })).toContainText(/^OBJ-[0-9A-F]{8}, Alder$/)
    const main = page.getByRole('main')
    await expect(main).toContainText('Ines Ortega (board@alder.example)')
    await expect(main).toContainText('Entered it; it came by post on 19 November 2026')
    await expect(main).toContainText('We have not agreed to that.')
    expect(await axeViolations(page, ['light'])).toEqual([])
    const mail = await desk.mailTo('board@alder.example', ': received')
    expect(mail.attachments[0]?.contentType).toBe('application/pdf')
    const link = /\/objections\/own\/[\w-]{22}/.exec(mail.text ?? '')?.[0] ?? 'no link'
    await page.goto(desk.home + link)
    await expect(main).toContainText('Ines Ortega')

    // The same letter once more is not a second objection.
    await page.goto(`${desk.home}/console/objections/new`)
    await page.getByLabel('Find the customer').fill('alder')
    await contract.selectOption({ label: 'Alder, Alder-1' })
    await page.getByLabel('Who objects').fill('Ines Ortega')
    await page.getByLabel('How it came').selectOption('E-mail')
    await page.getByLabel('On which day it came').fill('2026-11-19')
    await page.getByLabel('What it says').fill(LETTER)
    await enter.click()
    await expect(fault).toContainText(/^This was filed before, as OBJ-[0-9A-F]{8}\. Nothing was entered\.$/)
    await page.goto(`${desk.home}/console/objections`)
    await expect(page.getByRole('row', { name: /OBJ-/ })).toHaveCount(1)
    expect(desk.logged).not.toContain('alder.example')
  } finally {
    await desk.remove()
  }
})

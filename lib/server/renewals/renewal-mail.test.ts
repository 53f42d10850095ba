import { expect, test, vi } from 'vitest'
import { contract } from '#lib/domain/contracts/testing/catalogue.ts'
import type { Recipient } from './recipients.ts'
import { renewalMail } from './renewal-mail.ts'

vi.stubEnv('PUBLIC_URL', 'https://sla.example.com')

const OWN = contract('c1', {
  reference: 'MSA-1',
  renews: '2027-10-01',
  renewalNotice: 60,
  monthlyFee: { minor: 1_200_050, currency: 'EUR' },
})
const mailTo = (recipient: Pick<Recipient, 'recipientKind' | 'link'>, own = OWN) =>
  renewalMail({
    contract: own,
    renews: '2027-10-01',
    customer: 'Alder Freight',
    recipient: { recipient: 'r1', address: 'somebody@example.com', ...recipient },
  })

test('the rep is told which customer renews, until when it can be ended, and where the link is', () => {
  const mail = mailTo({ recipientKind: 'rep', link: 'l1' })
  expect(mail.subject).toBe('Alder Freight renews on 1 October 2027')
  expect(mail.action.href).toBe('https://sla.example.com/console/links/l1')
  expect(mail.followed).toEqual([
    ['Customer', 'Alder Freight'],
    ['Contract', 'MSA-1'],
    ['Renews on', '1 October 2027'],
    // 60 days before.
    ['Can be ended until', '2 August 2027'],
  ])
})

test('the customer is told the same, whom to write to, and nothing of the console', () => {
  const mail = mailTo({ recipientKind: 'contact', link: null })
  expect(mail.subject).toMatch(/^Your contract with Lumenary Cloud.* renews on 1 October 2027$/)
  expect(mail.note).toContain('notices@example.com')
  expect(JSON.stringify(mail)).not.toMatch(/console|12,000|1200050/)
})

test('without a notice of its own, no day is named', () => {
  const mail = mailTo({ recipientKind: 'contact', link: null }, { ...OWN, renewalNotice: null })
  expect(mail.followed.map(([label]) => label)).toEqual(['Customer', 'Contract', 'Renews on'])
})

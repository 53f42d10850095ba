import { expect, test } from 'vitest'
import { shownTerms } from '../../terms/shown/shown-terms.ts'
import { annexOfList } from './annex-of-list.ts'

// By hand from data/subprocessor-ledger.yaml: from 1 March 2027 Twilio sends such customers sign-in codes, and no e-mails.
test('the data inside an annex state of a company what its customers use it for', () => {
  const now = new Date('2027-03-01T10:00:00Z')
  const terms = shownTerms(now)?.source.terms
  if (terms === undefined) throw new Error('no version is shown')
  const selection = { tier: 'premium', region: 'us', conditions: { 'own-mail-server': true } }
  const annex = annexOfList({ on: '2027-03-01', ...selection }, terms, now)
  const { subprocessors } = JSON.parse(annex?.data.text ?? '{}')
  const twilio = subprocessors.find(({ id }: { id: string }) => id === 'twilio')
  expect([twilio.purpose, twilio.addedOn]).toEqual([
    'Sends sign-in codes as text messages, to users who choose them.',
    '2027-03-01',
  ])
})

import { expect, test } from 'vitest'
import type { Contract } from '#lib/domain/contracts/customer.ts'
import { releaseMail } from './release-mail.ts'

// Published on 16 November 2026 for 1 March 2027; version 2026-10-01 promises 90 days' notice of a Change for the Worse.
const VERSION = '2027-03-01'
const CONTRACT: Contract = {
  id: 'contract',
  reference: 'MSA-1',
  tier: 'starter',
  region: 'eu',
  version: null,
  begins: '2026-10-01',
  ends: null,
  renews: null,
  renewalNotice: null,
  renewalReminder: true,
  services: null,
  conditions: {},
  noticeDays: null,
  authorisation: 'general',
  monthlyFee: null,
  yearStarts: '10-01',
}

/** Whoever is told of it has the version before. */
const OWN = { judgedBy: '2026-10-01', period: null, start: null }

const mailAt = async (now: string, acceptedAt: string | null = null) => {
  const accepted = acceptedAt === null ? null : new Date(acceptedAt)
  const context = {
    contract: CONTRACT,
    own: OWN,
    now: new Date(now),
    acceptedAt: accepted,
    isReminder: false,
  }
  return (await releaseMail(VERSION, context)).facts
}

test('told in time, the version applies from its effective date', async () => {
  const { figures, first } = await mailAt('2026-11-18T10:00:00Z')
  expect(figures?.[0]).toEqual({ label: 'In force for you from', value: '1 March 2027', basis: '00:00 UTC' })
  expect(first).toContain('In force from 1 March 2027.')
})

// 90 days after 15 December: 16 of December, 31, 28, and 15 of March. SLA, clause changes.notice: from 1 April.
test('told too late, it applies from the month after the notice, until which the customer may leave', async () => {
  const { figures, sentences, first } = await mailAt('2026-12-15T10:00:00Z')
  expect(figures?.[0]).toEqual({
    label: 'In force for you from',
    value: '1 April 2027',
    basis:
      'The version takes effect on 1 March 2027; your 90 days of notice run until 15 March 2027 if your mail server accepts this mail on 15 December 2026, and it applies from the month after',
  })
  expect(first).toContain('In force from 1 April 2027.')
  expect(sentences.at(-1)).toMatch(
    /^You may end your order form by written notice that arrives before 1 April 2027 \(SLA 15\.\d+\)\.$/,
  )
  const again = await mailAt('2026-12-20T10:00:00Z', '2026-12-15T10:00:00Z')
  expect(again.figures?.[0].value).toBe('1 April 2027')
})

test('each provision has its number, and a figure its old and new wording', async () => {
  const { changes } = await mailAt('2026-11-18T10:00:00Z')
  const all = changes.flatMap(({ differences }) => differences)
  // Both from the texts of the two versions, with the figures of the tier.
  expect(all[0]).toEqual({
    label: 'Maintenance excluded in a month, at most (SLA 4.4)',
    before: '4 h. “In one Month at most 4 h of Scheduled Maintenance is excluded, counted in order of time;”',
    after: '3 h. “In one Month at most 3 h of Scheduled Maintenance is excluded, counted in order of time;”',
  })
  expect(all.find(({ label }) => label === 'Instructions (DPA 3.5)')?.before).toBe('not in this version')
  expect(all.filter(({ label }) => !/\((?:SLA|DPA) \d/.test(label)).map(({ label }) => label)).toEqual([])
  expect(JSON.stringify(all)).not.toContain('"none"')
})

// The sub-processors of Asia-Pacific apart, the version has something for each place; of nothing, nothing is material.
test('to whom nothing changes it is no Material Change', async () => {
  const same = { ...CONTRACT, version: VERSION }
  const context = {
    contract: same,
    own: { ...OWN, judgedBy: VERSION },
    now: new Date('2026-11-18T10:00:00Z'),
    acceptedAt: null,
    isReminder: false,
  }
  const { sentences, figures } = (await releaseMail(VERSION, context)).facts
  expect(sentences).toContain(
    'Not a Material Change for Starter, European Union: it alters none of the provisions that apply to you.',
  )
  expect(figures?.map(({ value }) => value)).toEqual(['1 March 2027', '0'])
})

import ICAL from 'ical.js'
import { expect, test } from 'vitest'
import type { Contract } from '#lib/domain/contracts/customer.ts'
import { publishedNotices } from '../../subprocessors/published-notices.ts'
import { ownPeriodOf } from '../concerning/own-objection.ts'
import { subprocessorMail } from './subprocessor-mail.ts'

// Announced on 17 November 2026 for 1 March 2027, with 30 days to object.
const SCRIVEN = '2026-11-17-scriven-ai'
const AT = new Date('2026-11-18T10:00:00Z')

const CONTRACT: Contract = {
  id: 'contract',
  reference: 'MSA-1',
  tier: 'enterprise',
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

function noticeOf(id: string) {
  const notice = publishedNotices(AT).find((one) => one.id === id)
  if (notice === undefined) throw new Error(`no notice ${id}`)
  return notice
}

function mailTo(changed: Partial<Contract>, acceptedAt: Date | null = null, isReminder = false) {
  const contract = { ...CONTRACT, ...changed }
  const judged = { contract, judgedBy: '2026-10-01' }
  const own = { judgedBy: judged.judgedBy, period: ownPeriodOf(noticeOf(SCRIVEN), judged, AT), start: null }
  const { facts, attachments } = subprocessorMail(SCRIVEN, { contract, own, now: AT, acceptedAt, isReminder })
  const [calendar] = attachments
  const events = new ICAL.Component(ICAL.parse(String(calendar?.content)) as unknown[])
    .getAllSubcomponents('vevent')
    .map((event) => [
      String(event.getFirstPropertyValue('uid')).replace(/@.*/, ''),
      String(event.getFirstPropertyValue('dtstart')),
    ])
  return { figures: facts.figures, sentence: facts.changes[0]?.sentence, events }
}

test('within 30 days the change takes effect as announced', () => {
  const { figures, sentence, events } = mailTo({})
  expect(figures?.map(({ value }) => value)).toEqual(['18 December 2026', '1 March 2027'])
  expect(sentence).toContain('In effect from 1 March 2027.')
  expect(events).toEqual([
    [`${SCRIVEN}.object.2026-12-18`, '2026-12-18'],
    [`${SCRIVEN}.scriven-ai`, '2027-03-01'],
  ])
})

// 120 days after 18 November: 12 of November, 31, 31 and 28, and 18 of March.
test.each([
  ['the notice', null, false],
  ['the reminder', AT, true],
] as const)('a contract with 120 days has its own day: %s', (_, acceptedAt, isReminder) => {
  const { figures, sentence, events } = mailTo({ noticeDays: 120 }, acceptedAt, isReminder)
  expect(figures?.map(({ value }) => value)).toEqual(['18 March 2027', '19 March 2027'])
  expect(figures?.[1].basis).toBe('After your last day to object; announced for 1 March 2027')
  expect(sentence).toContain(
    'In effect for you from 19 March 2027, after your last day to object; announced for 1 March 2027.',
  )
  expect(events).toEqual([
    [`${SCRIVEN}.object.2027-03-18`, '2027-03-18'],
    [`${SCRIVEN}.scriven-ai.2027-03-19`, '2027-03-19'],
  ])
})

test('where each change is approved, nobody is told that it takes effect', () => {
  const { figures, sentence, events } = mailTo({ authorisation: 'specific' })
  expect(figures?.[1]).toMatchObject({
    value: '1 March 2027',
    basis: 'Only if you approve it; on this day at the earliest',
  })
  expect(sentence).toContain('In effect only if you approve it, from 1 March 2027 at the earliest.')
  expect(events.map(([uid]) => uid)).toEqual([`${SCRIVEN}.object.2026-12-18`])
})

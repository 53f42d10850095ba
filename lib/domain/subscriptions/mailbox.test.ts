import { expect, test } from 'vitest'
import { afterRefusal, endsWith, isHeldBack, saysNoMailbox } from './mailbox.ts'

// RFC 3463, 3.2 and 3.3; RFC 7505. The texts are those of Postfix, Gmail, Exchange and others.
test.each([
  '550 5.1.1 <mara@alder.example>: Recipient address rejected: User unknown',
  '550-5.1.1 The email account that you tried to reach does not exist. 550 5.1.1 Learn more',
  '550 5.1.2 The domain does not exist',
  '551 5.1.6 Recipient no longer on server',
  '556 5.1.10 Domain name has null MX',
  '550 5.1.10 RESOLVER.ADR.RecipientNotFound',
  '550 5.2.1 The account is disabled',
])('%s: there is no such mailbox', (answer) => {
  expect(saysNoMailbox(answer)).toBe(true)
})

test.each([
  '550 No such user here',
  '550 5.7.1 Message rejected due to local policy',
  '554 5.7.1 Client host blocked',
  '550 5.1.8 Sender address rejected: Domain not found',
  '550 5.1.0 Address rejected',
  '550 5.1.3 Bad recipient address syntax',
  '552 5.2.2 Mailbox full',
  '550 5.2.10 something of tomorrow',
  '550 5.1.11 something of tomorrow',
  '450 4.1.1 Recipient address rejected: unverified address',
  '450 5.1.1 a code that contradicts itself',
  '554 Rejected, see 550 5.1.1',
])('%s: says nothing of the mailbox', (answer) => {
  expect(saysNoMailbox(answer)).toBe(false)
})

const on = (day: string) => new Date(`${day}T12:00:00Z`)
const row = (...days: string[]) =>
  days.reduce<ReturnType<typeof afterRefusal> | null>((before, day) => afterRefusal(before, on(day)), null)

test('three in a row pause, if there are seven days between the first and the last', () => {
  expect(row('2026-03-01', '2026-03-20')?.pausedAt).toBeNull()
  expect(row('2026-03-01', '2026-03-02', '2026-03-07')?.pausedAt).toBeNull()
  expect(row('2026-03-01', '2026-03-02', '2026-03-08')?.pausedAt).toEqual(on('2026-03-08'))
  // A directory that was broken for two days, and four notices meanwhile; the fifth comes later.
  expect(row('2026-03-01', '2026-03-01', '2026-03-02', '2026-03-02')?.pausedAt).toBeNull()
})

test('one that is paused is tried again after 30 days, and stays paused while it is refused', () => {
  const paused = row('2026-03-01', '2026-03-02', '2026-03-08')
  if (paused === null) throw new Error('there is a row')
  expect(isHeldBack(paused, new Date('2026-04-07T11:59:59Z'))).toBe(true)
  expect(isHeldBack(paused, on('2026-04-07'))).toBe(false)
  const again = afterRefusal(paused, on('2026-04-10'))
  expect(again).toEqual({
    count: 4,
    since: on('2026-03-01'),
    last: on('2026-04-10'),
    pausedAt: on('2026-03-08'),
  })
  expect(isHeldBack(again, on('2026-05-09'))).toBe(true)
  // The clock was years ahead when it was refused.
  expect(isHeldBack({ ...paused, last: on('2036-03-08') }, on('2026-03-09'))).toBe(false)
  expect(isHeldBack({ ...paused, pausedAt: null }, on('2026-03-09'))).toBe(false)
})

test('only a refusal 180 days after the first ends it, never the mere passing of time', () => {
  const paused = row('2026-03-01', '2026-03-02', '2026-03-08')
  if (paused === null) throw new Error('there is a row')
  expect(endsWith(paused)).toBe(false)
  // 1 March and 180 days: 28 August.
  expect(endsWith(afterRefusal(paused, on('2026-08-27')))).toBe(false)
  expect(endsWith(afterRefusal(paused, on('2026-08-28')))).toBe(true)
  // The third in over a year pauses first.
  const third = row('2026-03-01', '2027-03-01', '2027-03-02')
  expect(third?.pausedAt).toEqual(on('2027-03-02'))
  expect(third === null ? null : endsWith(third)).toBe(false)
})

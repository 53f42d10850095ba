import { expect, test } from 'vitest'
import { MailLanes } from '../lanes/mail-lanes.ts'
import type { MailOutcome } from '../outcome.ts'
import type { Result } from './result.ts'
import { type Post, sendLetters } from './send-letters.ts'
import { Unrecorded } from './unrecorded.ts'

const ACCEPTED: MailOutcome = { outcome: 'accepted', by: 'mx.example.com:25', response: '250 ok' }
const BUSY: MailOutcome = {
  outcome: 'failed',
  concerns: 'host',
  permanent: false,
  reason: '421 too many connections',
}
const NEVER = new AbortController().signal

type Letter = { messageId: string; address: string }

function lettersTo(count: number): Letter[] {
  return Array.from({ length: count }, (_, index) => ({
    messageId: `<${index}@example.com>`,
    address: `p${index}@alder.example`,
  }))
}

/** A post whose lanes are its own, and where every domain answers at once. */
function post(send: (letter: Letter) => Promise<MailOutcome>, record: Post<Letter>['record']): Post<Letter> {
  return {
    send: async (letter, lane) => {
      const outcome = await send(letter)
      lane.leave(true)
      return outcome
    },
    record,
    lanes: new MailLanes(),
    unrecorded: new Unrecorded(),
  }
}

const idsOf = (results: readonly Result<Letter>[]) => results.map(({ letter }) => letter.messageId)

test('every letter is sent once, by five at a time, and recorded', async () => {
  const recorded: string[] = []
  let atOnce = 0
  let most = 0
  const said = await sendLetters(
    lettersTo(123),
    post(
      async () => {
        atOnce += 1
        most = Math.max(most, atOnce)
        await Promise.resolve()
        atOnce -= 1
        return ACCEPTED
      },
      async (results) => void recorded.push(...idsOf(results)),
    ),
    NEVER,
  )
  expect(said).toBeNull()
  expect(most).toBe(5)
  expect(new Set(recorded).size).toBe(123)
  expect(recorded).toHaveLength(123)
})

test('while the database does not record, at most sixty are sent', async () => {
  const recording = Promise.withResolvers<void>()
  let sent = 0
  const sending = sendLetters(
    lettersTo(200),
    post(
      async () => {
        sent += 1
        return ACCEPTED
      },
      () => recording.promise,
    ),
    NEVER,
  )
  await expect.poll(() => sent).toBe(60)
  await new Promise((done) => setTimeout(done, 50))
  expect(sent).toBe(60)
  recording.resolve()
  await sending
  expect(sent).toBe(200)
})

test('at the first failure of the host nothing more is begun, and what was sent is recorded', async () => {
  const recorded: string[] = []
  let sent = 0
  const said = await sendLetters(
    lettersTo(100),
    post(
      async () => {
        sent += 1
        return sent <= 20 ? ACCEPTED : BUSY
      },
      async (results) => void recorded.push(...idsOf(results)),
    ),
    NEVER,
  )
  expect(said).toBe('421 too many connections')
  expect(sent).toBeLessThanOrEqual(25)
  expect(recorded).toHaveLength(sent)
})

test('one that cannot be made leaves the others alone, and is told', async () => {
  const recorded: string[] = []
  const sending = sendLetters(
    lettersTo(30),
    post(
      async ({ messageId }) => {
        if (messageId === '<3@example.com>') throw new Error('version 2026-10-01 is not in data/')
        return ACCEPTED
      },
      async (results) => void recorded.push(...idsOf(results)),
    ),
    NEVER,
  )
  await expect(sending).rejects.toThrow('is not in data/')
  expect(recorded).toHaveLength(29)
})

test('what recording fails with ends it', async () => {
  const failing = async () => {
    throw new Error('the database is away')
  }
  const sending = sendLetters(
    lettersTo(500),
    post(async () => ACCEPTED, failing),
    NEVER,
  )
  await expect(sending).rejects.toThrow('the database is away')
})

test('nothing is begun after it is given up', async () => {
  const given = new AbortController()
  let sent = 0
  const send = async () => {
    sent += 1
    if (sent === 10) given.abort()
    return ACCEPTED
  }
  await sendLetters(
    lettersTo(100),
    post(send, async () => undefined),
    given.signal,
  )
  expect(sent).toBeLessThanOrEqual(15)
})

test('what the host says of the mail in hand names no part of its address', async () => {
  const busy: MailOutcome = { ...BUSY, reason: '421 4.7.0 mara... come back later' }
  const [letter] = lettersTo(1)
  const said = await sendLetters(
    letter === undefined ? [] : [{ ...letter, address: 'mara@alder.example' }],
    post(
      async () => busy,
      async () => undefined,
    ),
    NEVER,
  )
  expect(said).toBe('421 4.7.0 <address>... come back later')
})

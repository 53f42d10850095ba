import { afterAll, beforeAll, describe, expect, test } from 'vitest'
import { THE_DESK, transaction } from '../../db/command.ts'
import { openStore, type Store } from '../../db/open-store.ts'
import { type Backend, MATRIX_BACKENDS } from '../../db/testing/backends.ts'
import type { MailOutcome } from '../../mail/outcome.ts'
import { publishedBy } from '../publications/published.ts'
import { recordPublications } from '../publications/record-publications.ts'
import { publicationMailAttempts, publicationMails } from '../tables.ts'
import { addSubscribers } from '../testing/subscribers.ts'
import { dueLetters } from './letters.ts'
import { readMailCounts } from './mail-counts.ts'
import { recordResults } from './record-results.ts'

const MAILING = { mailing: 'subprocessors/2026-11-17-scriven-ai', batch: 0 }
const NOON = new Date('2026-11-27T12:00:00Z')

function failed(concerns: 'recipient' | 'host' | 'unknown', permanent: boolean, reason: string): MailOutcome {
  return { outcome: 'failed', concerns, permanent, reason }
}

const OUTCOMES: Record<string, MailOutcome> = {
  'taken@alder.example': { outcome: 'accepted', by: 'mx.example.com:25', response: '250 queued as 4F1C2A' },
  'nobody@alder.example': failed('recipient', true, '550 5.1.1 <nobody@alder.example>: no such user'),
  'busy@alder.example': failed('recipient', false, '450 busy@alder.example has too much mail'),
  'broken@alder.example': failed('unknown', false, 'mx.example.com:25 closed the connection.'),
  'away@alder.example': failed('host', false, '421 4.3.2 try again later'),
}

describe.each(MATRIX_BACKENDS)('on $name', ({ start }) => {
  let backend: Backend
  let store: Store

  beforeAll(async () => {
    backend = await start()
    store = await openStore(backend.settings)
    const record = (now: Date) =>
      transaction(store.db, { actor: THE_DESK, now }, (context) =>
        recordPublications({ published: publishedBy(now), at: NOON }, context),
      )
    await record(new Date('2026-11-17T08:00:00Z'))
    await addSubscribers(store.db, Object.keys(OUTCOMES))
    await record(new Date('2026-11-17T09:00:00Z'))
  })
  afterAll(async () => {
    await store.close()
    await backend.stop()
  })

  test('each outcome leads to its state, and is kept without an address', async () => {
    const letters = await dueLetters(store.db, MAILING, NOON)
    const results = letters.map((letter) => {
      const outcome = OUTCOMES[letter.address]
      if (outcome === undefined) throw new Error(`nobody mailed ${letter.address}`)
      return { letter, outcome, at: NOON }
    })
    await transaction(store.db, { actor: THE_DESK, now: NOON }, (context) => recordResults(results, context))

    const mails = await store.db.select().from(publicationMails)
    const of = (address: string) =>
      mails.find(
        ({ recipient }) => recipient === letters.find((one) => one.address === address)?.subscription,
      )
    expect(of('taken@alder.example')).toMatchObject({ state: 'accepted', tries: 1 })
    expect(of('nobody@alder.example')).toMatchObject({ state: 'failed', tries: 1 })
    const again = { state: 'pending', tries: 1, dueAt: '2026-11-27T12:00:10.000Z' }
    expect(of('busy@alder.example')).toMatchObject(again)
    expect(of('broken@alder.example')).toMatchObject(again)
    expect(of('away@alder.example')).toMatchObject({ state: 'pending', tries: 0, dueAt: NOON.toISOString() })

    const attempts = await store.db.select().from(publicationMailAttempts)
    expect(attempts.map(({ reason }) => reason).toSorted()).toEqual([
      '421 4.3.2 try again later',
      '450 <address> has too much mail',
      '550 5.1.1 <<address>>: no such user',
      'mx.example.com:25 closed the connection.',
      'mx.example.com:25: 250 queued as 4F1C2A',
    ])
    expect(await readMailCounts(store.db, NOON)).toEqual({ waiting: 3, failed: 1, paused: 0, ended: 0 })
  })

  test('what is to be tried again is due again later, under the same Message-ID', async () => {
    const now = await dueLetters(store.db, MAILING, NOON)
    expect(now.map(({ address }) => address)).toEqual(['away@alder.example'])
    const later = await dueLetters(store.db, MAILING, new Date('2026-11-27T12:00:10Z'))
    expect(later.map(({ address }) => address).toSorted()).toEqual([
      'away@alder.example',
      'broken@alder.example',
      'busy@alder.example',
    ])
    const mails = await store.db.select().from(publicationMails)
    for (const {
      mails: [mail],
      messageId,
    } of later)
      expect(messageId).toBe(`<notice.${mail?.id}@localhost>`)
    expect(new Set(mails.map(({ messageId }) => messageId)).size).toBe(5)
  })
})

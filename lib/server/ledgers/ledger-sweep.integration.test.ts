import { mkdtempSync, rmSync } from 'node:fs'
import { tmpdir } from 'node:os'
import { join } from 'node:path'
import { afterAll, afterEach, beforeAll, describe, expect, test, vi } from 'vitest'
import type { NoticeEntry } from '#lib/domain/subprocessors/ledger/entry.ts'
import { openingComplaint, openingComplaints } from '../archive/jobs/state/complaint.ts'
import { THE_DESK, transaction } from '../db/command.ts'
import { openStore, type Store } from '../db/open-store.ts'
import { type Backend, MATRIX_BACKENDS } from '../db/testing/backends.ts'
import type { Jobs } from '../jobs/start-jobs.ts'
import { log } from '../platform/logs/log.ts'
import { publishedBy } from '../subscriptions/publications/published.ts'
import { recordPublications } from '../subscriptions/publications/record-publications.ts'
import { catalogue, useCatalogue as replaceCatalogue } from '../terms/current.ts'
import { isAsPublished, keepAsPublished } from '../terms/shown/as-published.ts'
import { noticeHash } from '../terms/subprocessors/ledger-text.ts'
import { ledgerSweep } from './ledger-sweep.ts'

const NOW = new Date('2026-11-27T10:00:00Z')
const DATA = catalogue()
const NOTICES = DATA.notices
// The project's own may hold a whole archive.
const state = mkdtempSync(join(tmpdir(), 'sla-desk-state-'))
vi.stubEnv('STATE_DIRECTORY', state)
afterAll(() => rmSync(state, { recursive: true }))
afterEach(() => {
  replaceCatalogue(DATA)
  keepAsPublished(new Map())
})

describe.each(MATRIX_BACKENDS)('on $name', ({ start }) => {
  let backend: Backend
  let store: Store

  beforeAll(async () => {
    backend = await start()
    store = await openStore(backend.settings)
    await transaction(store.db, { actor: THE_DESK, now: NOW }, (context) =>
      recordPublications({ published: publishedBy(NOW), at: NOW }, context),
    )
  })
  afterAll(async () => {
    await store.close()
    await backend.stop()
  })

  /** What health and the log say of a ledger when the database is opened. */
  async function openedWith(
    notices: typeof NOTICES,
    ledger = DATA.ledger,
  ): Promise<{ code: string | null; said: unknown[] }> {
    const error = vi.spyOn(log(), 'error').mockReturnValue()
    error.mockClear()
    replaceCatalogue({ ...DATA, notices, ledger })
    const context = { now: NOW, store: { ...store }, jobs: {} as Jobs }
    await ledgerSweep.run(context)
    await ledgerSweep.run(context)
    return { code: openingComplaint(), said: error.mock.calls.flat() }
  }

  const last = NOTICES.length - 1
  const edited = NOTICES.map((notice, index) =>
    index === last ? { ...notice, reason: `${notice.reason} Otherwise.` } : notice,
  )
  /** The first one edited, and all behind it linked again. */
  const linkedAgain: NoticeEntry[] = []
  for (const [index, notice] of NOTICES.entries()) {
    const before = linkedAgain.at(-1)
    const own = index === 0 ? { ...notice, reason: 'Otherwise.' } : notice
    linkedAgain.push({ ...own, previousSha256: before === undefined ? null : noticeHash(before) })
  }

  test('a ledger as it was published is nothing to tell', async () => {
    expect(await openedWith(NOTICES)).toEqual({ code: null, said: [] })
  })

  test.each([
    ['edited', edited, 'holds 2026-11-19-posthog-twilio otherwise than published.'],
    ['removed', NOTICES.slice(0, last), 'no longer holds 2026-11-19-posthog-twilio.'],
    ['linked again', linkedAgain, `holds ${NOTICES.length} entries (`],
  ])(
    'a ledger whose entry was %s is told once, and once more when it was restored meanwhile',
    async (_, notices, words) => {
      for (const time of [1, 2]) {
        const { code, said } = await openedWith(notices)
        expect([time, code, said]).toEqual([
          time,
          'subprocessor-ledger-differs',
          [expect.stringContaining(`data/subprocessor-ledger.yaml ${words}`)],
        ])
        expect((await openedWith(NOTICES)).code).toBeNull()
      }
    },
  )

  test('both ledgers altered: health names each, and pages know which entries', async () => {
    const reworded = DATA.ledger.map((entry, index) =>
      index === DATA.ledger.length - 1 ? { ...entry, reason: 'Nothing gets worse.' } : entry,
    )
    const { said } = await openedWith(edited, reworded)
    expect(openingComplaints()).toEqual(['ledger-differs', 'subprocessor-ledger-differs'])
    expect(said).toEqual([
      expect.stringContaining('data/releases.yaml holds 2027-03-01 otherwise than published.'),
      expect.stringContaining(
        'data/subprocessor-ledger.yaml holds 2026-11-19-posthog-twilio otherwise than published.',
      ),
    ])
    const known = () => [
      isAsPublished({ kind: 'release', version: '2026-10-01' }),
      isAsPublished({ kind: 'release', version: '2027-03-01' }),
      isAsPublished({ kind: 'notice', notice: '2026-11-18-datadog' }),
      isAsPublished({ kind: 'notice', notice: '2026-11-19-posthog-twilio' }),
    ]
    expect(known()).toEqual([true, false, true, false])
    await openedWith(NOTICES)
    expect(openingComplaints()).toEqual([])
    expect(known()).toEqual([true, true, true, true])
  })
})

import { afterAll, beforeAll, describe, expect, test, vi } from 'vitest'
import { contractOf } from '../contracts/stored-customers.ts'
import { contracts } from '../contracts/tables.ts'
import { type Backend, MATRIX_BACKENDS } from '../db/testing/backends.ts'
import { acknowledge } from '../notices/acknowledging/acknowledge.ts'
import { acknowledgeToken } from '../notices/acknowledging/token.ts'
import { sendNotice } from '../notices/commands/send-notice.ts'
import { NoticesDesk } from '../notices/testing/notices-desk.ts'
import { contractNotices } from './contract-notices.ts'

vi.stubEnv('SECRET_KEY', 'a-key-of-the-tests-that-nobody-else-uses-0123456789')

const PUBLISHED = '2026-11-17T09:00:00Z'
const ACCEPTED = { outcome: 'accepted', by: 'mx.example.com:25', response: '250 queued' } as const

describe.each(MATRIX_BACKENDS)('on $name', ({ start }) => {
  let backend: Backend
  let desk: NoticesDesk
  let alder = ''
  let birch = ''
  let notice = ''
  beforeAll(async () => {
    backend = await start()
    desk = await NoticesDesk.open(backend)
    alder = (await desk.customer('Alder', { region: 'eu' }, 'mara@alder.example', 'ines@alder.example'))
      .contract
    birch = (await desk.customer('Birch', { region: 'eu' }, 'kim@birch.example')).contract
    await desk.record('2026-11-17T08:00:00Z')
    await desk.record(PUBLISHED)
    notice = await desk.noticeOf('subprocessors/2026-11-17-scriven-ai')
  })
  afterAll(async () => {
    await desk.contracts.store.close()
    await backend.stop()
  })

  const shownTo = async (contract: string, at: string) => {
    const row = (await desk.db.select().from(contracts)).find(({ id }) => id === contract)
    if (row === undefined) throw new Error('there is no such contract')
    return await contractNotices(contractOf(row), new Date(at), desk.db)
  }

  test('what was not sent yet is not shown', async () => {
    expect(await shownTo(alder, PUBLISHED)).toEqual([])
  })

  test('each contract is shown how far its own contacts were told, and its own deadline', async () => {
    await desk.run(sendNotice, { notice }, PUBLISHED)
    const clock = new Date('2100-01-01T00:00:00Z')
    const tell = (addresses: string[], sentAt: string) =>
      desk.conclude(
        { notice, batch: 0 },
        Object.fromEntries(addresses.map((address) => [address, ACCEPTED])),
        clock,
        sentAt,
      )
    await tell(['mara@alder.example', 'kim@birch.example'], PUBLISHED)
    // One of Alder's has it not yet, so its time to object does not run.
    expect(await shownTo(alder, '2026-11-18T09:00:00Z')).toMatchObject([
      {
        href: '/subprocessors/changes/2026-11-17-scriven-ai',
        sent: 'Sent on 17 November 2026 to 2 contacts; accepted by the mail server of 1 so far.',
        deadline: null,
        effect: 'Not before everyone at your company has the notice',
      },
    ])
    // Thirty days after 17 November.
    expect(await shownTo(birch, '2026-11-18T09:00:00Z')).toMatchObject([
      {
        sent: 'Sent on 17 November 2026 to 1 contact.',
        deadline: expect.stringMatching(/^You may object until 17 December 2026/),
        effect: 'From 1 March 2027',
      },
    ])
    await tell(['ines@alder.example'], '2026-11-20T09:00:00Z')
    expect(await shownTo(alder, '2026-11-21T09:00:00Z')).toMatchObject([
      {
        deadline: expect.stringMatching(/^You may object until 20 December 2026/),
        effect: 'From 1 March 2027',
      },
    ])
  })

  test('who has confirmed it is counted, and a deadline that is over is told as such', async () => {
    const recipient = (await desk.recipients(notice)).find(({ contract }) => contract === birch)
    await desk.run(acknowledge, { token: acknowledgeToken(recipient?.id ?? '') }, '2026-11-19T09:00:00Z')
    expect(await shownTo(birch, '2026-12-19T09:00:00Z')).toMatchObject([
      {
        sent: 'Sent on 17 November 2026 to 1 contact; acknowledged by 1.',
        deadline: expect.stringMatching(/^Your last day to object was 17 December 2026/),
      },
    ])
  })
})

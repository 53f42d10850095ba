import { mkdirSync, mkdtempSync, readdirSync, rmSync, symlinkSync, utimesSync, writeFileSync } from 'node:fs'
import { tmpdir } from 'node:os'
import { join } from 'node:path'
import { and, eq } from 'drizzle-orm'
import { afterAll, beforeAll, describe, expect, test, vi } from 'vitest'
import { actorWith } from '../../auth/testing/desk-people.ts'
import { removeContact } from '../../contracts/contacts/remove-contact.ts'
import { contacts } from '../../contracts/tables.ts'
import { type Backend, MATRIX_BACKENDS } from '../../db/testing/backends.ts'
import type { MailOutcome } from '../../mail/outcome.ts'
import { isForbidden } from '../../permissions/require-permission.ts'
import { acknowledge } from '../acknowledging/acknowledge.ts'
import { acknowledgeToken } from '../acknowledging/token.ts'
import { returnPathOf } from '../addressing/return-path.ts'
import { eraseReplies, finishTask, giveTask, reopenTask } from '../commands/change-task.ts'
import { replaceAddress } from '../commands/resend-notice.ts'
import { sendNotice } from '../commands/send-notice.ts'
import { findNotice } from '../queries/list-notices.ts'
import { countTasks, listOwners, listTasks } from '../queries/list-tasks.ts'
import { noticeEvents, noticeRecipients } from '../tables.ts'
import { noticeTasks } from '../tasks/tables.ts'
import { NoticesDesk } from '../testing/notices-desk.ts'
import { eraseRemoved } from './erase-replies.ts'
import { takeInFrom } from './folder/incoming-sweep.ts'
import { noticeMails } from './tables.ts'
import { takeIn } from './take-in.ts'
import { complaint, eximReport, outOfOffice, postfixDelay, postfixReport, reply } from './testing/mails.ts'

vi.stubEnv('SECRET_KEY', 'a-key-of-the-tests-that-nobody-else-uses-0123456789')
vi.stubEnv('BOUNCE_ADDRESS', 'bounces@lumenary.example')

const SCRIVEN = 'subprocessors/2026-11-17-scriven-ai'
const PUBLISHED = '2026-11-17T09:00:00Z'
const CLOCK = new Date('2100-01-01T00:00:00Z')
const ACCEPTED: MailOutcome = { outcome: 'accepted', by: 'mx.example.com:25', response: '250 queued' }
const REFUSED: MailOutcome = { outcome: 'failed', concerns: 'recipient', permanent: true, reason: '550 no' }

describe.each(MATRIX_BACKENDS)('on $name', ({ start }) => {
  let backend: Backend
  let desk: NoticesDesk
  let notice = ''

  beforeAll(async () => {
    backend = await start()
    desk = await NoticesDesk.open(backend)
    await desk.customer(
      'Alder',
      { region: 'eu' },
      'mara@alder.example',
      'kim@alder.example',
      'lee@alder.example',
      'ana@alder.example',
    )
    await desk.customer('Birch', { region: 'eu' })
    await desk.record('2026-11-17T08:00:00Z')
    await desk.record(PUBLISHED)
    notice = await desk.noticeOf(SCRIVEN)
    await desk.run(sendNotice, { notice }, PUBLISHED)
    await desk.conclude(
      { notice, batch: 0 },
      {
        'mara@alder.example': ACCEPTED,
        'kim@alder.example': ACCEPTED,
        'lee@alder.example': ACCEPTED,
        'ana@alder.example': REFUSED,
      },
      CLOCK,
      PUBLISHED,
    )
  })
  afterAll(async () => {
    await desk.contracts.store.close()
    await backend.stop()
  })

  test('of a contract without a contact, and of what was refused, there is a task from the start', async () => {
    expect(await openTasks()).toEqual(['Birch contact nobody', 'ana@alder.example failure nobody'])
  })

  test('who knows neither the address nor the Message-ID bounces nothing', async () => {
    const { id, messageId } = await recipientOf('mara@alder.example')
    const other = messageId.replace(/[\da-f]{4}@/, '0000@')
    for (const forged of [
      postfixReport({ messageId: '<something@alder.example>', to: 'mara@alder.example' }),
      postfixReport({ messageId: other, to: 'mara@alder.example' }),
      postfixReport({
        messageId: other,
        to: 'mara@alder.example',
        returnPath: `bounces+n${id.replaceAll('-', '')}0123456789abcdef@lumenary.example`,
      }),
    ])
      expect(await take(forged)).toBe('unknown')
    expect(await desk.db.select().from(noticeMails)).toEqual([])
    expect((await recipientOf('mara@alder.example')).state).toBe('accepted')
  })

  test('a bounce by its address alone undoes the acceptance, and opens a task, once', async () => {
    const { id } = await recipientOf('mara@alder.example')
    const report = postfixReport({
      messageId: '<stripped@alder.example>',
      to: 'mara@alder.example',
      returnPath: returnPathOf('notice', id) ?? '',
    })
    expect(await take(report)).toBe('bounced')
    const after = await recipientOf('mara@alder.example')
    expect([after.state, after.acceptedAt]).toEqual(['bounced', null])
    for (const same of [report, `Received: by another.example; now\r\n${report}`])
      expect(await take(same)).toBe('repeated')
    const events = await eventsOf(id)
    expect(events.filter(({ kind }) => kind === 'bounced')).toHaveLength(1)
    expect(events.at(-1)?.said).toBe(
      '550 5.1.1 <<address>>: Recipient address rejected: User unknown in local recipient table',
    )
    expect(await openTasks()).toContain('mara@alder.example bounce nobody')
    expect((await found()).state).toBe('sent')
  })

  test('a delay and an automatic answer are noted, and nobody’s to do', async () => {
    const { id, messageId } = await recipientOf('kim@alder.example')
    const before = await openTasks()
    const about = { messageId, to: 'kim@alder.example', returnPath: returnPathOf('notice', id) ?? '' }
    expect(await take(postfixDelay(about))).toBe('delayed')
    expect(await take(outOfOffice(about))).toBe('answered')
    expect((await recipientOf('kim@alder.example')).state).toBe('accepted')
    expect((await eventsOf(id)).map(({ kind }) => kind)).toEqual(['accepted', 'delayed', 'answered'])
    expect(await openTasks()).toEqual(before)
  })

  test('a complaint and a reply open a task each, and what was written stands in one place', async () => {
    const { id, messageId } = await recipientOf('kim@alder.example')
    const about = { messageId, to: 'kim@alder.example' }
    expect(await take(complaint(about))).toBe('complained')
    expect(await take(reply(about, 'Please call me: +49 30 1234.'))).toBe('replied')
    const opened = await openTasks()
    expect(opened).toContain('kim@alder.example complaint nobody')
    expect(opened).toContain('kim@alder.example reply nobody')
    const [mail] = await desk.db
      .select()
      .from(noticeMails)
      .where(and(eq(noticeMails.recipient, id), eq(noticeMails.kind, 'replied')))
    expect(mail).toMatchObject({
      subject: 'Re: Sub-processors — a question',
      text: 'Please call me: +49 30 1234.',
      senderSha256: expect.stringMatching(/^[\da-f]{64}$/),
    })
    expect(JSON.stringify([await eventsOf(id), await desk.contracts.log()])).not.toContain('1234')
    expect((await recipientOf('kim@alder.example')).state).toBe('accepted')
  })

  test('another address takes the place of the one that bounced: its task is done, and it is served after three days', async () => {
    const { id } = await recipientOf('mara@alder.example')
    const sentAt = '2026-11-19T09:00:00Z'
    await desk.run(replaceAddress, { recipient: id, address: 'privacy@alder.example' }, sentAt)
    expect((await openTasks()).filter((task) => task.includes('bounce'))).toEqual([])
    const [done] = await desk.db
      .select()
      .from(noticeTasks)
      .where(and(eq(noticeTasks.recipient, id), eq(noticeTasks.reason, 'bounce')))
    expect(done?.doneBy).toBe(idOf(desk.contracts.privacy))
    await desk.conclude(
      { notice, batch: 0 },
      { 'privacy@alder.example': ACCEPTED },
      new Date(CLOCK.getTime() + 1_000),
      sentAt,
    )
    // What is told of the old address now says nothing of the new one.
    const late = eximReport({ ...(await recipientOf('privacy@alder.example')), to: 'mara@alder.example' })
    expect(await take(late)).toBe('reported')
    const after = await recipientOf('privacy@alder.example')
    expect([after.state, after.acceptedAt]).toEqual(['accepted', '2026-11-19T09:00:00.000Z'])
    expect((await found('2026-11-22T08:59:59Z')).counts.blocking).toBe(2)
    expect((await found('2026-11-22T09:00:00Z')).counts.blocking).toBe(1)
  })

  test('who acknowledges has it: there is nothing to do about its delivery', async () => {
    const { id } = await recipientOf('ana@alder.example')
    await desk.run(acknowledge, { token: acknowledgeToken(id) }, '2026-11-20T09:00:00Z')
    expect((await openTasks()).filter((task) => task.startsWith('ana@'))).toEqual([])
  })

  test('a task is given, done, opened again, and not everybody may', async () => {
    const asking = { actor: desk.contracts.privacy, db: desk.db }
    const { rows } = await listTasks({ list: 'unowned', notice, after: null }, asking)
    const task = rows.find(({ task: { reason } }) => reason === 'reply')?.task.id ?? ''
    expect(rows.find(({ task: { reason } }) => reason === 'reply')?.replies).toHaveLength(1)
    const own = idOf(desk.contracts.privacy)
    expect((await listOwners(asking)).map(({ id }) => id)).toContain(own)
    await desk.run(giveTask, { task, owner: own }, PUBLISHED)
    expect(await countTasks(asking)).toEqual({ open: 3, mine: 1, unowned: 2 })
    const { actor: manager } = await actorWith(desk.db, 'manager')
    const refused = await desk
      .run(finishTask, { task, note: null }, PUBLISHED, manager)
      .catch((error) => error)
    expect(isForbidden(refused)).toBe(true)
    await expect(desk.run(giveTask, { task, owner: idOf(manager) }, PUBLISHED)).rejects.toThrow(
      'This person cannot take it.',
    )
    await desk.run(finishTask, { task, note: 'Called them.' }, PUBLISHED)
    await expect(desk.run(finishTask, { task, note: null }, PUBLISHED)).rejects.toThrow('already done')
    const done = await listTasks({ list: 'done', notice, after: null }, asking)
    expect(done.rows[0]?.task).toMatchObject({ id: expect.any(String) })
    expect(done.rows.find((row) => row.task.id === task)?.task.note).toBe('Called them.')
    await desk.run(reopenTask, { task }, PUBLISHED)
    await desk.run(finishTask, { task, note: null }, PUBLISHED)
    const { messageId } = await recipientOf('kim@alder.example')
    const second = reply({ messageId, to: 'kim@alder.example' }).replace('reply-1', 'reply-2')
    expect(await take(second)).toBe('replied')
    await expect(desk.run(reopenTask, { task }, PUBLISHED)).rejects.toThrow('has been opened again')
  })

  test('replies are erased by hand, and with the contact; that they came stays', async () => {
    const asking = { actor: desk.contracts.privacy, db: desk.db }
    const { rows } = await listTasks({ list: 'open', notice, after: null }, asking)
    const task = rows.find(({ task: { reason } }) => reason === 'reply')?.task.id ?? ''
    await desk.run(eraseReplies, { task }, PUBLISHED)
    const { id, messageId } = await recipientOf('kim@alder.example')
    const texts = async (recipient: string) =>
      (await desk.db.select().from(noticeMails))
        .filter((mail) => mail.recipient === recipient && mail.kind === 'replied')
        .map(({ text }) => text)
    expect(await texts(id)).toEqual([null, null])
    const third = reply({ messageId, to: 'kim@alder.example' }).replace('reply-1', 'reply-3')
    await take(third)
    const [kim] = await desk.db.select().from(contacts).where(eq(contacts.address, 'kim@alder.example'))
    await eraseRemoved(desk.db)
    expect((await texts(id)).filter((text) => text !== null)).toHaveLength(1)
    await desk.contracts.run(removeContact, { contact: kim?.id ?? '', instead: { reason: null } })
    await eraseRemoved(desk.db)
    expect(await texts(id)).toEqual([null, null, null])
  })

  test('a contract that gets a contact has no task any more once it is sent there', async () => {
    const [row] = (
      await listTasks({ list: 'open', notice, after: null }, { actor: desk.contracts.privacy, db: desk.db })
    ).rows.filter(({ task }) => task.reason === 'contact')
    const customer = await desk.contracts.read((await customerOf(row?.contract.id ?? '')) ?? '')
    await desk.contracts.contact(customer.id, 'jo@birch.example', row?.contract.id ?? null, ['subprocessors'])
    await desk.run(sendNotice, { notice }, '2026-11-21T09:00:00Z')
    expect((await openTasks()).filter((task) => task.includes('contact'))).toEqual([])
  })

  test('a folder is emptied into those of what was filed and what is unknown, each name kept', async () => {
    const { messageId } = await recipientOf('lee@alder.example')
    const folder = mkdtempSync(join(tmpdir(), 'sla-desk-incoming-'))
    try {
      mkdirSync(join(folder, 'done'))
      writeFileSync(join(folder, 'done', '1.eml'), 'from before')
      const drop = (name: string, text: string) => {
        writeFileSync(join(folder, name), text)
        utimesSync(join(folder, name), 0, 0)
      }
      drop('1.eml', outOfOffice({ messageId, to: 'lee@alder.example' }))
      drop('2.eml', 'no mail at all')
      drop('3.eml', postfixReport({ messageId: '<other@alder.example>', to: 'lee@alder.example' }))
      drop('.hidden', 'x')
      writeFileSync(join(folder, 'unfinished.eml'), 'From: ')
      symlinkSync('/etc/hostname', join(folder, 'link.eml'))
      await takeInFrom(folder, desk.db)
      expect(readdirSync(join(folder, 'done')).toSorted()).toEqual(['1.eml', '1.eml.1'])
      expect(readdirSync(join(folder, 'unknown')).toSorted()).toEqual(['2.eml', '3.eml'])
      expect(readdirSync(folder).toSorted()).toEqual([
        '.hidden',
        'done',
        'link.eml',
        'unfinished.eml',
        'unknown',
      ])
    } finally {
      rmSync(folder, { recursive: true })
    }
  })

  test('of a Maildir what is new is taken in', async () => {
    const { messageId } = await recipientOf('lee@alder.example')
    const folder = mkdtempSync(join(tmpdir(), 'sla-desk-maildir-'))
    try {
      for (const part of ['cur', 'new', 'tmp']) mkdirSync(join(folder, part))
      const report = postfixReport({ messageId, to: 'lee@alder.example' })
      writeFileSync(join(folder, 'new', '1794901512.M1P2.mx'), report)
      writeFileSync(join(folder, 'tmp', 'half'), 'From: ')
      await takeInFrom(folder, desk.db)
      expect(readdirSync(join(folder, 'new'))).toEqual([])
      expect(readdirSync(join(folder, 'done'))).toEqual(['1794901512.M1P2.mx'])
      expect((await recipientOf('lee@alder.example')).state).toBe('bounced')
    } finally {
      rmSync(folder, { recursive: true })
    }
  })

  async function take(mail: string) {
    return await takeIn(Buffer.from(mail), desk.db)
  }

  async function recipientOf(address: string) {
    const [contact] = await desk.db.select().from(contacts).where(eq(contacts.address, address))
    const [row] = await desk.db
      .select()
      .from(noticeRecipients)
      .where(and(eq(noticeRecipients.contact, contact?.id ?? ''), eq(noticeRecipients.notice, notice)))
    if (row === undefined) throw new Error(`${address} is told of nothing`)
    return row
  }

  async function eventsOf(recipient: string) {
    return await desk.db
      .select()
      .from(noticeEvents)
      .where(eq(noticeEvents.recipient, recipient))
      .orderBy(noticeEvents.id)
  }

  async function openTasks(): Promise<string[]> {
    const { rows } = await listTasks(
      { list: 'open', notice: null, after: null },
      { actor: desk.contracts.privacy, db: desk.db },
    )
    return rows
      .map(
        ({ customer, address, owner, task }) => `${address ?? customer} ${task.reason} ${owner ?? 'nobody'}`,
      )
      .toSorted()
  }

  async function found(moment = PUBLISHED) {
    const listed = await findNotice(notice, new Date(moment), { actor: desk.contracts.privacy, db: desk.db })
    if (listed === null) throw new Error('the notice is gone')
    return listed
  }

  async function customerOf(contract: string): Promise<string | null> {
    const { contracts } = await import('../../contracts/tables.ts')
    const [row] = await desk.db
      .select({ customer: contracts.customer })
      .from(contracts)
      .where(eq(contracts.id, contract))
    return row?.customer ?? null
  }
})

function idOf(actor: { kind: string } | { kind: 'person'; id: string }): string {
  return 'id' in actor ? actor.id : 'none'
}

import { mkdtempSync, rmSync } from 'node:fs'
import { tmpdir } from 'node:os'
import { join } from 'node:path'
import { eq } from 'drizzle-orm'
import { afterAll, beforeAll, describe, expect, test, vi } from 'vitest'
import { linkText } from '#lib/domain/links/testing/link-terms.ts'
import { setRole } from '../auth/people/set-role.ts'
import { people } from '../auth/tables.ts'
import { actorWith, addSomeone } from '../auth/testing/desk-people.ts'
import { customers } from '../contracts/tables.ts'
import { type Backend, MATRIX_BACKENDS } from '../db/testing/backends.ts'
import { isAccessCode } from './access-codes.ts'
import { changeLink } from './commands/change-link.ts'
import { createLink } from './commands/create-link.ts'
import { extendLink } from './commands/extend-link.ts'
import { handOver } from './commands/hand-over.ts'
import { reissueLink } from './commands/reissue-link.ts'
import { revokeLink } from './commands/revoke-link.ts'
import { openLink } from './opening/open-link.ts'
import { lastLinkOf } from './queries/read-link.ts'
import { linkEvents, links } from './tables.ts'
import { AT, LinksDesk } from './testing/links-desk.ts'

const STATE = mkdtempSync(join(tmpdir(), 'sla-desk-links-'))
vi.stubEnv('SECRET_KEY', 'a-key-of-the-tests-that-nobody-else-uses-0123456789')
vi.stubEnv('STATE_DIRECTORY', STATE)

describe.each(MATRIX_BACKENDS)('on $name', ({ start }) => {
  let backend: Backend
  let desk: LinksDesk
  beforeAll(async () => {
    backend = await start()
    desk = await LinksDesk.open(backend)
  })
  afterAll(async () => {
    await desk.store.close()
    await backend.stop()
    rmSync(STATE, { recursive: true, force: true })
  })

  const open = (token: string, now = AT) => openLink(token, now, desk.store.db)
  /** Everything that the database holds of links and of the audit log, as text. */
  const everything = async () => {
    const { db } = desk.store
    return JSON.stringify([
      await db.select().from(links),
      await db.select().from(linkEvents),
      await desk.log(500),
    ])
  }

  test('a link is made for a new prospect, opens by its token, and nothing stored holds that', async () => {
    const { id, token } = await desk.link({
      customer: 'Alder Freight',
      recipient: 'ana@alder.example',
      accessCode: 'blue otter',
      note: 'As we said.',
    })
    expect(token).toMatch(/^[\w-]{22}$/)
    const opened = await open(token)
    expect(opened?.link).toMatchObject({
      id,
      preparedFor: 'Alder Freight',
      preparedBy: { name: 'Nora Feld', calendar: null },
      options: [
        { tier: 'enterprise', region: 'eu', fee: { minor: 1_200_050, currency: 'EUR', billing: 'monthly' } },
      ],
      recipient: 'ana@alder.example',
      expiresAt: '2026-12-29T00:00:00.000Z',
      asksForCode: true,
    })
    expect([
      isAccessCode(' blue otter ', opened?.accessCode ?? ''),
      isAccessCode('blue Otter', opened?.accessCode ?? ''),
    ]).toEqual([true, false])
    expect(await desk.history(id)).toEqual(['created | Nora Feld'])
    const stored = await everything()
    expect(stored).not.toContain(token)
    expect(stored).not.toContain('blue otter')
    const [entry] = await desk.log()
    expect(entry).toMatchObject({
      action: 'links.created',
      targetKind: 'link',
      targetId: id,
      targetName: null,
    })
    expect(JSON.stringify(entry)).not.toMatch(/Alder|ana@|12000|1200050|As we said/)
  })

  test('a second link for the same company has the same customer, however it is written', async () => {
    const [first, second] = [
      await desk.link({ customer: 'Birch Lines' }),
      await desk.link({ customer: ' birch  LINES ' }),
    ]
    const [a, b] = [await desk.read(first.id), await desk.read(second.id)]
    expect(a.customer).toBe(b.customer)
    expect(b.preparedFor).toBe('birch LINES')
    const names = (await desk.store.db.select().from(customers)).map(({ name }) => name)
    expect(names.filter((name) => name.toLowerCase() === 'birch lines')).toEqual(['Birch Lines'])
  })

  test('nothing is stored of a link that cannot be read', async () => {
    const before = await everything()
    await expect(desk.link({ customer: 'Nobody at all', lastDay: '2026-11-01' })).rejects.toMatchObject({
      name: 'LinksRefusal',
      status: 400,
      message:
        'Valid until “2026-11-01”: this day has passed. Write today or a later day, for example 2026-12-28.',
    })
    expect(await everything()).toBe(before)
    const names = (await desk.store.db.select().from(customers)).map(({ name }) => name)
    expect(names).not.toContain('Nobody at all')
  })

  test('what is unknown, expired or revoked is answered alike', async () => {
    const { token } = await desk.link({ lastDay: '2026-12-01' })
    const revoked = await desk.link()
    await desk.run(revokeLink, { link: revoked.id, reason: '' })
    const answers = [
      await open('AAAAAAAAAAAAAAAAAAAAAA'),
      await open(''),
      await open(`${token} `),
      await open('x'.repeat(10_000)),
      await open(revoked.token),
      await open(token, new Date('2026-12-02T00:00:00Z')),
    ]
    expect(answers).toEqual([null, null, null, null, null, null])
    expect((await open(token, new Date('2026-12-01T23:59:59.999Z')))?.link.preparedFor).toBe('Alder Freight')
  })

  test('a change keeps the address; the history names the fields, and the log no content', async () => {
    const { id, token } = await desk.link({ accessCode: 'blue otter' })
    const two = [
      ...linkText().options,
      { tier: 'premium', region: 'eu', fee: '18500', currency: 'EUR', billing: 'monthly' },
    ]
    await desk.run(changeLink, { link: id, text: linkText({ options: two, note: 'With a second option.' }) })
    const opened = await open(token)
    expect(opened?.link.options.map(({ tier }) => tier)).toEqual(['enterprise', 'premium'])
    // An empty code leaves the old one.
    expect(isAccessCode('blue otter', opened?.accessCode ?? '')).toBe(true)
    expect((await desk.history(id)).at(-1)).toBe('changed | Nora Feld | options and note')
    expect((await desk.log())[0]).toMatchObject({
      action: 'links.changed',
      after: { changed: ['options', 'note'] },
    })
    await desk.run(changeLink, {
      link: id,
      text: linkText({ options: two, note: 'With a second option.', accessCode: 'none' }),
    })
    expect((await open(token))?.accessCode).toBe(null)
    const events = (await desk.history(id)).length
    await desk.run(changeLink, { link: id, text: linkText({ options: two, note: 'With a second option.' }) })
    expect(await desk.history(id)).toHaveLength(events)
  })

  test('a link is kept open for longer, also once it has expired, and never for less', async () => {
    const { id, token } = await desk.link({ lastDay: '2026-12-01' })
    const later = new Date('2026-12-10T09:00:00Z')
    expect(await open(token, later)).toBe(null)
    await desk.run(extendLink, { link: id, lastDay: '2026-12-31' }, undefined, later)
    expect((await open(token, later))?.link.expiresAt).toBe('2027-01-01T00:00:00.000Z')
    expect((await desk.history(id)).at(-1)).toBe('extended | Nora Feld | until 31 December 2026')
    for (const lastDay of ['2026-12-31', '2026-12-30'])
      await expect(desk.run(extendLink, { link: id, lastDay }, undefined, later)).rejects.toMatchObject({
        status: 400,
        message: 'The link is open until 31 December 2026 already. Enter a later day.',
      })
    await expect(desk.run(extendLink, { link: id, lastDay: 'soon' })).rejects.toMatchObject({ status: 400 })
  })

  test('what is revoked stays as it was, with who did it and why', async () => {
    const { id } = await desk.link()
    await desk.run(revokeLink, { link: id, reason: ' Sent to the wrong company. ' }, desk.people.manager)
    expect(await desk.read(id)).toMatchObject({
      revokedAt: AT.toISOString(),
      revokedBy: desk.people.manager.name,
      revokedReason: 'Sent to the wrong company.',
    })
    expect(JSON.stringify(await desk.log())).not.toContain('wrong company')
    const refused = { name: 'LinksRefusal', status: 409 }
    await expect(desk.run(changeLink, { link: id, text: linkText() })).rejects.toMatchObject(refused)
    await expect(desk.run(extendLink, { link: id, lastDay: '2027-01-31' })).rejects.toMatchObject(refused)
    await expect(desk.run(revokeLink, { link: id, reason: '' })).rejects.toMatchObject(refused)
    await expect(desk.run(reissueLink, { link: id })).rejects.toMatchObject(refused)
  })

  test('a link that is issued again has another address, and the old one opens nothing', async () => {
    const old = await desk.link({ accessCode: 'blue otter', note: 'Kept.' })
    const next = await desk.run(reissueLink, { link: old.id })
    expect(next.token).not.toBe(old.token)
    expect(await open(old.token)).toBe(null)
    const opened = await open(next.token)
    expect(opened?.link).toMatchObject({
      id: next.id,
      note: 'Kept.',
      options: (await desk.read(old.id)).options,
    })
    expect(isAccessCode('blue otter', opened?.accessCode ?? '')).toBe(true)
    expect(await desk.read(old.id)).toMatchObject({ replacedBy: next.id, revokedReason: null })
    expect([await desk.history(old.id), await desk.history(next.id)]).toEqual([
      ['created | Nora Feld', 'replaced | Nora Feld'],
      ['replacing | Nora Feld'],
    ])
  })

  test('an expired link is extended before it is issued again', async () => {
    const { id } = await desk.link({ lastDay: '2026-12-01' })
    await expect(
      desk.run(reissueLink, { link: id }, undefined, new Date('2026-12-02T00:00:00Z')),
    ).rejects.toMatchObject({
      status: 409,
      message: 'This link has expired. Extend it first.',
    })
  })

  test('the links of someone who leaves go to someone else, who is named on them from then on', async () => {
    const { ben, nora, manager } = desk.people
    const kept = await desk.link({ calendar: 'https://calendar.example.com/ben' }, ben)
    const over = await desk.link({}, ben)
    await desk.run(revokeLink, { link: over.id, reason: '' }, ben)
    const { links: given } = await desk.run(handOver, { from: ben.id, to: nora.id }, manager)
    expect(given).toBe(1)
    expect((await open(kept.token))?.link.preparedBy).toMatchObject({ name: 'Nora Feld', calendar: null })
    expect((await desk.read(over.id)).owner).toBe(ben.id)
    expect((await desk.history(kept.id)).at(-1)).toBe(
      `handedOver | ${manager.name} | from Ben Ode to Nora Feld`,
    )
    const example = await addSomeone(desk.store.db, 'rep', 'Example Rep', null)
    await desk.store.db.update(people).set({ isExample: true }).where(eq(people.id, example.id))
    for (const to of [example.id, desk.people.legal.id, '5b0a4c0e-8f5f-4f0c-9d1e-3f2a1b0c9d8e'])
      await expect(desk.run(handOver, { from: nora.id, to }, manager)).rejects.toMatchObject({ status: 400 })
    await expect(desk.run(handOver, { from: nora.id, to: nora.id }, manager)).rejects.toMatchObject({
      status: 400,
    })
  })

  test('a manager makes a link in the name of a rep; a rep in nobody else’s', async () => {
    const { ben, nora, manager, legal } = desk.people
    const { id } = await desk.run(createLink, { text: linkText(), owner: nora.id }, manager)
    expect(await desk.read(id)).toMatchObject({ owner: nora.id, preparedBy: { name: 'Nora Feld' } })
    await expect(desk.run(createLink, { text: linkText(), owner: nora.id }, ben)).rejects.toMatchObject({
      name: 'ForbiddenError',
    })
    await expect(desk.run(createLink, { text: linkText(), owner: legal.id }, manager)).rejects.toMatchObject({
      status: 400,
    })
    const program = {
      kind: 'api-key',
      id: nora.id,
      name: 'CRM',
      permissions: ['links.change'],
      trace: nora.trace,
    } as const
    await expect(desk.run(createLink, { text: linkText() }, program)).rejects.toMatchObject({ status: 400 })
  })

  test('the form begins with the last link of one’s own', async () => {
    const { nora, ben } = desk.people
    const { id } = await desk.link({ customer: 'Cedar Haulage' }, nora, new Date('2026-11-28T13:00:00Z'))
    expect((await lastLinkOf(nora.id, desk.asking(nora)))?.id).toBe(id)
    expect(await lastLinkOf(nora.id, desk.asking(ben))).toBe(null)
  })

  test('someone who may send links no longer loses sight of them, and the links stay open', async () => {
    const { manager } = desk.people
    const { actor } = await actorWith(desk.store.db, 'rep', 'Ida Sol')
    const { token } = await desk.link({}, actor)
    const { actor: admin } = await actorWith(desk.store.db, 'admin')
    await desk.run(setRole, { person: actor.id, role: 'legal' }, admin)
    await expect(
      desk.run(handOver, { from: desk.people.nora.id, to: actor.id }, manager),
    ).rejects.toMatchObject({ status: 400 })
    expect(await open(token)).not.toBe(null)
  })
})

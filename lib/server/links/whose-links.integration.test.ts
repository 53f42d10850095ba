import { afterAll, beforeAll, describe, expect, test, vi } from 'vitest'
import type { Actor } from '#lib/domain/auth/actor.ts'
import { linkText } from '#lib/domain/links/testing/link-terms.ts'
import { type Backend, MATRIX_BACKENDS } from '../db/testing/backends.ts'
import { changeLink } from './commands/change-link.ts'
import { createLink } from './commands/create-link.ts'
import { extendLink } from './commands/extend-link.ts'
import { handOver } from './commands/hand-over.ts'
import { reissueLink } from './commands/reissue-link.ts'
import { revokeLink } from './commands/revoke-link.ts'
import { sendLink } from './commands/send-link.ts'
import { listPresets, removePreset, savePreset } from './presets/presets.ts'
import { listLinks } from './queries/list-links.ts'
import { lastLinkOf, readHistory, readLink } from './queries/read-link.ts'
import { AT, LinksDesk } from './testing/links-desk.ts'

vi.stubEnv('SECRET_KEY', 'a-key-of-the-tests-that-nobody-else-uses-0123456789')

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
  })

  const everyLink = { find: '', state: null, order: 'created', after: null } as const

  /** Every command on a link of Nora's, by its name. */
  const commandsOn = ({ id, token }: { id: string; token: string }, actor: Actor) => ({
    change: () => desk.run(changeLink, { link: id, text: linkText({ note: 'Taken over.' }) }, actor),
    extend: () => desk.run(extendLink, { link: id, lastDay: '2027-03-31' }, actor),
    send: () => desk.run(sendLink, { link: id, token }, actor),
    reissue: () => desk.run(reissueLink, { link: id }, actor),
    revoke: () => desk.run(revokeLink, { link: id, reason: 'Not mine.' }, actor),
  })

  test('to another rep a link is one that there is not, in every command and every question', async () => {
    const link = await desk.link({ recipient: 'ana@alder.example' })
    const before = JSON.stringify([await desk.read(link.id), await desk.history(link.id)])
    const { ben } = desk.people
    for (const [name, command] of Object.entries(commandsOn(link, ben)))
      await expect(command(), name).rejects.toMatchObject({ name: 'LinksRefusal', status: 404 })
    const asking = desk.asking(ben)
    expect(await readLink(link.id, asking)).toBe(null)
    expect(await readHistory(link.id, asking)).toEqual([])
    expect(await lastLinkOf(desk.people.nora.id, asking)).toBe(null)
    for (const find of ['', 'alder', 'ana@', 'nora'])
      expect((await listLinks({ ...everyLink, find }, AT, asking)).links).toEqual([])
    await expect(desk.run(handOver, { from: desk.people.nora.id, to: ben.id }, ben)).rejects.toMatchObject({
      name: 'ForbiddenError',
    })
    await expect(
      desk.run(createLink, { text: linkText(), owner: desk.people.nora.id }, ben),
    ).rejects.toMatchObject({ name: 'ForbiddenError' })
    expect(JSON.stringify([await desk.read(link.id), await desk.history(link.id)])).toBe(before)
  })

  test('a preset is of whoever saved it', async () => {
    const { nora, ben, manager } = desk.people
    const { id } = await desk.run(savePreset, { name: 'Freight, yearly', text: linkText() })
    expect((await listPresets(desk.asking(nora))).map(({ name, days }) => [name, days])).toEqual([
      // From 28 November to 28 December.
      ['Freight, yearly', 30],
    ])
    for (const other of [ben, manager]) {
      expect(await listPresets(desk.asking(other))).toEqual([])
      await expect(desk.run(removePreset, { preset: id }, other)).rejects.toMatchObject({ status: 404 })
    }
    await expect(desk.run(savePreset, { name: 'freight,  YEARLY', text: linkText() })).rejects.toMatchObject({
      status: 409,
    })
    await desk.run(savePreset, { name: 'Freight, yearly', text: linkText() }, ben)
    await desk.run(removePreset, { preset: id })
    expect(await listPresets(desk.asking(nora))).toEqual([])
  })

  test('whoever may send no links sees and does nothing, and is told whom to ask', async () => {
    const link = await desk.link()
    const { legal } = desk.people
    const forbidden = { name: 'ForbiddenError' }
    for (const [name, command] of Object.entries(commandsOn(link, legal)))
      await expect(command(), name).rejects.toMatchObject(forbidden)
    const asking = desk.asking(legal)
    await expect(desk.run(createLink, { text: linkText() }, legal)).rejects.toMatchObject(forbidden)
    await expect(desk.run(savePreset, { name: 'Mine', text: linkText() }, legal)).rejects.toMatchObject(
      forbidden,
    )
    await expect(desk.run(removePreset, { preset: link.id }, legal)).rejects.toMatchObject(forbidden)
    await expect(
      desk.run(handOver, { from: legal.id, to: desk.people.nora.id }, legal),
    ).rejects.toMatchObject(forbidden)
    await expect(listLinks(everyLink, AT, asking)).rejects.toMatchObject(forbidden)
    await expect(readLink(link.id, asking)).rejects.toMatchObject(forbidden)
    await expect(readHistory(link.id, asking)).rejects.toMatchObject(forbidden)
    await expect(lastLinkOf(legal.id, asking)).rejects.toMatchObject(forbidden)
    await expect(listPresets(asking)).rejects.toMatchObject(forbidden)
  })

  test('a manager sees and touches those of everyone', async () => {
    const { manager } = desk.people
    const { id } = await desk.link({ customer: 'Dogwood Parts' })
    const asking = desk.asking(manager)
    expect(
      (await listLinks({ ...everyLink, find: 'dogwood' }, AT, asking)).links.map((link) => link.id),
    ).toEqual([id])
    await desk.run(extendLink, { link: id, lastDay: '2027-01-31' }, manager)
    expect((await desk.history(id)).at(-1)).toBe(`extended | ${manager.name} | until 31 January 2027`)
  })
})

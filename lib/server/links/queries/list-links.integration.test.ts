import { afterAll, beforeAll, describe, expect, test, vi } from 'vitest'
import { LINK_STATES, linkState } from '#lib/domain/links/link-state.ts'
import { mergeCustomers } from '../../contracts/merging/merge-customers.ts'
import { partCustomers } from '../../contracts/merging/part-customers.ts'
import { currentCustomers } from '../../contracts/queries/current-customers.ts'
import { type Backend, MATRIX_BACKENDS } from '../../db/testing/backends.ts'
import { reissueLink } from '../commands/reissue-link.ts'
import { revokeLink } from '../commands/revoke-link.ts'
import { AT, LinksDesk } from '../testing/links-desk.ts'
import { type LinksAsked, listLinks } from './list-links.ts'

vi.stubEnv('SECRET_KEY', 'a-key-of-the-tests-that-nobody-else-uses-0123456789')

describe.each(MATRIX_BACKENDS)('on $name', ({ start }) => {
  let backend: Backend
  let desk: LinksDesk
  const EVERY: LinksAsked = { find: '', state: null, order: 'created', after: null }

  beforeAll(async () => {
    backend = await start()
    desk = await LinksDesk.open(backend)
    const make = (customer: string, lastDay: string, hour: number, recipient = '') =>
      desk.link({ customer, lastDay, recipient }, undefined, new Date(Date.UTC(2026, 10, 20, hour)))
    await make('Elm Works', '2026-12-20', 1)
    // Over on 25 November, three days before.
    await make('Ash 100%', '2026-11-24', 2)
    // Ends within a week of 28 November.
    await make('Yew_Lines', '2026-12-03', 3, 'Kim@Yew.example')
    const revoked = await make('Oak', '2026-12-30', 4)
    await desk.run(revokeLink, { link: revoked.id, reason: '' })
    const replaced = await make('Fir', '2026-12-10', 5)
    await desk.run(reissueLink, { link: replaced.id })
  })
  afterAll(async () => {
    await desk.store.close()
    await backend.stop()
  })

  const names = async (more: Partial<LinksAsked>, most?: number) =>
    (await listLinks({ ...EVERY, ...more }, AT, desk.asking(), most)).links.map(
      ({ preparedFor }) => preparedFor,
    )

  test('the newest comes first; by its end, what is over comes last; by name', async () => {
    expect(await names({})).toEqual(['Fir', 'Fir', 'Oak', 'Yew_Lines', 'Ash 100%', 'Elm Works'])
    expect(await names({ order: 'ends' })).toEqual([
      'Yew_Lines',
      'Fir',
      'Elm Works',
      'Ash 100%',
      'Fir',
      'Oak',
    ])
    expect(await names({ order: 'customer' })).toEqual([
      'Ash 100%',
      'Elm Works',
      'Fir',
      'Fir',
      'Oak',
      'Yew_Lines',
    ])
  })

  test('the database finds the state that the domain says', async () => {
    const all = (await listLinks(EVERY, AT, desk.asking())).links
    expect(new Set(all.map((link) => linkState(link, AT)))).toEqual(new Set(LINK_STATES))
    for (const state of LINK_STATES) {
      const { links } = await listLinks({ ...EVERY, state }, AT, desk.asking())
      expect(links.map(({ id }) => id)).toEqual(
        all.filter((link) => linkState(link, AT) === state).map(({ id }) => id),
      )
    }
    expect(await names({ state: 'open' })).toEqual(['Fir', 'Yew_Lines', 'Elm Works'])
  })

  test('what is looked for stands for itself', async () => {
    expect(await names({ find: 'ELM' })).toEqual(['Elm Works'])
    expect(await names({ find: '%' })).toEqual(['Ash 100%'])
    expect(await names({ find: '_' })).toEqual(['Yew_Lines'])
    expect(await names({ find: 'kim@yew' })).toEqual(['Yew_Lines'])
    expect(await names({ find: 'nora feld', state: 'revoked' })).toEqual(['Oak'])
    expect(await names({ find: "'; drop table links; --" })).toEqual([])
  })

  test.each(['created', 'ends', 'customer'] as const)(
    'by %s, the pages together are the whole list, each link once',
    async (order) => {
      const whole = (await listLinks({ ...EVERY, order }, AT, desk.asking())).links.map(({ id }) => id)
      const paged: string[] = []
      let after: LinksAsked['after'] = null
      do {
        const page = await listLinks({ ...EVERY, order, after }, AT, desk.asking(), 2)
        paged.push(...page.links.map(({ id }) => id))
        after = page.next
      } while (after !== null)
      expect(paged).toEqual(whole)
      expect(whole).toHaveLength(6)
    },
  )

  test('links of a customer that was joined with another are found by that one, too, and named so', async () => {
    const [a, b, c] = [
      (await desk.link({ customer: 'Gorse Ltd' })).id,
      (await desk.link({ customer: 'Heath Group' })).id,
      (await desk.link({ customer: 'Moor Holding' })).id,
    ]
    const of = async (id: string) => (await desk.read(id)).customer
    const [gorse, heath, moor] = [await of(a), await of(b), await of(c)]
    await desk.run(mergeCustomers, { customer: heath, other: gorse }, desk.people.legal)
    await desk.run(mergeCustomers, { customer: moor, other: heath }, desk.people.legal)
    expect((await names({ find: 'moor' })).toSorted()).toEqual(['Gorse Ltd', 'Heath Group', 'Moor Holding'])
    expect(await names({ find: 'gorse' })).toEqual(['Gorse Ltd'])
    const current = await currentCustomers([gorse, heath, moor], desk.store.db)
    expect([gorse, heath, moor].map((id) => current.get(id))).toEqual(
      Array.from({ length: 3 }, () => ({ id: moor, name: 'Moor Holding' })),
    )
    await desk.run(partCustomers, { customer: moor, other: heath }, desk.people.legal)
    expect(await names({ find: 'moor' })).toEqual(['Moor Holding'])
    expect((await names({ find: 'heath' })).toSorted()).toEqual(['Gorse Ltd', 'Heath Group'])
    // A rep finds their own alone, whosever name it is.
    const asking = desk.asking(desk.people.ben)
    expect((await listLinks({ ...EVERY, find: 'heath' }, AT, asking)).links).toEqual([])
  })
})

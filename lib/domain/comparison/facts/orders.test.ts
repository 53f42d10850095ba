import { expect, test } from 'vitest'
import { readCatalogue } from '#lib/server/terms/catalogue.ts'
import { differencesOf, smallTerms, withTerms } from '#lib/server/versions/testing/small-terms.ts'
import { editionFaults } from '../../changes/edition-faults.ts'
import { isMaterial } from '../../changes/material.ts'
import type { OfferSource } from '../../offer/offer.ts'
import { factsOf } from '../../offer-facts/offer-facts.ts'
import { type Terms, termsSchema } from '../../terms/schema.ts'
import { offersOf } from '../compare-versions.ts'
import { compareCredits } from './compare-credits.ts'
import { compareFacts } from './compare-facts.ts'
import { withSharedIds } from './shared-ids.ts'
import { termFacts } from './term-facts.ts'
import { schemaFields } from './testing/schema.ts'

/*
 * Every list of terms.yaml, and whether the order of its entries gives or takes a right, decided by hand. A list that the
 * schema gets and this table has not fails the first test.
 */

const SET = 'which of them there are counts, not in which order'
const BY_ID = 'each is chosen by its id or name'

/** null where another order is told, since it gives or takes a right; else why it carries none. */
const ORDERS: Record<string, string | null> = {
  'supportPlans[].escalation[]': null,
  'webhooks.retryDelaysSeconds[]': null,
  // No right, but told: business hours are compared as the clause prints them, days in the order of the file.
  'regions[].calendar.days[]': null,
  'tiers[].credits[]': 'the bands are compared by uptime, and terms:check refuses another order',
  'tiers[].regions.*.credits[]': 'the bands are compared by uptime, and terms:check refuses another order',
  'exclusions[]': SET,
  'notDowntime[]': SET,
  'measurement.methods[]': 'SLA 4 names by its purpose which method decides, and when',
  'severities[]': 'S1 to S4 by their ids',
  'channels[]': SET,
  'supportPlans[]': BY_ID,
  'supportPlans[].channels[]': SET,
  'regions[]': BY_ID,
  'regions[].dataLocations[]': 'its purpose says what a place is for',
  'regions[].subprocessorCountries[]': SET,
  'regions[].staff[]': SET,
  'regions[].calendar.holidays[]': SET,
  'regions[].languages[]': SET,
  'tiers[]': BY_ID,
  'tiers[].features[]': SET,
  'idempotency.endpoints[]': SET,
  'continuity.exportFormats[]': SET,
  'changes.approvals[]': SET,
  'changes.channels[]': SET,
  'security.certifications[]': SET,
  'security.accessControl.sso[]': SET,
  'security.passThrough.exceptions[]': SET,
}

const source = readCatalogue(process.cwd()).catalogue?.versions.get('2027-03-01')
if (source === undefined) throw new Error('no version')
const { terms, vendor } = source

/** Where there are lists of two or more in the demo's terms, by their shape in the schema. */
function lists(value: unknown, shape = '', found: Record<string, unknown[][]> = {}) {
  if (Array.isArray(value)) {
    if (value.length > 1) found[`${shape}[]`] = [...(found[`${shape}[]`] ?? []), value]
    for (const entry of value) lists(entry, `${shape}[]`, found)
  } else if (value !== null && typeof value === 'object')
    for (const [key, inner] of Object.entries(value)) {
      const name = shape === 'tiers[].regions' || shape === 'continuity.regions' ? '*' : key
      lists(inner, shape === '' ? name : `${shape}.${name}`, found)
    }
  return found
}

function told(before: Terms, after: Terms): string[] {
  const found = before.tiers.flatMap((tier) =>
    before.regions.flatMap((region) => {
      const own = after.tiers.find(({ id }) => id === tier.id)
      const place = after.regions.find(({ id }) => id === region.id)
      if (own === undefined || place === undefined) throw new Error('an id went')
      const [was, is] = withSharedIds(
        factsOf(before, vendor, [], tier, region, null),
        factsOf(after, vendor, [], own, place, null),
      )
      return [
        ...compareFacts(termFacts(was), termFacts(is)),
        ...compareCredits(was.creditSchedule, is.creditSchedule),
      ].map(({ id }) => id)
    }),
  )
  return [...new Set(found)]
}

test('of every list of the schema it is decided whether its order carries a right', () => {
  const shapes = schemaFields(termsSchema).flatMap((path) =>
    [...path.matchAll(/\[\]/g)].map(({ index }) => path.slice(0, index + 2)),
  )
  expect(Object.keys(ORDERS).toSorted()).toEqual([...new Set(shapes)].toSorted())
})

test.each(Object.entries(ORDERS))('%s in another order', (shape, why) => {
  const after = structuredClone(terms)
  const found = lists(after)[shape] ?? []
  expect(found.length).toBeGreaterThan(0)
  for (const list of found) list.reverse()
  expect(told(terms, after).length > 0).toBe(why === null)
  expect(told(after, terms).length > 0).toBe(why === null)
})

type Level = Terms['supportPlans'][number]['escalation'][number]

/** The terms with other ladders: the last level hands on to none, whichever it is. */
const ladder = (change: (levels: Level[]) => void) =>
  withTerms(smallTerms, ({ supportPlans }) => {
    for (const { escalation } of supportPlans) change(escalation)
  })
const swap = (levels: Level[]) => {
  const [first, second] = levels as [Level, Level]
  levels.splice(0, 2, second, first)
}
const line = (after: OfferSource, before: OfferSource = smallTerms) =>
  differencesOf(before, after).map(
    ({ direction, label, before: was, after: is }) => `${direction}: ${label}, ${was} to ${is}`,
  )
const LINE =
  'needs-reading: Order of the levels of escalation, L1, then L2, then L3, then L4 to L2, then L1, then L3, then L4'

// SLA 9.1 hands a request "from each level to the next"; 9.4 has one begin "at the first level".
test('levels of escalation that change places must be read, the other way round too', () => {
  expect(line(ladder(swap))).toEqual([LINE])
  expect(line(smallTerms, ladder(swap)).map((told) => told.split(',')[0])).toEqual([
    'needs-reading: Order of the levels of escalation',
  ])
  expect(isMaterial(differencesOf(smallTerms, ladder(swap)))).toBe(true)
})

test('no edition puts the levels of escalation in another order', () => {
  const compared = (after: OfferSource) => ({ offers: offersOf(after), subprocessors: [] })
  const { obligations } = editionFaults(compared(smallTerms), compared(ladder(swap)), () => true)
  expect(obligations).toEqual([
    'Order of the levels of escalation changes from L1, then L2, then L3, then L4 to L2, then L1, then L3, then L4',
  ])
})

test('a level of escalation that gets another name, goes or comes is told once, without the order', () => {
  const told = (change: (levels: Level[]) => void) => line(ladder(change)).map((words) => words.split(',')[0])
  expect(told((levels) => void Object.assign(levels[1] ?? {}, { level: 'Second' }))).toEqual([
    'needs-reading: Level of escalation: Second',
    'needs-reading: Level of escalation: L2',
  ])
  expect(told((levels) => void levels.splice(1, 1))).toEqual(['needs-reading: Level of escalation: L2'])
})

test('what stands twice under one name is compared twice', () => {
  const twice = ladder((levels) => levels.splice(0, 0, { ...(levels[0] as Level), role: 'Trainee' }))
  expect(line(twice).length).toBeGreaterThan(0)
  expect(line(smallTerms, twice).length).toBeGreaterThan(0)
  const kept = (
    exceptions: readonly { what: string; longest: 'webhook-delivery' | 'idempotency-retention' }[],
  ) =>
    withTerms(smallTerms, ({ security: { passThrough } }) => {
      if (passThrough !== null) passThrough.exceptions = [...exceptions]
    })
  const [webhook, key] = [
    { what: 'an event', longest: 'webhook-delivery' },
    { what: 'an event', longest: 'idempotency-retention' },
  ] as const
  expect(line(kept([key]), kept([webhook, key])).length).toBeGreaterThan(0)
  expect(line(kept([webhook, key]), kept([key])).length).toBeGreaterThan(0)
})

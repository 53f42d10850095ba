import { expect, test } from 'vitest'
import { readCatalogue } from '#lib/server/terms/catalogue.ts'
import { isBindingFact } from '../../changes/binding-facts.ts'
import { factsOf } from '../../offer-facts/offer-facts.ts'
import { type Vendor, vendorSchema } from '../../vendor/schema.ts'
import { compareFacts } from './compare-facts.ts'
import { termFacts } from './term-facts.ts'
import { schemaFields } from './testing/schema.ts'

/*
 * What another value of each field of vendor.yaml is for a customer. An edition may change what is neutral alone:
 * - binds: clauses print it, send somebody there, or have the vendor publish or give something there
 * - must be read: it may be worse, but where it says nothing else an edition may correct its words
 * - neutral: nobody is bound to anything there
 */
const FIELDS: Record<string, 'binds' | 'must be read' | 'neutral' | { apart: string }> = {
  name: 'binds',
  legalName: 'binds',
  shortName: 'binds',
  fileName: 'neutral',
  address: 'must be read',
  registration: 'binds',
  service: 'binds',
  governingLaw: 'binds',
  courts: 'binds',
  'lawBySeat[].seats': 'binds',
  'lawBySeat[].governingLaw': 'binds',
  'lawBySeat[].courts': 'binds',
  'contacts.support': 'binds',
  'contacts.notices': 'binds',
  'contacts.privacy': 'binds',
  'contacts.security': 'binds',
  'contacts.billing': 'binds',
  'dpo.name': 'neutral',
  'dpo.contact': 'neutral',
  'representatives.eu.name': 'neutral',
  'representatives.eu.address': 'neutral',
  'representatives.uk.name': 'neutral',
  'representatives.uk.address': 'neutral',
  // Maintenance and incidents are published there, reports given, exports and endpoints described, the list kept.
  'links.status': 'binds',
  'links.trustCentre': 'binds',
  'links.apiDocs': 'binds',
  'links.page': 'binds',
  'links.whitepaper': 'neutral',
  'services[].id': { apart: 'a name for the list of sub-processors, which changes by notices' },
  'services[].name': { apart: 'a name for the list of sub-processors, which changes by notices' },
  'conditions[].id': { apart: 'a name for the list of sub-processors, which changes by notices' },
  'conditions[].name': { apart: 'a name for the list of sub-processors, which changes by notices' },
}

const source = readCatalogue(process.cwd()).catalogue?.versions.get('2026-10-01')
if (source === undefined) throw new Error('no version')
const { terms, vendor } = source

function told(path: string) {
  const after: Vendor = structuredClone(vendor)
  const keys = path.replaceAll('[]', '.0').split('.')
  const last = keys.pop() as string
  const parent = keys.reduce((at, key) => at[key] as never, after as unknown as Record<string, unknown>)
  if (typeof parent[last] !== 'string') throw new Error(`the demo has no ${path}`)
  parent[last] = `${parent[last]} changed`
  const facts = (own: Vendor) => {
    const [tier, region] = [terms.tiers[0], terms.regions[0]]
    if (tier === undefined || region === undefined) throw new Error('no offer')
    return termFacts(factsOf(terms, own, [], tier, region, null))
  }
  const [difference, ...others] = compareFacts(facts(vendor), facts(after))
  if (difference === undefined || others.length > 0) throw new Error(`${path}: not one difference`)
  return difference
}

test('every field of vendor.yaml has a direction, or says why it has none', () => {
  expect(Object.keys(FIELDS).toSorted()).toEqual(schemaFields(vendorSchema))
})

test.each(Object.entries(FIELDS).filter(([, kind]) => typeof kind === 'string'))(
  'another %s: %s',
  (path, kind) => {
    const { id, direction } = told(path)
    expect(direction).toBe(kind === 'neutral' ? 'neutral' : 'needs-reading')
    expect(isBindingFact(id)).toBe(kind === 'binds')
  },
)

import { expect, test } from 'vitest'
import { readCatalogue } from '#lib/server/terms/catalogue.ts'
import { buildOffer } from '../../offer/offer.ts'
import { definedNameFindings } from './defined-name-rule.ts'

const source = readCatalogue(process.cwd()).catalogue?.versions.get('2026-10-01')
const built = source === undefined ? undefined : buildOffer(source, 'enterprise', 'eu')
if (source === undefined || built?.ok !== true) throw new Error('the demo terms do not load')
const { vendor } = source
const { sla, dpa } = built.offer.documents

const refused = (shortName: string) =>
  definedNameFindings({ ...vendor, shortName }, [sla, dpa]).map(({ message }) => message)

test.each([
  'Customer',
  'customer ',
  'the Customer',
  'Customers',
  'Sub-processor',
  'Sub-processors',
  'A Region',
])('“%s” is a party or thing that the texts define', (name) => {
  expect(refused(name)).toEqual([`shortName is “${name}”, which the texts define as something else`])
})

test.each(['Lumenary', 'Acme', 'Customer Cloud', 'The Customer Company'])('“%s” is a name', (name) => {
  expect(refused(name)).toEqual([])
})

import { expect, test } from 'vitest'
import { readCatalogue } from '#lib/server/terms/catalogue.ts'
import type { Subprocessor, SubprocessorRegion } from '../../subprocessors/schema.ts'
import { notePlacesFindings } from './note-places-rule.ts'

const { catalogue } = readCatalogue(process.cwd())
const company = catalogue?.subprocessors.find(({ id }) => id === 'datadog')
if (catalogue === null || company === undefined) throw new Error('the demo terms do not load')

const GERMANY: SubprocessorRegion['storage'] = [{ place: 'not stated', country: 'DE' }]

/** What is found in a note of the region eu, of a company with this seat and this storage. */
function found(
  mechanismNote: string,
  { seat = 'US', storage = GERMANY, ...more }: Partial<Subprocessor> & Partial<SubprocessorRegion> = {},
) {
  const regions = [
    { region: 'eu', storage, access: 'not stated', mechanism: 'scc-module-3', mechanismNote } as const,
  ]
  return notePlacesFindings([{ ...(company as Subprocessor), ...more, seat, regions: [...regions] }]).map(
    ({ message }) => message,
  )
}

const SAYS = 'mechanismNote of region eu says that'

test.each<[string, Partial<Subprocessor> & Partial<SubprocessorRegion>, string[]]>([
  [
    'The importer is in the United States; data are stored in Germany.',
    { storage: 'not stated' },
    [`${SAYS} data are stored in Germany, but storage is not stated`],
  ],
  [
    'Data are stored in Germany.',
    { storage: 'none' },
    [`${SAYS} data are stored in Germany, but storage is none`],
  ],
  [
    'The data are stored in Germany, Ireland and the Netherlands.',
    {},
    [`${SAYS} data are stored in Ireland and the Netherlands, but storage is DE`],
  ],
  [
    'The importer is in the United States.',
    { seat: 'IE' },
    [`${SAYS} the importer is in the United States, but seat is IE`],
  ],
  [
    'The importer and the data are in the United States.',
    { seat: 'IE', storage: 'not stated' },
    [
      `${SAYS} the importer is in the United States, but seat is IE`,
      `${SAYS} data are stored in the United States, but storage is not stated`,
    ],
  ],
])('“%s” beside %j is found', (note, entry, messages) => {
  expect(found(note, entry)).toEqual(messages)
})

test.each<[string, Partial<Subprocessor> & Partial<SubprocessorRegion>]>([
  ['The importer is in the United States; data are stored in Germany.', {}],
  ['The importer and the data are in the European Union.', { seat: 'FR', storage: 'not stated' }],
  // Some other place is named first, or the sentence says more than where.
  ['Data are not stored in Ireland.', {}],
  ['Data are stored in Frankfurt, Germany.', { storage: 'not stated' }],
  ['Data are stored in Ireland only on request.', {}],
  ['The importer is in Ireland and receives billing contacts only.', {}],
  // They are processed there, and nothing is stored.
  ['The importer and the data are in the United States.', { storage: 'none' }],
  // Guinea-Bissau and Guinea are two countries.
  ['Data are stored in Guinea-Bissau.', { storage: [{ place: 'not stated', country: 'GW' }] }],
  // Stripe and its kind process no Customer Personal Data.
  [
    'Data are stored in Ireland.',
    { storage: 'not stated', controllerData: { what: 'billing contacts', clause: 'roles.controller-data' } },
  ],
])('“%s” beside %j is in order', (note, entry) => {
  expect(found(note, entry)).toEqual([])
})

test('the demo has no such note, in any version', () => {
  const lists = [catalogue.subprocessors, ...[...catalogue.versions.values()].map((one) => one.subprocessors)]
  expect(lists.flatMap(notePlacesFindings)).toEqual([])
})

import { expect, test } from 'vitest'
import { readCatalogue } from '#lib/server/terms/catalogue.ts'
import type { SubprocessorRegion } from '../../subprocessors/schema.ts'
import { mechanismFindings } from './mechanism-rule.ts'

const source = readCatalogue(process.cwd()).catalogue?.versions.get('2026-10-01')
const example = source?.subprocessors.find(({ id }) => id === 'scaleway')
if (source === undefined || example === undefined) throw new Error('the demo terms do not load')
const { terms } = source
const company = example

type Written = {
  region?: 'us' | 'eu' | 'apac'
  seat: string
  mechanism: SubprocessorRegion['mechanism']
  storage?: string[]
  access?: string[]
  note?: string
  frameworks?: ('eu-us' | 'swiss-us')[]
}

const entryOf = (frameworks: Written['frameworks']) =>
  frameworks === undefined ? {} : { dpf: { participant: 'Acme, Inc.', frameworks, checkedOn: '2026-11-12' } }

/** The rules that find something in one entry. In the demo the regions us and apac need transfers, eu does not. */
function rules({
  region = 'eu',
  seat,
  mechanism,
  storage = [],
  access = [],
  note = 'As said.',
  frameworks,
}: Written) {
  const places = (countries: string[]) => countries.map((country) => ({ place: 'not stated', country }))
  const entry: SubprocessorRegion = {
    region,
    storage: storage.length === 0 ? 'none' : places(storage),
    access: access.length === 0 ? 'not stated' : places(access),
    mechanism,
    mechanismNote: note,
  }
  return mechanismFindings(terms, [{ ...company, seat, ...entryOf(frameworks), regions: [entry] }]).map(
    ({ rule, message }) => `${rule === 'subprocessors.mechanism' ? 'error' : 'warning'}: ${message}`,
  )
}

test.each<[string, Written]>([
  ['an Irish company in the EEA', { seat: 'IE', mechanism: 'none-needed', storage: ['DE'], access: ['NO'] }],
  ['a company on Réunion', { seat: 'RE', mechanism: 'none-needed' }],
  ['a British company', { seat: 'GB', mechanism: 'adequacy', storage: ['DE'], access: ['GB', 'CA'] }],
  ['an American participant', { seat: 'US', mechanism: 'dpf', storage: ['DE'], access: ['US', 'GB'] }],
  ['clauses anywhere', { seat: 'PH', mechanism: 'scc-module-3', storage: ['AU'], access: ['US'] }],
  ['clauses with the addendum', { seat: 'US', mechanism: 'uk-addendum', access: ['IN'] }],
  [
    'a participant with clauses for one place',
    {
      region: 'apac',
      seat: 'US',
      mechanism: 'dpf',
      access: ['US', 'PH'],
      note: 'Access from the Philippines is under the Standard Contractual Clauses, module 3.',
    },
  ],
  [
    'an Irish company with a place under a decision',
    {
      seat: 'IE',
      mechanism: 'none-needed',
      access: ['IE', 'GB'],
      note: 'The importer is in Ireland. Access from the United Kingdom is under the adequacy decision for that country.',
    },
  ],
  [
    'an Irish company in the American region, whose note names the mechanism of a place further on',
    {
      region: 'us',
      seat: 'IE',
      mechanism: 'none-needed',
      access: ['PH'],
      note: 'Access from the Philippines is under the Standard Contractual Clauses, module 3.',
    },
  ],
  [
    'a note that the framework is not relied on',
    { seat: 'US', mechanism: 'scc-module-3', note: 'It does not rely on the Data Privacy Framework.' },
  ],
])('%s is in order', (_, written) => {
  expect(rules(written)).toEqual([])
})

test.each<[Written, string]>([
  [
    { seat: 'US', mechanism: 'none-needed', storage: ['DE'] },
    'error: the mechanism of region eu is none-needed, but this is outside the EEA: the United States (seat)',
  ],
  [
    { seat: 'IE', mechanism: 'none-needed', access: ['PH'] },
    'error: the mechanism of region eu is none-needed, but this is outside the EEA: the Philippines (access)',
  ],
  // DPA 13.6: the framework counts where Annex III names it with the entry, which it prints beside the mechanism dpf alone.
  [
    {
      seat: 'IE',
      mechanism: 'none-needed',
      access: ['US'],
      note: 'Access from the United States is under the Data Privacy Framework.',
    },
    'error: the mechanism of region eu is none-needed, and its note names the Data Privacy Framework, for which Annex III prints no entry',
  ],
  [
    { seat: 'IE', mechanism: 'none-needed', access: ['IN'], note: 'No adequacy decision exists for India.' },
    'error: the mechanism of region eu is none-needed, but this is outside the EEA: India (access)',
  ],
  // The note names the country and no mechanism.
  [
    { seat: 'IE', mechanism: 'none-needed', storage: ['AU'], note: 'Data are stored in Australia.' },
    'error: the mechanism of region eu is none-needed, but this is outside the EEA: Australia (storage)',
  ],
  [
    { seat: 'GB', mechanism: 'none-needed', access: ['GB'] },
    'warning: the mechanism of region eu is none-needed, but this is outside the EEA: the United Kingdom (seat and access)',
  ],
  [
    { region: 'us', seat: 'US', mechanism: 'none-needed', storage: ['US'] },
    'warning: the mechanism of region us is none-needed, but this is outside the EEA: the United States (seat and storage)',
  ],
  // Using the region is a transfer, to Singapore and Australia and to staff in the United States; these go further.
  [
    { region: 'us', seat: 'PH', mechanism: 'none-needed', storage: ['US'] },
    'error: the mechanism of region us is none-needed, but this is outside the EEA and the region: the Philippines (seat)',
  ],
  [
    { region: 'us', seat: 'US', mechanism: 'none-needed', storage: ['US'], access: ['SG', 'IN'] },
    'error: the mechanism of region us is none-needed, but this is outside the EEA and the region: Singapore (access) and India (access)',
  ],
  [
    { region: 'apac', seat: 'SG', mechanism: 'none-needed', storage: ['AU'], access: ['PH', 'US'] },
    'error: the mechanism of region apac is none-needed, but this is outside the EEA and the region: the Philippines (access)',
  ],
  [
    { region: 'apac', seat: 'SG', mechanism: 'none-needed', storage: ['AU'], access: ['US'] },
    'warning: the mechanism of region apac is none-needed, but this is outside the EEA: Singapore (seat), Australia (storage) and the United States (access)',
  ],
  // The Commission's decision covers Brazil in any region; what is to be written is adequacy.
  [
    { region: 'apac', seat: 'BR', mechanism: 'none-needed' },
    'warning: the mechanism of region apac is none-needed, but this is outside the EEA: Brazil (seat)',
  ],
  [
    { seat: 'US', mechanism: 'adequacy', note: 'The United States are under the adequacy decision.' },
    'error: the mechanism of region eu is adequacy, which for the United States (seat) is the Data Privacy Framework alone',
  ],
  [
    { seat: 'US', mechanism: 'adequacy', frameworks: ['eu-us'] },
    'warning: the mechanism of region eu is adequacy, which for the United States (seat) is the Data Privacy Framework alone',
  ],
  [
    { seat: 'US', mechanism: 'adequacy', frameworks: ['swiss-us'] },
    'error: the mechanism of region eu is adequacy, which for the United States (seat) is the Data Privacy Framework alone',
  ],
  [
    { seat: 'GB', mechanism: 'adequacy', access: ['US'] },
    'error: the mechanism of region eu is adequacy, which for the United States (access) is the Data Privacy Framework alone',
  ],
  [
    { seat: 'SG', mechanism: 'adequacy' },
    'warning: the mechanism of region eu is adequacy, and no adequacy decision of the European Commission is known here for Singapore (seat)',
  ],
  [
    { region: 'apac', seat: 'US', mechanism: 'dpf', storage: ['AU'], access: ['PH', 'AU', 'US'] },
    'warning: the mechanism of region apac is dpf, and the Data Privacy Framework covers no places in Australia (storage and access) and the Philippines (access)',
  ],
  [
    { seat: 'GB', mechanism: 'dpf', access: ['GB'] },
    'error: the mechanism of region eu is dpf, but neither the seat nor a place is in the United States',
  ],
  [
    { seat: 'IE', mechanism: 'dpf', access: ['US'] },
    'warning: the mechanism of region eu is dpf, but the company has its seat elsewhere, and only companies in the United States take part in the framework',
  ],
])('%j', (written, message) => {
  expect(rules(written)).toEqual([message])
})

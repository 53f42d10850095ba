import { expect, test } from 'vitest'
import { record } from '../testing/notices.ts'
import { changedFields, recordFields } from './record-fields.ts'

const NAMES = {
  regions: new Map([['eu', 'European Union']]),
  channels: new Map([['slack', 'Slack channel']]),
  companies: new Map([['zenith', 'Zenith']]),
}
const linesOf = (changed: Parameters<typeof record>[1], key: string) =>
  recordFields(record('acme', changed), NAMES).find((field) => field.key === key)?.lines

// DPA 6.1 authorises those of the list alone: a link must not read as further ones that the customer has accepted.
test('the list that a company publishes is told from the sub-processors used here', () => {
  const listUrl = 'https://acme.example.com/list'
  expect(linesOf({ listUrl }, 'listUrl')).toEqual([
    listUrl,
    'For all its services. Each one that is used for this service has an entry of its own here.',
  ])
  expect(linesOf({}, 'listUrl')).toEqual(['not stated'])
  // The list holds no service provider of a billing provider: that each had an entry would mean that there is none.
  const controllerData = { what: 'billing contacts', clause: 'roles.controller-data' }
  expect(linesOf({ listUrl, controllerData }, 'listUrl')).toEqual([listUrl, 'For all its services.'])
})

test('ids are told by name, and what is not stated is never blank', () => {
  expect(linesOf({ chain: { rank: 2, parent: 'zenith' } }, 'chain')).toEqual(['Zenith'])
  expect(linesOf({ onlyWith: { channels: ['slack', 'gone'] } }, 'onlyWith')).toEqual([
    'Slack channel',
    'gone',
  ])
  const fields = recordFields(record('acme'), NAMES)
  expect(fields.find(({ key }) => key === 'eu/access')).toEqual({
    key: 'eu/access',
    label: 'Access from, European Union',
    lines: ['not stated'],
  })
  for (const { lines } of fields) expect(lines.join('')).not.toBe('')
})

test('only what differs is told, with both sides; a field that one side lacks has none there', () => {
  const dpf = { participant: 'Acme Ltd.', frameworks: ['eu-us' as const], checkedOn: '2026-01-05' }
  expect(changedFields(record('acme'), record('acme', { seat: 'US', dpf }), NAMES)).toEqual([
    { key: 'seat', label: 'Registered in', before: ['Germany'], after: ['United States'], lacking: 'none' },
    {
      key: 'dpf',
      label: 'Data Privacy Framework',
      before: null,
      after: ['Listed as Acme Ltd. (EU–US) on 5 January 2026.'],
      lacking: 'none',
    },
  ])
})

// A limit that is new was no limit before, and words of its own were those of the record: never "none".
test('what an engagement leaves out is held against what it means', () => {
  const before = record('acme', { purpose: 'Sends messages.', dataCategories: ['names'] })
  const [eu] = before.regions
  if (eu === undefined) throw new Error('no region')
  const after = {
    ...before,
    regions: [{ ...eu, services: ['console'], purpose: 'Sends codes.', dataCategories: ['names'] }],
  }
  const names = { ...NAMES, engagedFor: { services: [{ id: 'console', name: 'Web console' }] } }
  const told = (a: typeof before, b: typeof before) =>
    changedFields(a, b, names).map((field) => [field.key, field.before, field.after])
  expect(told(before, after)).toEqual([
    ['eu/purpose', ['Sends messages.'], ['Sends codes.']],
    ['eu/limits', ['Every customer.'], ['Only for Web console.']],
  ])
  expect(told(after, before)).toEqual([
    ['eu/purpose', ['Sends codes.'], ['Sends messages.']],
    ['eu/limits', ['Only for Web console.'], ['Every customer.']],
  ])
})

// What an engagement has from its record ends with it: as full as one that begins, and "none" would be a word on storage.
test('an engagement that ends, or begins, is told with all that it has', () => {
  const both = record('acme', { purpose: 'Sends messages.', dataCategories: ['names'] })
  const [eu] = both.regions
  if (eu === undefined) throw new Error('no region')
  const texts = { ...eu, engagement: 'texts', purpose: 'Sends codes.', addedOn: '2027-03-01' }
  const [with1, with2] = [
    { ...both, regions: [eu, texts] },
    { ...both, regions: [texts] },
  ]
  const ended = changedFields(with1, with2, NAMES)
  expect(ended.map(({ label, before, after, lacking }) => [label, before?.[0], after, lacking])).toEqual([
    ['Purpose, European Union', 'Sends messages.', null, 'not used'],
    ['Personal data, European Union', 'names', null, 'not used'],
    ['Data subjects, European Union', both.dataSubjects[0], null, 'not used'],
    ['Used for, European Union', 'Every customer.', null, 'not used'],
    ['Data at rest, European Union', 'Frankfurt, Germany', null, 'not used'],
    ['Access from, European Union', 'not stated', null, 'not used'],
    ['Transfer, European Union', expect.any(String), null, 'not used'],
    ['On the list since, European Union', expect.any(String), null, 'not used'],
  ])
  const begun = changedFields(with2, with1, NAMES)
  expect(begun.map(({ key, before, after }) => [key, after, before])).toEqual(
    ended.map(({ key, before, after }) => [key, before, after]),
  )
})

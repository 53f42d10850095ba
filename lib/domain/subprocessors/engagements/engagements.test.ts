import { expect, test } from 'vitest'
import { record } from '../ledger/testing/notices.ts'
import type { Subprocessor } from '../schema.ts'
import { subprocessorsOf } from '../selection/of-region.ts'
import { type ListSelection, selectedFrom } from '../selection/selection.ts'
import { isEngagedFor, limitsInWords } from './engagements.ts'
import { recordFor } from './record-for.ts'

const [EU] = record('any').regions as [Subprocessor['regions'][number]]

test.each([
  ['nothing said', {}, true],
  ['a service of it', { services: ['mail', 'console'] }, true],
  ['another service', { services: ['mail'] }, false],
  ['no service at all', { services: [] }, false],
  ['its tier', { tier: 'premium' }, true],
  ['another tier', { tier: 'starter' }, false],
  ['every tier', { tier: null }, true],
  ['its condition holds', { conditions: { ai: true } }, true],
  ['its condition does not hold', { conditions: { ai: false } }, false],
  ['what keeps it away holds', { conditions: { 'own-mail': true } }, false],
  ['what keeps it away does not hold', { conditions: { 'own-mail': false } }, true],
  ['all of its own', { tier: 'premium', services: ['console'], conditions: { ai: true } }, true],
])('an engagement with every limit, for a customer of whom is said: %s', (_, use, isFor) => {
  const limits = { services: ['console'], tiers: ['premium'], onlyIf: 'ai', unless: 'own-mail' }
  expect(isEngagedFor(limits, use)).toBe(isFor)
  // What is not limited is for everyone.
  expect(isEngagedFor({}, use)).toBe(true)
})

test('limits in words, by names where there are any', () => {
  const entry = {
    ...EU,
    services: ['console', 'assistant'],
    tiers: ['premium'],
    onlyIf: 'ai',
    unless: 'own-mail',
    until: '2028-01-31',
  }
  const names = {
    services: [
      { id: 'console', name: 'Web console' },
      { id: 'assistant', name: 'Assistant' },
    ],
    conditions: [{ id: 'ai', name: 'AI features are on' }],
  }
  expect(limitsInWords(entry, names)).toEqual([
    'Only for Web console and Assistant.',
    'Only in premium.',
    'Only if AI features are on.',
    'Not if own-mail.',
    'Until 31 January 2028.',
  ])
  expect(limitsInWords(EU, names)).toEqual([])
})

test('a record for a customer has the engagements that are for it; none is none', () => {
  const mail = record('mail', {
    regions: [
      { ...EU, unless: 'own-mail' },
      { ...EU, engagement: 'texts', purpose: 'Sends codes.' },
    ],
  })
  const left = recordFor(mail, { conditions: { 'own-mail': true } })
  expect(left?.regions.map(({ engagement }) => engagement)).toEqual(['texts'])
  expect(recordFor(mail, {})).toEqual(mail)
  expect(recordFor(record('x', { regions: [{ ...EU, services: ['a'] }] }), { services: ['b'] })).toBeNull()
})

test('an engagement says itself what it is for, and what it leaves out is that of the record', () => {
  const mail = record('mail', {
    purpose: 'Delivers e-mails.',
    dataCategories: ['e-mail addresses'],
    regions: [
      EU,
      { ...EU, engagement: 'texts', purpose: 'Sends codes.', dataCategories: ['telephone numbers'] },
    ],
  })
  const said = subprocessorsOf({ region: 'eu', channels: [] }, [mail]).map(
    ({ engagement, purpose, dataCategories, dataSubjects }) => [
      engagement,
      purpose,
      dataCategories,
      dataSubjects,
    ],
  )
  expect(said).toEqual([
    [null, 'Delivers e-mails.', ['e-mail addresses'], ['users']],
    ['texts', 'Sends codes.', ['telephone numbers'], ['users']],
  ])
})

const TERMS = {
  regions: [{ id: 'eu', name: 'European Union' }],
  tiers: [
    { id: 'starter', name: 'Starter', supportPlan: 'basic' },
    { id: 'premium', name: 'Premium', supportPlan: 'basic' },
  ],
  supportPlans: [{ id: 'basic', channels: [] }],
  channels: [],
  services: [
    { id: 'console', name: 'Web console' },
    { id: 'assistant', name: 'Assistant' },
  ],
  conditions: [{ id: 'ai', name: 'AI features are on' }],
}

test('a selection leaves out what is not for it, and what only works for that, each with its reason', () => {
  const list = [
    record('host'),
    record('writer', { regions: [{ ...EU, services: ['assistant'], onlyIf: 'ai' }] }),
    record('gpu', { chain: { rank: 2, parent: 'writer' } }),
    record('vault', { regions: [{ ...EU, tiers: ['premium'] }] }),
  ]
  const chosen = (selection: Partial<ListSelection>) => {
    const { selected, excluded } = selectedFrom(list, { tier: null, region: null, ...selection }, TERMS)
    return [selected.map((one) => one.record.id), excluded.map(({ record: { id }, why }) => `${id}: ${why}`)]
  }
  expect(chosen({})).toEqual([['gpu', 'host', 'vault', 'writer'], []])
  expect(chosen({ services: ['console'] })).toEqual([
    ['host', 'vault'],
    [
      'gpu: It works for WRITER, which is not used.',
      'writer: Only for Assistant. Only if AI features are on.',
    ],
  ])
  expect(chosen({ conditions: { ai: false }, tier: 'starter' })).toEqual([
    ['host'],
    [
      'gpu: It works for WRITER, which is not used.',
      'vault: Only in Premium.',
      'writer: Only for Assistant. Only if AI features are on.',
    ],
  ])
  expect(chosen({ conditions: { ai: true }, services: ['assistant'] })).toEqual([
    ['gpu', 'host', 'vault', 'writer'],
    [],
  ])
})

import { expect, test } from 'vitest'
import { writtenConcerns, writtenKindOf } from './concerns.ts'
import { canonicalWritten, type Maintenance } from './content.ts'
import { readWritten, type TypedNotice, type WrittenChoices } from './read-written.ts'
import { emptyNotice, typedNotice } from './typed.ts'
import { faultsInWords, lengthInWords, periodInWords, writtenLines, writtenTitle } from './words.ts'

const NOW = new Date('2026-12-01T10:00:00Z')
const CHOICES: WrittenChoices = {
  tiers: [
    { id: 'growth', name: 'Growth' },
    { id: 'enterprise', name: 'Enterprise' },
  ],
  regions: [
    { id: 'us', name: 'United States' },
    { id: 'eu', name: 'European Union' },
  ],
  services: [{ id: 'console', name: 'Web console' }],
  notices: [{ id: 'n-1', title: 'Scriven AI: addition' }],
}
const WORK: TypedNotice = {
  ...emptyNotice('maintenance'),
  starts: '2026-12-06 01:00',
  ends: '2026-12-06T03:30',
  work: 'We replace the database servers.',
  effect: 'The web console cannot be opened.',
  regions: ['eu'],
}
const MAINTENANCE: Maintenance = {
  kind: 'maintenance',
  starts: '2026-12-06T01:00:00.000Z',
  ends: '2026-12-06T03:30:00.000Z',
  work: 'We replace the database servers.',
  effect: 'The web console cannot be opened.',
  scope: { tiers: null, regions: ['eu'], services: null },
}
const read = (own: Partial<TypedNotice>) => readWritten({ ...WORK, ...own }, CHOICES, NOW)
const faultOf = (own: Partial<TypedNotice>) => {
  const answer = read(own)
  return 'fault' in answer ? answer.fault : 'none'
}

test('what is typed becomes the notice, and the notice what was typed', () => {
  expect(read({})).toEqual({ content: MAINTENANCE })
  expect(typedNotice(MAINTENANCE)).toEqual({ ...WORK, starts: '2026-12-06T01:00' })
  // All of them is everyone.
  expect(read({ regions: ['us', 'eu'], tiers: ['growth', 'growth'] })).toMatchObject({
    content: { scope: { tiers: ['growth'], regions: null, services: null } },
  })
})

test.each([
  [{ starts: '' }, 'Starts: enter a day and a time in UTC, for example 2026-12-06 02:00.'],
  [{ starts: '2026-02-30 02:00' }, 'Starts: enter a day and a time in UTC, for example 2026-12-06 02:00.'],
  [{ ends: '6.12.2026 4:00' }, 'Ends: enter a day and a time in UTC, for example 2026-12-06 02:00.'],
  [{ ends: '2026-12-06 01:00' }, 'The end must come after the start. Enter a later end.'],
  [{ starts: '2026-12-01 10:00' }, 'Planned work has to start later than now. Enter a later start.'],
  [{ work: '  ' }, 'What is done: enter at least a sentence.'],
  [{ effect: 'x'.repeat(2001) }, 'Features affected, and how: enter at most 2,000 characters.'],
  [{ effect: 'a\u0000b' }, 'Features affected, and how: remove the characters that cannot be shown.'],
  [{ regions: ['mars'] }, 'Regions: there is no “mars”. Choose again.'],
])('%j is refused: %s', (own, fault) => {
  expect(faultOf(own)).toBe(fault)
})

test('force majeure has begun, and its end may be unknown', () => {
  const own = { kind: 'force-majeure', starts: '2026-12-01 09:00', ends: '', event: 'A flood.' } as const
  expect(read(own)).toMatchObject({
    content: { kind: 'force-majeure', began: '2026-12-01T09:00:00.000Z', expectedEnd: null },
  })
  expect(faultOf({ ...own, starts: '2026-12-01 10:01' })).toBe(
    'Enter when it began: a moment that has passed.',
  )
  expect(faultOf({ ...own, ends: '2026-12-01 08:00' })).toBe(
    'The end must come after the start. Enter a later end.',
  )
})

test('a correction names a notice that was sent, or what else was wrong', () => {
  const own = { kind: 'correction', wrong: '99.9%', right: '99.8%' } as const
  expect(read({ ...own, corrects: 'n-1' })).toEqual({
    content: {
      kind: 'correction',
      corrects: { notice: 'n-1', title: 'Scriven AI: addition' },
      wrong: '99.9%',
      right: '99.8%',
      scope: { tiers: null, regions: null, services: null },
    },
  })
  expect(read({ ...own, what: 'Uptime of October' })).toMatchObject({
    content: { corrects: { what: 'Uptime of October' }, scope: { regions: ['eu'] } },
  })
  expect(faultOf({ ...own, corrects: 'n-2' })).toBe('Choose a notice that was sent, or enter what was wrong.')
  expect(faultOf(own)).toBe('What was wrong: enter at least a sentence.')
})

const contract = { tier: 'enterprise', region: 'eu', services: null, begins: '2026-01-01' } as const

test.each([
  ['its region', {}, {}, true],
  ['another region', {}, { region: 'us' }, false],
  ['its tier', { tiers: ['growth'] }, {}, false],
  ['a service that it does not use', { services: ['console'] }, { services: ['assistant'] }, false],
  ['one of its services', { services: ['console'] }, { services: ['assistant', 'console'] }, true],
  ['any service', { services: ['console'] }, { services: null }, true],
  ['a contract that begins on the day', {}, { begins: '2026-12-06' }, true],
  ['one that begins after it', {}, { begins: '2026-12-07' }, false],
] as const)('concerns %s', (_, scope, own, concerns) => {
  const content = { ...MAINTENANCE, scope: { ...MAINTENANCE.scope, ...scope } }
  expect(writtenConcerns(content, { ...contract, ...own })).toBe(concerns)
})

test('service notices go to those who are told of them, a correction to those of what it corrects', () => {
  const correction = {
    kind: 'correction',
    corrects: { notice: 'n-1', title: 'T' },
    wrong: 'a',
    right: 'b',
    scope: MAINTENANCE.scope,
  } as const
  expect(writtenKindOf(MAINTENANCE, null)).toBe('service')
  expect(writtenKindOf(correction, 'subprocessors')).toBe('subprocessors')
  expect(writtenKindOf(correction, null)).toBe('service')
  expect(writtenTitle(correction)).toBe('Correction: T')
})

test('the text that is hashed has sorted names and no spaces, and the id of its notice', () => {
  expect(canonicalWritten('x', MAINTENANCE)).toBe(
    '{"effect":"The web console cannot be opened.","ends":"2026-12-06T03:30:00.000Z","id":"x","kind":"maintenance",' +
      '"scope":{"regions":["eu"],"services":null,"tiers":null},"starts":"2026-12-06T01:00:00.000Z",' +
      '"work":"We replace the database servers."}',
  )
})

test('titles and lines are those that people read', () => {
  expect(writtenTitle(MAINTENANCE)).toBe('Maintenance on 6 December 2026, 01:00 to 03:30 UTC')
  expect(periodInWords('2026-12-05T23:00:00Z', '2026-12-06T01:00:00Z')).toBe(
    '5 December 2026, 23:00 UTC to 6 December 2026, 01:00 UTC',
  )
  expect(lengthInWords(MAINTENANCE)).toBe('2 hours 30 minutes')
  expect(writtenLines(MAINTENANCE, CHOICES).map(({ label, words }) => `${label}: ${words}`)).toEqual([
    'Starts: 6 December 2026, 01:00 UTC',
    'Ends: 6 December 2026, 03:30 UTC',
    'What is done: We replace the database servers.',
    'Features affected, and how: The web console cannot be opened.',
    'Tiers: all',
    'Regions: European Union',
    'Services: all',
  ])
  const terms = {
    noticeHours: 48,
    maximumMinutesPerMonth: 240,
    window: { day: 'Sunday', from: '02:00', to: '06:00', zone: 'Europe/Berlin' },
  }
  expect(faultsInWords(['late'], 'Alder, A-1', terms, 1)).toEqual([
    'Alder, A-1: The terms promise 48 hours of notice, and this gives 1 hour. These minutes will count as Downtime.',
  ])
})

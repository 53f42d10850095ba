import { expect, test } from 'vitest'
import { added, record, removed } from '../subprocessors/ledger/testing/notices.ts'
import { type Bearing, type EffectBasis, effectsOf, lastEffect, waitingReason } from './effect.ts'
import type { ObjectionStanding, Outcome } from './objection.ts'

// Acme comes on 18 December; everyone at the customer was told in time to object until 20 December: from 21 December.
const ACME = added(record('acme'), '2026-12-18')
const SETTLED = { lastDay: '2026-12-20', zone: 'UTC' }
const GENERAL: EffectBasis = { isSpecific: false, settled: SETTLED, objections: [], decision: null }
const objection = (
  standing: ObjectionStanding,
  outcome: Outcome | null = null,
  since = '2026-12-12T10:00:00Z',
): Bearing => ({ changes: ['acme'], isLate: false, standing, outcome, since: new Date(since) })

test.each([
  ['nobody objects', [], { kind: 'from', day: '2026-12-21' }],
  ['an objection is open', [objection('received')], { kind: 'objection' }],
  ['an alternative is offered', [objection('in-mitigation')], { kind: 'objection' }],
  ['it was withdrawn before', [objection('withdrawn')], { kind: 'from', day: '2026-12-21' }],
  [
    'it was withdrawn in January',
    [objection('withdrawn', null, '2027-01-05T09:00:00Z')],
    { kind: 'from', day: '2027-01-05' },
  ],
  [
    'the customer agrees in January',
    [objection('resolved', 'made', '2027-01-08T09:00:00Z')],
    { kind: 'from', day: '2027-01-08' },
  ],
  ['it is not made for them', [objection('resolved', 'not-made')], { kind: 'not-made' }],
  ['there is no alternative', [objection('accepted')], { kind: 'not-made' }],
  ['one of two is open', [objection('withdrawn'), objection('received')], { kind: 'objection' }],
  [
    'the objection came late',
    [{ ...objection('received'), isLate: true }],
    { kind: 'from', day: '2026-12-21' },
  ],
  [
    'the objection is against another change',
    [{ ...objection('received'), changes: ['other'] }],
    { kind: 'from', day: '2026-12-21' },
  ],
] as const)('%s', (_, objections, effect) => {
  expect(effectsOf([ACME], { ...GENERAL, objections })[0]?.effect).toEqual(effect)
})

test('silence never becomes consent where each change is approved', () => {
  const specific = { ...GENERAL, isSpecific: true }
  const decided = (isApproved: boolean, at: string) =>
    effectsOf([ACME], { ...specific, decision: { isApproved, at: new Date(at) } })[0]?.effect
  expect(effectsOf([ACME], specific)[0]?.effect).toEqual({ kind: 'approval' })
  expect(waitingReason({ kind: 'approval' }, { today: '2036-01-01', isPeriodOver: true })).toBe('approval')
  expect(decided(false, '2026-12-01T10:00:00Z')).toEqual({ kind: 'refused' })
  expect(decided(true, '2026-12-01T10:00:00Z')).toEqual({ kind: 'from', day: '2026-12-18' })
  expect(decided(true, '2026-12-24T10:00:00Z')).toEqual({ kind: 'from', day: '2026-12-24' })
})

test('nothing holds for whom nobody has told; a removal takes nobody’s consent', () => {
  const untold = { ...GENERAL, settled: null }
  const gone = removed(record('gone'), '2026-12-18')
  expect(effectsOf([ACME, gone], untold)).toMatchObject([
    { id: 'acme', effect: { kind: 'untold' } },
    { id: 'gone', effect: { kind: 'from', day: '2026-12-18' } },
  ])
})

test('what is replaced stays as long as what takes its place is held up', () => {
  const old = removed(record('old'), '2026-12-18')
  const instead = { ...ACME, replaces: 'old' }
  const effects = effectsOf([instead, old], { ...GENERAL, objections: [objection('received')] })
  expect(effects.map(({ effect }) => effect.kind)).toEqual(['objection', 'objection'])
})

test('of several changes the one that takes the longest is told of the whole', () => {
  const effect = (kind: 'untold' | 'objection') => ({ id: kind, effectiveOn: '2026-12-18', effect: { kind } })
  const from = (day: string) => ({ id: day, effectiveOn: day, effect: { kind: 'from' as const, day } })
  expect(lastEffect([])).toBe(null)
  expect(lastEffect([from('2026-12-18'), from('2027-03-01')])).toEqual({ kind: 'from', day: '2027-03-01' })
  expect(lastEffect([from('2027-03-01'), effect('untold'), effect('objection')])).toEqual({
    kind: 'objection',
  })
})

test.each([
  ['2026-12-20', false, 'deadline'],
  ['2026-12-20', true, 'effective-date'],
  ['2026-12-21', true, null],
] as const)('from 21 December, on %s with the period over %s: %s', (today, isPeriodOver, reason) => {
  expect(waitingReason({ kind: 'from', day: '2026-12-21' }, { today, isPeriodOver })).toBe(reason)
  expect(waitingReason({ kind: 'untold' }, { today, isPeriodOver })).toBe('not-told')
})

import { expect, test } from 'vitest'
import { afterEvent, NOT_TRIED, type NoticeEvent, type Progress } from './progress.ts'
import { blockingAt, lastSettledAt, settledAt } from './served.ts'

const START = Date.parse('2026-11-17T09:00:00Z')
const hours = (count: number) => new Date(START + count * 3_600_000)
const GIVE_UP = 72

/** What comes of events, each with the hours after the start at which it happens. */
function progress(...events: readonly [NoticeEvent['kind'], number][]): Progress {
  return events.reduce(
    (before, [kind, at]) => afterEvent(before, { kind, at: hours(at), clock: hours(at) }, GIVE_UP),
    NOT_TRIED,
  )
}

test.each([
  ['nothing', progress(), 'waiting'],
  ['one try', progress(['postponed', 0]), 'retrying'],
  ['tries for less than 72 hours', progress(['postponed', 0], ['postponed', 71.9]), 'retrying'],
  ['72 hours', progress(['postponed', 0], ['postponed', 72]), 'failed'],
  ['a try after that which is taken', progress(['postponed', 0], ['accepted', 72]), 'accepted'],
  ['a refusal', progress(['postponed', 0], ['refused', 1]), 'failed'],
  ['a refusal of what another process had taken', progress(['accepted', 0], ['refused', 0]), 'accepted'],
  ['an outbox', progress(['written', 0]), 'written'],
  ['a bounce', progress(['accepted', 0], ['bounced', 5]), 'bounced'],
  [
    'a bounce that is read before the acceptance is recorded',
    progress(['bounced', 0], ['accepted', 0]),
    'bounced',
  ],
  ['a bounce of what another process fails to send', progress(['bounced', 0], ['postponed', 1]), 'bounced'],
  [
    'a delay, an answer and a complaint',
    progress(['accepted', 0], ['delayed', 1], ['answered', 2], ['complained', 3]),
    'accepted',
  ],
  ['once more after it', progress(['accepted', 0], ['bounced', 5], ['resent', 6]), 'waiting'],
  // The 72 hours begin anew with the first try after it was sent once more.
  [
    'once more after it failed',
    progress(['postponed', 0], ['postponed', 72], ['resent', 80], ['postponed', 81], ['postponed', 150]),
    'retrying',
  ],
] as const)('after %s', (_, { state }, expected) => {
  expect(state).toBe(expected)
})

test('a period runs from the first acceptance that no bounce has undone', () => {
  expect(progress(['accepted', 3], ['accepted', 30]).acceptedAt).toEqual(hours(3))
  expect(progress(['accepted', 3], ['bounced', 5]).acceptedAt).toBeNull()
  expect(progress(['accepted', 3], ['bounced', 5], ['resent', 6], ['accepted', 7]).acceptedAt).toEqual(
    hours(7),
  )
  expect(settledAt(progress(['written', 0], ['acknowledged', 9]))).toEqual(hours(9))
  expect(settledAt(progress(['accepted', 3], ['acknowledged', 9]))).toEqual(hours(3))
  expect(settledAt(progress(['written', 0]))).toBeNull()
})

test('served: acknowledged, or accepted for three days', () => {
  const accepted = progress(['accepted', 0])
  expect(blockingAt(accepted, hours(71.9))).toBe('fresh')
  expect(blockingAt(accepted, hours(72))).toBeNull()
  expect(blockingAt(progress(['accepted', 0], ['acknowledged', 1]), hours(1))).toBeNull()
  expect(blockingAt(progress(['accepted', 0], ['bounced', 80]), hours(81))).toBe('bounced')
  expect(blockingAt(progress(['refused', 0]), hours(500))).toBe('failed')
  expect(blockingAt(progress(), hours(500))).toBe('waiting')
})

test('a contract is told when the last of its contacts is', () => {
  const [early, late] = [progress(['accepted', 1]), progress(['accepted', 50])]
  expect(lastSettledAt([late, early])).toEqual(hours(50))
  expect(lastSettledAt([early, progress(['postponed', 1])])).toBeNull()
  expect(lastSettledAt([])).toBeNull()
})

import { expect, test } from 'vitest'
import type { ListedNotice } from './data.ts'
import { changedSince, lastVisitInWords, visitNow } from './last-visit.ts'

const notice = (id: string, ...changes: [company: string, effectiveOn: string][]): ListedNotice => ({
  id,
  href: '',
  title: '',
  state: 'in-effect',
  stateWords: '',
  published: '',
  effective: null,
  objection: null,
  objectionEnded: null,
  touched: [],
  isEmergency: false,
  altered: null,
  changes: changes.map(([company, effectiveOn]) => ({ id: company, effectiveOn })),
  parts: null,
})

const BASIS = {
  today: '2026-11-20',
  notices: [
    notice('first', ['okta', '2024-01-01'], ['slack', '2024-01-01']),
    notice('second', ['slack', '2026-11-10']),
    notice('third', ['datadog', '2030-02-01']),
  ],
}

test.each([
  ['the same day again', { on: '2026-11-20', newestNotice: 'third' }, []],
  ['before the third notice', { on: '2026-11-15', newestNotice: 'second' }, ['datadog']],
  // Slack's change was announced by then, and took effect since.
  ['before a change took effect', { on: '2026-11-09', newestNotice: 'third' }, ['slack']],
  ['on the day on which it took effect', { on: '2026-11-10', newestNotice: 'third' }, []],
  ['before any notice', { on: '2023-01-01', newestNotice: null }, ['okta', 'slack', 'datadog']],
  ['after a notice that is gone', { on: '2026-11-09', newestNotice: 'gone' }, ['slack']],
])('since a visit %s', (_, visit, companies) => {
  expect([...changedSince(visit, BASIS)]).toEqual(companies)
})

test('a visit remembers its day and the newest notice', () => {
  expect(visitNow(BASIS)).toEqual({ on: '2026-11-20', newestNotice: 'third' })
  expect(visitNow({ ...BASIS, notices: [] })).toEqual({ on: '2026-11-20', newestNotice: null })
})

test('what changed is counted in words', () => {
  const visit = { on: '2026-06-01', newestNotice: null }
  expect(lastVisitInWords(visit, 0)).toBe(
    'Nothing on this list has changed since your last visit on 1 June 2026.',
  )
  expect(lastVisitInWords(visit, 1)).toBe('Only the one that changed since your last visit on 1 June 2026')
  expect(lastVisitInWords(visit, 4)).toBe('Only the 4 that changed since your last visit on 1 June 2026')
})

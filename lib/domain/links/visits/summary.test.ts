import { expect, test } from 'vitest'
import { summaryOf } from './summary.ts'
import type { VisitLine } from './view.ts'

function visit(id: string, more: Partial<VisitLine> = {}): VisitLine {
  const nothing = { openings: 1, sections: [], options: [], downloads: [], excluded: null }
  return { id, class: 'likely-human', openedAt: `2026-11-${id}T09:00:00.000Z`, ...nothing, ...more }
}

const file = (sha256: string, at: string) => ({ document: 'A, bundle', sha256, at })

test('visits are counted by class, and parts and downloads of likely people alone', () => {
  const summary = summaryOf([
    visit('28', { sections: ['options', 'documents'], downloads: [file('aa', '2026-11-28T09:05:00.000Z')] }),
    visit('27', {
      class: 'probable-scanner',
      sections: ['documents'],
      downloads: [file('bb', '2026-11-27T09:00:00.000Z')],
    }),
    visit('26', { class: 'internal' }),
    visit('25', { class: 'unfurl' }),
    visit('24', { sections: ['options'], downloads: [file('aa', '2026-11-24T09:01:00.000Z')] }),
  ])
  expect(summary).toMatchObject({
    counts: { 'likely-human': 2, 'probable-scanner': 1, unfurl: 1, internal: 1 },
    first: '2026-11-24T09:00:00.000Z',
    last: '2026-11-28T09:00:00.000Z',
    sections: [
      { section: 'options', visits: 2 },
      { section: 'documents', visits: 1 },
    ],
    downloads: [file('aa', '2026-11-24T09:01:00.000Z')],
    older: 0,
  })
})

test('what is excluded is told and not counted', () => {
  const summary = summaryOf([
    visit('28', { sections: ['options'], excluded: { by: 'Nora Feld', at: '2026-11-28T10:00:00.000Z' } }),
  ])
  expect(summary).toMatchObject({
    counts: { 'likely-human': 0, 'probable-scanner': 0, unfurl: 0, internal: 0 },
    first: null,
    last: null,
    sections: [],
  })
  expect(summary.visits).toHaveLength(1)
})

test('of very many the newest hundred are told, and all counted', () => {
  const many = Array.from({ length: 103 }, () => visit('28', { class: 'probable-scanner' }))
  const summary = summaryOf(many)
  expect([summary.visits.length, summary.older, summary.counts['probable-scanner']]).toEqual([100, 3, 103])
})

import { expect, test } from 'vitest'
import { offerFor } from '#lib/server/documents/testing/read-pdf.ts'
import { baseText } from './base-text.ts'

const { parts, dora, exhibits } = baseText(offerFor('enterprise', 'eu'))

test('it holds every section of both agreements in their order, and then the map', () => {
  expect(parts.map(({ id, title, sections }) => [id, title, sections.length])).toEqual([
    ['sla', 'Service level agreement', 17],
    ['dpa', 'Data processing agreement', 21],
  ])
  expect([dora.number, dora.title]).toEqual(['B', 'Clauses for Article 30 of DORA'])
})

test('every id is of its part, and of one place', () => {
  const ids = parts.flatMap(({ id, sections }) =>
    sections.flatMap((section) => [section, ...section.clauses]).map((one) => [id, one.id] as const),
  )
  expect(ids.filter(([part, id]) => !id.startsWith(`${part}:`))).toEqual([])
  expect(new Set(ids.map(([, id]) => id)).size).toBe(ids.length)
  expect(ids.length).toBeGreaterThan(200)
})

test('every clause that is referred to is there, in either agreement, and so is every table', () => {
  const clauses = parts.flatMap(({ sections }) => sections.flatMap((section) => section.clauses))
  const known = new Set(
    parts.flatMap(({ sections }) => sections.map(({ id }) => id)).concat(clauses.map(({ id }) => id)),
  )
  const referred = clauses.flatMap(({ blocks }) =>
    blocks
      .flatMap((block) => (block.kind === 'items' ? block.items.flat() : block.content))
      .flatMap(({ ref }) => (ref === undefined ? [] : [`${ref.document}:${ref.id}`])),
  )
  expect(referred.length).toBeGreaterThan(80)
  expect(referred.filter((id) => !known.has(id))).toEqual([])
  expect(
    [...clauses, ...dora.clauses].flatMap((clause) => clause.exhibits).filter((name) => !exhibits[name]),
  ).toEqual([])
})

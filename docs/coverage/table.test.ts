import { existsSync } from 'node:fs'
import { expect, test } from 'vitest'
import { buildOffer } from '#lib/domain/offer/offer.ts'
import { readCatalogue } from '#lib/server/terms/catalogue.ts'
import { COVERAGE } from './rows.ts'
import { coverageTable } from './table.ts'

test('docs/coverage.md is what the rows say', async () => {
  await expect(coverageTable(COVERAGE)).toMatchFileSnapshot('../coverage.md')
})

test('every row is there once, in order', () => {
  const count = { A: 6, B: 0, C: 3, D: 0, E: 3, F: 7, G: 7, H: 4, I: 4 }
  const ids = Object.entries(count).flatMap(([letter, rows]) =>
    rows === 0 ? [letter] : Array.from({ length: rows }, (_, index) => `${letter}${index + 1}`),
  )
  expect(ids).toHaveLength(36)
  expect(COVERAGE.map(({ id }) => id)).toEqual(ids)
})

test('a row has a place and a test', () => {
  for (const { id, places, tests } of COVERAGE)
    expect([id, places.length > 0, tests.length > 0]).toEqual([id, true, true])
})

test('every test that is named exists', () => {
  const missing = COVERAGE.flatMap(({ tests }) => tests).filter((file) => !existsSync(file))
  expect([...new Set(missing)]).toEqual([])
})

test('every clause that is named exists in every version', () => {
  const named = COVERAGE.flatMap(({ clauses }) => clauses)
  for (const source of readCatalogue(process.cwd()).catalogue?.versions.values() ?? []) {
    const result = buildOffer(source, 'enterprise', 'eu')
    if (!result.ok) throw new Error(result.code)
    const { sla, dpa } = result.offer.documents
    const clauses = new Set([
      ...sla.sections.flatMap((section) => section.clauses.map(({ id }) => id)),
      ...dpa.sections.flatMap((section) => section.clauses.map(({ id }) => `dpa:${id}`)),
    ])
    expect(named.filter((id) => !clauses.has(id))).toEqual([])
  }
})

import { expect, test } from 'vitest'
import { readCatalogue } from '../catalogue.ts'
import { useCatalogue } from '../current.ts'
import { shownTerms } from './shown-terms.ts'

const { catalogue } = readCatalogue(process.cwd())
if (catalogue === null) throw new Error('the demo data do not load')

const shownAt = (moment: string) => {
  const shown = shownTerms(new Date(moment))
  return shown && [shown.standing, shown.release.version, shown.next?.version ?? null]
}

// By the ledger: published on 15 January, 1 July and 16 November 2026 at 09:00 UTC.
test.each([
  ['before anything is published', '2026-01-01T00:00:00Z', null],
  ['before the first begins', '2026-03-31T23:59:59Z', ['announced', '2026-04-01', null]],
  ['from its first moment', '2026-04-01T00:00:00Z', ['in-force', '2026-04-01', null]],
  ['once another is published', '2026-07-01T09:00:00Z', ['in-force', '2026-04-01', '2026-10-01']],
  ['up to the last moment', '2026-09-30T23:59:59Z', ['in-force', '2026-04-01', '2026-10-01']],
  ['from the first moment of the next', '2026-10-01T00:00:00Z', ['in-force', '2026-10-01', null]],
  ['after the last', '2031-01-01T00:00:00Z', ['in-force', '2027-03-01', null]],
])('%s, %s: %j', (_, moment, expected) => {
  useCatalogue(catalogue)
  expect(shownAt(moment)).toEqual(expected)
})

test('of two that are announced the one that begins first is shown, and the other is the next', () => {
  const [one, two, three] = catalogue.ledger
  if (one === undefined || two === undefined || three === undefined)
    throw new Error('the ledger is too short')
  useCatalogue({ ...catalogue, ledger: [two, { ...three, publishedAt: two.publishedAt }] })
  expect(shownAt('2026-08-01T00:00:00Z')).toEqual(['announced', '2026-10-01', '2027-03-01'])
})

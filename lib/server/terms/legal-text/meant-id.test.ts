import { expect, test } from 'vitest'
import { meantId, namesakeOf } from './meant-id.ts'
import { outlineOf } from './outline.ts'

const IDS = ['claims', 'claims.silence', 'claims.window', 'credits', 'credits.amount', 'downtime.sources']

// Edits by hand, within a quarter of each part's length and at least one.
test.each([
  ['claims.windw', 'claims.window'],
  ['claim.window', 'claims.window'],
  ['downtime.source', 'downtime.sources'],
  ['credts', 'credits'],
])('%s means %s', (written, meant) => {
  expect(meantId(written, IDS)).toBe(meant)
})

// "evidence" is three letters from "silence", which the section before it does not shorten.
test.each(['claims.evidence', 'claims.silence.more', 'credits.silence', 'window'])(
  '%s means none of them',
  (written) => {
    expect(meantId(written, IDS)).toBeNull()
  },
)

const outline = (text: string) => outlineOf(text.replaceAll('; ', '\n')).outline

test.each([
  ['claims.evidence', '## A {#claims}; {#credits.evidence}', 'credits.evidence'],
  // Of two the one that stands in the section of claims.
  [
    'claims.evidence',
    '## A {#claims}; {#credits.evidence}; ## B {#exclusions}; {#exclusions.evidence}',
    'credits.evidence',
  ],
  ['claims.evidence', '## B {#exclusions}; {#exclusions.evidence}; ## C {#sla}; {#sla.evidence}', null],
  ['claims', '## A {#credits}; {#credits.claims}', null],
])('%s: the clause of that name in %s is %s', (written, text, expected) => {
  expect(namesakeOf(written, outline(text))).toBe(expected)
})

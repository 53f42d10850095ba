import { expect, test } from 'vitest'
import type { LegalDocument } from '../../legal/text.ts'
import { ownWordFindings } from './own-words-rule.ts'

function found(id: string, text: string): string[] {
  const block = { kind: 'paragraph' as const, content: [{ text }] }
  const clauses = [{ id, number: '5.7', blocks: [block], exhibits: [] }]
  const sla: LegalDocument = {
    kind: 'sla',
    title: 'SLA',
    sections: [{ id: 'credits', number: '5', title: 'Credits', note: null, clauses }],
  }
  return ownWordFindings(sla).map(({ message }) => message.slice(0, message.indexOf(' is not')))
}

const NEAREST = 'Acme will round each Credit to the nearest minor unit of the currency'

test.each([
  // The words of the demo, and other words for the same.
  ['credits.rounding', `${NEAREST}, half a unit upwards.`, []],
  ['credits.rounding', 'Each Credit is rounded half up to the cent.', []],
  ['credits.rounding', `${NEAREST}.`, []],
  ['credits.rounding', `${NEAREST}, half a unit downwards.`, ['“half a unit downwards”']],
  ['credits.rounding', `${NEAREST}, half a unit to the even one.`, ['“half a unit to the even”']],
  ['credits.rounding', 'Acme will round each Credit down to the cent.', ['“round each Credit down to”']],
  ['credits.rounding', 'A part of a cent is raised to the next whole cent.', ['“next whole cent”']],
  ['availability.rounding', 'Acme will compare the exact, unrounded result of the formula.', []],
  ['availability.rounding', 'Acme compares the result before it is rounded.', []],
  ['availability.rounding', 'Acme will compare the rounded result.', ['“rounded result”']],
  ['availability.rounding', 'Acme will round the result to two places.', ['“will round”']],
  ['credits.application', 'from the fees for the next billing cycle, then from the cycles that follow', []],
  ['credits.application', 'from the fees for the second billing cycle', ['“second billing cycle”']],
  ['credits.cap', 'the earlier Months of the same Contract Year', []],
  ['credits.cap', 'the earlier Months of the same calendar year', ['“same calendar year”']],
  // Another clause may speak of other things.
  ['credits.fee', 'rounded half down', []],
])('%s: %s', (id, text, words) => {
  expect(found(id, text)).toEqual(words)
})

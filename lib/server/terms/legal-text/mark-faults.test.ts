import { expect, test } from 'vitest'
import { markFaults } from './mark-faults.ts'

const at = (source: string) => markFaults(source).map(({ line, rule }) => `${line} ${rule}`)

test.each([
  ['## Claims {#claims}\n{#claims.window} A claim', 'right under its heading'],
  ['## Claims {#claims}\n\n{#claims.window} A claim', 'after an empty line'],
  ['{% if a %}\n{#claims.window} A claim\n{% endif %}', 'inside a condition'],
  ['# Claims #\n\nWrite [](#claims) and {{ claim.days }}', 'none'],
])('%j: an id %s', (source) => {
  expect(at(source)).toEqual([])
})

test.each([
  ['{#claims.window A claim', '1 legal.clause-id'],
  ['{#claims.Window} A claim', '1 legal.clause-id'],
  ['  {#claims.window} A claim', '1 legal.clause-id'],
  ['{#claims.window} A claim {#claims.other} more', '1 legal.clause-id'],
  ['A claim\n{#claims.window} more', '2 legal.clause-id'],
  ['::channels\n{#claims.window} more', '2 legal.clause-id'],
  ['> In short: more.\n{#claims.window} more', '2 legal.clause-id'],
  ['{% if a %}{#claims.window}{% endif %}', '1 legal.clause-id'],
  ['## Claims', '1 legal.heading'],
  ['## Claims {#Claims}', '1 legal.heading'],
  ['## Claims {#claims', '1 legal.heading'],
])('%j: %s', (source, found) => {
  expect(at(source)).toEqual([found])
})

test('what stands in the place of an id is not kept beside it', () => {
  expect(markFaults('## Claims {claims}').map(({ fix }) => fix)).toEqual([
    'Write ## Claims {#id}, in small letters, digits, dots and hyphens.',
  ])
})

test('a heading is shown with the id to write', () => {
  expect(markFaults('## Claims {#Claims}')).toEqual([
    {
      line: 1,
      rule: 'legal.heading',
      problem: 'the section “Claims {#Claims}” has no id',
      fix: 'Write ## Claims {#id}, in small letters, digits, dots and hyphens.',
    },
  ])
})

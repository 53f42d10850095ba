import { readFileSync } from 'node:fs'
import { expect, test } from 'vitest'
import { sourceLineFindings } from './source-lines-rule.ts'

const at = (...lines: string[]) =>
  sourceLineFindings('sla', ['# SLA', '', '## Claims {#claims}', '', ...lines].join('\n')).map(
    ({ place, message }) => `${'id' in place ? place.id : ''}: ${message}`,
  )

test('each mark of a conflict is found, in a list and in a paragraph', () => {
  const marks = (...lines: string[]) => at('{#claims.contents} The claim states', ...lines)
  const LEFT = 'is the mark of a conflict that Git left'
  const found = [
    `claims.contents: “<<<<<<< HEAD” ${LEFT}`,
    `claims.contents: “=======” ${LEFT}`,
    `claims.contents: “>>>>>>> terms-2027” ${LEFT}`,
  ]
  expect(marks('', '<<<<<<< HEAD', '- its name;', '=======', '- its Tenant;', '>>>>>>> terms-2027')).toEqual(
    found,
  )
  expect(marks('<<<<<<< HEAD', 'its name', '=======', 'its Tenant', '>>>>>>> terms-2027')).toEqual(found)
  // With merge.conflictStyle diff3 the common text stands between.
  expect(marks('||||||| 1f0cbcc')).toEqual([`claims.contents: “||||||| 1f0cbcc” ${LEFT}`])
})

test('a quotation in a clause is found, and so is a second note', () => {
  const STRAY = /: “> This right lapses\.” would replace the note of its section/
  expect(at('> In short: more.', '', '{#claims.end} End.', '', '> This right lapses.')).toEqual([
    expect.stringMatching(STRAY),
  ])
  expect(at('> In short: more.', '', '> This right lapses.')).toEqual([expect.stringMatching(STRAY)])
  expect(at('{#claims.end} End.', '> This right lapses.')).toEqual([expect.stringMatching(STRAY)])
})

test.each([
  [['> In short: more,', '> on two lines.', '', '{#claims.end} End.']],
  [['{% if a %}', '> In short: more.', '{% else %}', '> In short: less.', '{% endif %}', '']],
  [['{#claims.end} 2 > 1, a <= b, a === b and ====']],
])('%j are no fault', (lines) => {
  expect(at(...lines)).toEqual([])
})

test('a second title is found, also where = stands under words', () => {
  expect(at('# Claims')).toEqual([expect.stringContaining('“# Claims” would make another title')])
  expect(at('{#claims.end} End', '===')).toEqual([expect.stringContaining('“===” would make another title')])
})

test('the demo has none', () => {
  for (const version of ['2026-04-01', '2026-10-01', '2027-03-01'])
    for (const kind of ['sla', 'dpa'] as const)
      expect(sourceLineFindings(kind, readFileSync(`data/terms/${version}/${kind}.md`, 'utf8'))).toEqual([])
})

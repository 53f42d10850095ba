import { expect, test } from 'vitest'
import { LINT_RULES } from './finding.ts'
import { severityOf, WARNINGS_ONCE_RELEASED } from './severity.ts'

test('a rule that is younger than a released version warns there, and is an error in a draft', () => {
  expect([severityOf('texts.markup', true), severityOf('texts.markup', false)]).toEqual(['warning', 'error'])
})

test('any other rule is as serious in a released version', () => {
  expect([severityOf('figures.minutes', true), severityOf('figures.minutes', false)]).toEqual([
    'error',
    'error',
  ])
  expect([severityOf('texts.table', true), severityOf('texts.table', false)]).toEqual(['warning', 'warning'])
})

test('only errors are listed as warnings once released', () => {
  const rules = Object.keys(WARNINGS_ONCE_RELEASED) as (keyof typeof LINT_RULES)[]
  expect(rules.map((rule) => LINT_RULES[rule])).toEqual(rules.map(() => 'error'))
})

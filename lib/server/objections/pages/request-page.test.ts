import { expect, test } from 'vitest'
import { requestPage } from './request-page.ts'

const SCRIVEN = '2026-11-17-scriven-ai'
const formOn = (day: string) => {
  const facts = requestPage({ notice: SCRIVEN }, new Date(`${day}T10:00:00Z`))
  if (facts.kind !== 'form') throw new Error('the form is not shown')
  return facts
}

// Version 2026-10-01, in force on 17 November 2026, gives 30 days: 17 December.
test('the form says by when to object, as the page of the notice does', () => {
  const [until, , own] = formOn('2026-12-17').objection
  expect(until).toBe(
    'Customers who were told on the day of publication may object until 17 December 2026, 24:00 UTC.',
  )
  expect(own).toMatch(/^A customer’s own period begins on the day after the mail server/)
  expect(formOn('2026-12-18').objection[0]).toBe('The time to object ended on 17 December 2026, 24:00 UTC.')
})

// By hand from the entry in the ledger: the United States and the European Union, for one service and where AI features are on.
test('the form says whom the change concerns', () => {
  const [change] = formOn('2026-11-20').changes
  expect(change?.effective).toBe('In effect from 1 March 2027.')
  expect(change?.concerns).toBe('Concerns United States: every tier; European Union: every tier.')
  const limits = change?.facts.filter(({ label }) => label.startsWith('Used for'))
  const limited = ['Only for Assistant of the web console.', 'Only if AI features are on.']
  expect(limits?.map(({ lines }) => lines)).toEqual([limited, limited])
})

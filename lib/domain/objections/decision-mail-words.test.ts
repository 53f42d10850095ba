import { expect, test } from 'vitest'
import { DECISION_MAIL, effectForYou } from './decision-mail-words.ts'

const TITLE = 'Scriven AI: addition'

test('the subject says first what was decided, or that it was taken back', () => {
  expect(DECISION_MAIL.subject('approved', 'made', TITLE)).toBe('Approved: Scriven AI: addition')
  expect(DECISION_MAIL.subject('refused', 'undone', TITLE)).toBe('No longer refused: Scriven AI: addition')
})

test('it tells whether the customer decided or somebody recorded it, and for whom', () => {
  expect(DECISION_MAIL.heading('approved', 'made', false)).toBe('Your approval was received')
  expect(DECISION_MAIL.heading('refused', 'made', true)).toBe('Your refusal was recorded')
  const parties = { vendor: 'Lumenary', under: DECISION_MAIL.under('Cedar', 'C-1') }
  expect(DECISION_MAIL.lead('approved', 'made', parties)).toBe(
    'Lumenary has the approval of Cedar under contract C-1.',
  )
  expect(DECISION_MAIL.lead('approved', 'undone', parties)).toBe(
    'Lumenary had recorded the approval of Cedar under contract C-1, and has taken that back.',
  )
})

test.each([
  [{ kind: 'from', day: '2027-03-01' }, 'From 1 March 2027'],
  [{ kind: 'approval' }, 'Not before you approve it'],
  [{ kind: 'refused' }, 'Not at all: it was refused'],
] as const)('%j reads %s', (effect, words) => {
  expect(effectForYou(effect)).toBe(words)
})

import { expect, test } from 'vitest'
import { listInWords } from './list-in-words.ts'

const LIST = { from: '2026-06-15', state: 'in-force' as const, changed: null, later: [] }

test.each([
  [LIST, 'Its list has been in force since 15 June 2026: nothing in it has changed.'],
  [{ ...LIST, state: 'announced' as const }, 'Its list is announced and in force from 15 June 2026.'],
  [
    { ...LIST, state: 'unknown' as const },
    'Whether it shows the list of 15 June 2026 cannot be determined: the ledger of sub-processors does not hold the notice that it was made from. Ask the vendor before you rely on it.',
  ],
  [
    { ...LIST, state: 'withdrawn' as const },
    'It does not show the list of 15 June 2026: what was announced for that day was changed or withdrawn after it was signed.',
  ],
  [
    { ...LIST, state: 'changed' as const, changed: { title: 'Scriven AI: addition', on: '2027-03-01' } },
    'Its list was in force from 15 June 2026 and has changed since: “Scriven AI: addition”, on 1 March 2027. It still shows who was on the list before.',
  ],
  [
    { ...LIST, later: [{ title: 'Okta: location' }, { title: 'Slack: purpose' }] },
    'Its list has been in force since 15 June 2026: nothing in it has changed. It does not know of what was published after it was signed: “Okta: location” and “Slack: purpose”.',
  ],
])('where a list stands, in sentences', (standing, words) => {
  expect(listInWords(standing)).toBe(words)
})

import { expect, test } from 'vitest'
import { linkTerms } from '../testing/link-terms.ts'
import { type OnPage, remainingSteps } from './remaining-steps.ts'

const PAGE: OnPage = { vendor: 'Lumenary Cloud', option: 'A', hasDocuments: true, hasSubscribing: true }
const told = (more: Parameters<typeof linkTerms>[0], page = PAGE) =>
  remainingSteps(linkTerms(more), page).map(({ who, when, what, href }) =>
    [who, when, what, href].filter((part) => part !== null).join(' | '),
  )

// The link of these tests ends on 29 December 2026, 00:00 UTC: its last day is the 28th.
test('every page has what can be done at any time, and the signed copy by the last day', () => {
  expect(told({})).toEqual([
    'You | Read the documents of the option that you choose | #option-a',
    'You | Ask what is open | #question',
    'Lumenary Cloud | Answer your questions by e-mail',
    'You | Have somebody told of changes to the sub-processors | #option-a',
    'You | by 28 December 2026 | Return the signed copy',
  ])
})

test('steps that were added stand by their days, and without one before all that have one', () => {
  const steps = [
    { whose: 'vendor', day: '2026-12-20', what: 'Send the order form' },
    { whose: 'customer', day: null, what: 'Name the technical contact' },
    { whose: 'customer', day: '2026-12-10', what: 'Legal reviews the DPA' },
    { whose: 'vendor', day: '2026-12-28', what: 'Hold the price' },
  ] as const
  expect(told({ steps, begins: '2027-01-01' }).slice(4)).toEqual([
    'You | Name the technical contact',
    'You | by 10 December 2026 | Legal reviews the DPA',
    'Lumenary Cloud | by 20 December 2026 | Send the order form',
    'Lumenary Cloud | by 28 December 2026 | Hold the price',
    'You | by 28 December 2026 | Return the signed copy',
    'Both | on 1 January 2027 | The contract starts',
  ])
})

test('without files and without a list of sub-processors nobody is sent to them', () => {
  const bare = { ...PAGE, option: null, hasDocuments: false, hasSubscribing: false }
  expect(told({}, bare).slice(0, 2)).toEqual([
    'You | Choose an option, and ask for its documents | #question',
    'You | Ask what is open | #question',
  ])
})

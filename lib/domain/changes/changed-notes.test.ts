import { expect, test } from 'vitest'
import { DPA, SLA, smallTerms, withTexts } from '#lib/server/versions/testing/small-terms.ts'
import { offersOf } from '../comparison/compare-versions.ts'
import { editionFaults } from './edition-faults.ts'

const SECTION = '## Claims {#claims}\n'
const source = (sla: string, version: string) => {
  const own = withTexts(smallTerms, sla, DPA)
  return { ...own, terms: { ...own.terms, version } }
}
const compared = (sla: string, version: string) => ({
  offers: offersOf(source(sla, version)),
  subprocessors: [],
})
const noted = (note: string) => SLA.replace(SECTION, `${SECTION}\n> In short: ${note}\n`)

/** What an edition of 2026-10-01 may not hold, as the two texts have it. */
const faults = (before: string, after: string) => {
  const { obligations, binding, wording } = editionFaults(
    compared(before, '2026-10-01'),
    compared(after, '2026-10-01.1'),
    () => true,
  )
  return { obligations, binding, wording }
}
const REWORDED = { obligations: [], binding: [], wording: ['the wording of “In short” of SLA 1 (Claims)'] }

test.each([
  ['claim in time.', 'claim in time in version {{ version.id }}.'],
  ['claim in time from {{ version.effective }} on.', 'claim in time.'],
])('a note %j that becomes %j is other words, and no figure of marks', (before, after) => {
  expect(faults(noted(before), noted(after))).toEqual(REWORDED)
})

test('a figure in a note is named by its words', () => {
  expect(faults(noted('claim within 30 days.'), noted('claim within 20 days.')).binding).toEqual([
    'a figure in “In short” of SLA 1 (Claims) changes: 30 → 20',
  ])
})

// As for a clause: what turns a sentence into another never changes without a version.
test.each([
  ['the first minutes count too.', 'the first minutes do not count.', 'a word that binds', 'none → not'],
  ['it will be paid.', 'it should normally be paid.', 'a word that binds', 'will → should'],
  ['claim in at least one way.', 'claim in at most one way.', 'a word that binds', 'least → most'],
  ['a claim is accepted.', 'a claim is rejected.', 'a word that binds', 'accepted → rejected'],
  ['it is available.', 'it is unavailable.', 'a word that binds', 'available → unavailable'],
  ['write to claims@example.com.', 'write to nobody@example.com.', 'an address', 'claims@'],
  ['Customer pays.', '{{ vendor.shortName }} pays.', 'who is spoken of', 'Customer → the vendor'],
  ['it will charge no fee.', 'it will charge. No fee.', 'how', 'none → full stop'],
  ['it will never retry.', 'it will “never” retry.', 'how', 'quotation mark'],
  ['minutes of errors, that count.', 'minutes of errors that count.', 'how', 'comma → none'],
])('a note %j that becomes %j is no correction', (before, after, kind, says) => {
  const [binding = '', ...others] = faults(noted(before), noted(after)).binding
  expect(others).toEqual([])
  expect(binding).toContain(
    kind === 'how'
      ? 'how “In short” of SLA 1 (Claims) is divided changes: '
      : `${kind} in “In short” of SLA 1 (Claims) changes: `,
  )
  expect(binding).toContain(says)
})

test('a note that only names the vendor otherwise, or is spelled otherwise, is other words', () => {
  expect(faults(noted('{{ vendor.shortName }} pays.'), noted('{{ vendor.legalName }} pays.'))).toEqual(
    REWORDED,
  )
  expect(faults(noted('the crdit is paid.'), noted('the credit is paid.')).binding).toEqual([])
})

test('a date that is written in a note or a clause, and stays, is no change', () => {
  const dated = noted('as before 2026-10-01.').replace(
    'counts as accepted',
    'of 2026-10-01 counts as accepted',
  )
  expect(faults(dated, dated)).toEqual({ obligations: [], binding: [], wording: [] })
})

test('the name of the version in the place of a date that was written is another figure', () => {
  const dated = (date: string) => SLA.replace('counts as accepted', `of ${date} counts as accepted`)
  expect(faults(dated('2026-10-01'), dated('{{ version.id }}')).binding).toHaveLength(1)
  expect(faults(dated('{{ version.id }}'), dated('{{ version.id }}'))).toEqual({
    obligations: [],
    binding: [],
    wording: [],
  })
})

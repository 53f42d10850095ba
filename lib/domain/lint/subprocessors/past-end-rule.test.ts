import { expect, test } from 'vitest'
import type { NoticeEntry } from '../../subprocessors/ledger/entry.ts'
import { record } from '../../subprocessors/ledger/testing/notices.ts'
import type { Subprocessor } from '../../subprocessors/schema.ts'
import { pastEndFindings } from './past-end-rule.ts'

const [EU] = record('acme').regions
if (EU === undefined) throw new Error('a record has a region')

/** Acme hosts in the EU; its text messages, which are its second engagement there, end on 30 June 2026. */
const ACME = record('acme', {
  name: 'Acme',
  regions: [EU, { ...EU, engagement: 'text-messages', until: '2026-06-30' }],
})
const ENDED = { ...ACME, regions: [EU] }
const PROLONGED = { ...ACME, regions: [EU, { ...EU, engagement: 'text-messages', until: '2027-06-30' }] }

function notice(id: string, effectiveOn: string, before: Subprocessor | null, after: Subprocessor | null) {
  const changes = [{ id: 'acme', effectiveOn, before, after }]
  const entry: NoticeEntry = {
    id,
    publishedAt: '2026-01-01T09:00:00Z',
    reason: 'For a test.',
    changes,
    previousSha256: null,
  }
  return entry
}

const FIRST = notice('first', '2026-01-01', null, ACME)
const at = (day: string) => new Date(`${day}T12:00:00Z`)

test('an end that has passed is told with company, region, day and command', () => {
  expect(pastEndFindings([ACME], [FIRST], at('2026-07-01'))).toEqual([
    {
      rule: 'subprocessors.past-end',
      place: { in: 'subprocessor', id: 'acme', path: ['regions', 1, 'until'] },
      message: 'Acme was to be used in region eu (text-messages) until 30 June 2026, and no notice ends that',
      fix: 'If it has ended, remove this engagement; if it goes on, write a later day, or remove until. Then draft the notice: npm run subprocessors:change',
    },
  ])
})

test('a company that is used for nothing else goes with its file', () => {
  const only = record('acme', { regions: [{ ...EU, until: '2026-06-30' }] })
  const [found] = pastEndFindings([only], [notice('first', '2026-01-01', null, only)], at('2026-07-01'))
  expect(found?.message).toBe('ACME was to be used in region eu until 30 June 2026, and no notice ends that')
  expect(found?.fix).toMatch(/^If it has ended, delete this file;/)
})

test.each([
  ['on its last day', [ACME], [FIRST], '2026-06-30'],
  [
    'with its end in a notice, though for later',
    [ENDED],
    [FIRST, notice('end', '2026-09-01', ACME, ENDED)],
    '2026-07-01',
  ],
  ['with its end still to be published', [ENDED], [FIRST], '2026-07-01'],
  ['with a later end still to be published', [PROLONGED], [FIRST], '2026-07-01'],
  [
    'with a later end in a notice',
    [PROLONGED],
    [FIRST, notice('on', '2026-06-01', ACME, PROLONGED)],
    '2026-07-01',
  ],
  ['before the first notice', [ACME], [], '2026-07-01'],
])('nothing is said %s', (_, working, notices, day) => {
  expect(pastEndFindings(working, notices, at(day))).toEqual([])
})

import { expect, test } from 'vitest'
import type { LegalDocument } from '../../legal/text.ts'
import { objectionPeriodFindings } from './objection-period-rule.ts'

const DAYS = 'Objection Period means the 30 days after the day on which Lumenary sends a notice;'
const BUSINESS =
  'Objection Period means the 20 business days after the day on which Lumenary sends a notice, counted in Europe/Berlin;'
const IN_TIME = 'An objection is in time if it arrives by the end of the last day of the Objection Period'
const IN_BERLIN = { unit: 'business', calendar: 'Frankfurt', zone: 'Europe/Berlin' } as const

function dpa(definition: string, inTime: string): LegalDocument {
  const clause = (id: string, text: string) => ({
    ...{ id, number: '1.1', exhibits: [] },
    blocks: [{ kind: 'items' as const, items: [[{ text }]] }],
  })
  const clauses = [clause('roles.definitions', definition), clause('subprocessors.objection', inTime)]
  return { kind: 'dpa', title: 'DPA', sections: [{ id: 's', number: '1', title: 'S', note: null, clauses }] }
}

test.each([
  ['30 days, and nothing said in the terms', DAYS, IN_TIME, undefined, []],
  ['30 days in UTC', DAYS, IN_TIME, { unit: 'calendar', zone: 'UTC' } as const, []],
  ['business days in a zone, both in words', BUSINESS, IN_TIME, IN_BERLIN, []],
  [
    'the zone stands in the other clause',
    DAYS,
    `${IN_TIME} in Asia/Tokyo.`,
    { unit: 'calendar', zone: 'Asia/Tokyo' } as const,
    [],
  ],
  ['a text without the definition', 'Anything else.', `${IN_TIME} in Asia/Tokyo.`, IN_BERLIN, []],
  [
    'business days in the text alone',
    'Objection Period means the 20 working days after the day on which a notice is sent;',
    IN_TIME,
    undefined,
    ['of business days here, and of calendar days by'],
  ],
  [
    'business days in the terms alone',
    DAYS,
    IN_TIME,
    IN_BERLIN,
    [
      'of calendar days here, and of business days by',
      'no clause on the Objection Period names Europe/Berlin',
    ],
  ],
  [
    'another zone in the text',
    DAYS,
    `${IN_TIME} in America/New_York.`,
    { unit: 'calendar', zone: 'Europe/Berlin' } as const,
    ['name America/New_York, and by terms.yaml its days are those of Europe/Berlin'],
  ],
  [
    'a zone in the text, and UTC by terms that say nothing',
    DAYS,
    `${IN_TIME} in Europe/Berlin.`,
    undefined,
    ['name Europe/Berlin, and by terms.yaml its days are those of UTC'],
  ],
])('%s', (_, definition, inTime, objectionPeriod, messages) => {
  const found = objectionPeriodFindings({ changes: { objectionPeriod } }, dpa(definition, inTime))
  expect(found.map(({ message }) => message)).toEqual(
    messages.map((message) => expect.stringContaining(message)),
  )
})

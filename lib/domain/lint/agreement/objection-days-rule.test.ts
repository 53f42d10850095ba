import { expect, test } from 'vitest'
import { keepTemplates } from '../../legal/templates.ts'
import type { LegalDocument } from '../../legal/text.ts'
import { objectionDaysFindings } from './objection-days-rule.ts'

const IN_BERLIN = { unit: 'business', calendar: 'Frankfurt', zone: 'Europe/Berlin' } as const
const X = '{{ changes.subprocessorDays }}'

/** Where days of another kind are found, in a document with one clause and a note. */
function found(template: string, objectionPeriod: typeof IN_BERLIN | undefined, note = '') {
  const clause = { id: 'changes.providers', number: '1.1', exhibits: [], blocks: [] }
  const section = { id: 'changes', number: '1', title: 'Changes', note: [{ text: note }], clauses: [clause] }
  const document: LegalDocument = { kind: 'sla', title: 'SLA', sections: [section] }
  keepTemplates(document, new Map([[clause.id, template]]))
  const noticeDays = { worse: 90, otherwise: 60, subprocessors: 20 }
  return objectionDaysFindings({ changes: { noticeDays, objectionPeriod } }, document)
}

test.each([
  `${X} days or more ahead`,
  `at least ${X} days, by the procedure`,
  `twenty (${X}) days ahead`,
  `${X} (twenty) days ahead`,
  `**${X}** days ahead`,
  `${X} calendar days ahead`,
  `a ${X}-day period`,
  `notice of ${X}\n  days`,
  `${X} or more days ahead, and an answer within 5 business days`,
])('where business days count, “%s” is of the other kind', (text) => {
  expect(found(text, IN_BERLIN)).toEqual([
    {
      rule: 'changes.objection-period',
      place: { in: 'sla', id: 'changes.providers' },
      message:
        'the time to object to a sub-processor is printed in calendar days here, and changes.objectionPeriod of terms.yaml counts business days',
      fix: 'Write “{{ changes.subprocessorDays }} business days”.',
    },
  ])
  expect(found(text, undefined)).toEqual([])
})

test.each([
  `${X} business days or more ahead`,
  `${X} full working days ahead`,
  `**${X} business days**`,
  `${X} days (business days in Frankfurt)`,
  `${X} days, counted as business days of Frankfurt`,
])('where calendar days count, “%s” is of the other kind', (text) => {
  expect(found(text, undefined)).toEqual([
    expect.objectContaining({
      message: expect.stringContaining('printed in business days here'),
      fix: 'Write “{{ changes.subprocessorDays }} days”, or count business days in terms.yaml too.',
    }),
  ])
  expect(found(text, IN_BERLIN)).toEqual([])
})

test.each([
  `${X} {% if changes.objectionCalendar %}business {% endif %}days`,
  `{% if changes.objectionCalendar %}${X} business days{% else %}${X} days{% endif %} ahead`,
  `- **Objection Period** means the ${X} days after the day`,
  `In this DPA:\n\n- **DPA** means this;\n- **Objection Period** means the ${X} business days after the day;`,
  'within {{ changes.otherDays }} days',
])('“%s” is not judged here', (text) => {
  expect([...found(text, IN_BERLIN), ...found(text, undefined)]).toEqual([])
})

test('a note is judged by its sentences on sub-processors', () => {
  const told = (note: string) => found('', IN_BERLIN, note).map(({ place }) => place)
  expect(told('In short: changes of Sub-processors are announced 20 days ahead. Others 60 days.')).toEqual([
    { in: 'sla', id: 'changes' },
  ])
  expect(told('In short: changes of Sub-processors are announced 20 business days ahead.')).toEqual([])
  expect(told('Claims are made within 20 days. Sub-processors are listed.')).toEqual([])
})

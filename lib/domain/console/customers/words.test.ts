import { expect, test } from 'vitest'
import { countsInWords, previewInWords, reminderInWords, restInWords } from './words.ts'

test('what is none is left out of the counts', () => {
  expect(countsInWords({ customer: 0, prospect: 0, ended: 0, withoutContact: 0 })).toBe('0 customers.')
  expect(countsInWords({ customer: 1_200, prospect: 1, ended: 2, withoutContact: 1 })).toBe(
    '1,200 customers; 1 prospect and 2 that have ended. 1 customer has no contact for sub-processor notices.',
  )
  expect(countsInWords({ customer: 1, prospect: 0, ended: 1, withoutContact: 3 })).toBe(
    '1 customer and 1 that has ended. 3 customers have no contact for sub-processor notices.',
  )
})

test('what is left out of a preview is counted', () => {
  const preview = { preview: '', summary: null, rows: [], faults: [] }
  expect(restInWords({ ...preview, doing: 0, idle: 0, moreFaults: 0, ignored: [] })).toBe('')
  expect(restInWords({ ...preview, doing: 1, idle: 1, moreFaults: 0, ignored: ['Owner'] })).toBe(
    '1 more row changes something. 1 row would change nothing. Columns that are not read: Owner.',
  )
  expect(restInWords({ ...preview, doing: 400, idle: 20, moreFaults: 2, ignored: ['Owner', 'Notes'] })).toBe(
    '2 more cells cannot be read. 400 more rows change something. 20 rows would change nothing. Columns that are not read: Owner and Notes.',
  )
})

test('a preview is told in a sentence', () => {
  const preview = { preview: '', rows: [], doing: 0, idle: 0, ignored: [] }
  const fault = { id: '0', place: 'Row 2', message: '' }
  expect(previewInWords({ ...preview, summary: null, faults: [fault], moreFaults: 2 })).toBe(
    '3 cells cannot be read.',
  )
  expect(previewInWords({ ...preview, summary: 'Adds 2 customers', faults: [], moreFaults: 0 })).toBe(
    'Adds 2 customers.',
  )
})

test.each([
  [{ reps: 1, contacts: 2, sent: 3 }, 'For 1 October 2027, to the rep and 2 contacts.'],
  [{ reps: 0, contacts: 1, sent: 0 }, 'For 1 October 2027, to 1 contact; 0 of 1 sent.'],
  [{ reps: 1, contacts: 0, sent: 1 }, 'For 1 October 2027, to the rep.'],
])('reminders of a renewal, %j', (to, words) => {
  expect(reminderInWords('2027-10-01', to)).toBe(words)
})

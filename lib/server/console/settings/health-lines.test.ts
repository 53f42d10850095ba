import { expect, test } from 'vitest'
import { documentsLine, jobsLine, mailLine } from './health-lines.ts'

const archive = { owed: 45, archived: 44, code: null, reason: null } as const

test.each([
  [{ ...archive, state: 'working' }, 'busy', '44 of 45 documents are made; the others are being made.'],
  [{ ...archive, archived: 45, state: 'complete' }, 'well', '45 of 45 documents are made.'],
  [
    { ...archive, owed: 0, archived: 0, state: 'on-demand' },
    'well',
    'Documents are made when somebody asks for them.',
  ],
  [
    { ...archive, state: 'failing', code: 'disk-full', reason: 'The disk is full.' },
    'amiss',
    'The disk is full. 44 of 45 documents are made.',
  ],
] as const)('documents: %j', (progress, state, words) => {
  expect(documentsLine(progress)).toEqual({ name: 'Documents', state, words })
})

test('jobs that were given up need attention, and waiting ones do not', () => {
  expect(jobsLine({ waiting: 0, active: 0, failed: 0 }).state).toBe('well')
  expect(jobsLine({ waiting: 1_200, active: 1, failed: 0 })).toEqual({
    name: 'Jobs',
    state: 'busy',
    words: '1,200 waiting, 1 under way, 0 given up within the last day.',
  })
  expect(jobsLine({ waiting: 0, active: 0, failed: 1 }).state).toBe('amiss')
  expect(jobsLine(null).state).toBe('busy')
})

test('mail without a server, and mail that failed, need attention', () => {
  const none = { waiting: 0, failed: 0, paused: 0, ended: 0 }
  expect(mailLine(none, true).state).toBe('well')
  expect(mailLine(none, false).state).toBe('amiss')
  expect(mailLine({ ...none, failed: 3 }, true).words).toBe(
    '3 to subscribers could not be delivered within the last 7 days. Mails go out through the mail server.',
  )
})

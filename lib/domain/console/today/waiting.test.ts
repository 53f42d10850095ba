import { expect, test } from 'vitest'
import {
  comingChange,
  comingVersion,
  failedNotice,
  missingContacts,
  openInvitations,
  openTasks,
  untestedAddress,
  waitingNotice,
  waitingReview,
} from './waiting.ts'

const marks = (items: { mark: string; pressing: string }[]) =>
  items.map(({ mark, pressing }) => [mark, pressing])

test.each([
  // From 6 to 20 November are 14 days.
  ['2026-11-20', '2026-11-06', [['Due in 14 days', 'soon']]],
  ['2026-11-20', '2026-11-05', []],
  ['2026-11-20', '2026-11-19', [['Due tomorrow', 'soon']]],
  ['2026-11-20', '2026-11-20', [['Due today', 'soon']]],
])('a review that is due on %s is told of on %s as %j', (due, today, expected) => {
  expect(marks(waitingReview({ last: null, due, overdue: false }, today))).toEqual(expected)
})

test('a review that was due, or never was, is overdue', () => {
  const [late] = waitingReview({ last: '2026-08-01', due: '2026-11-01', overdue: true }, '2026-11-02')
  expect(late).toMatchObject({ mark: 'Overdue', words: 'The terms have to be reviewed by 1 November 2026.' })
  const [never] = waitingReview({ last: null, due: null, overdue: true }, '2026-11-02')
  expect(never).toMatchObject({ mark: 'Overdue', words: 'No review of the terms is recorded yet.' })
})

test('a version that begins within 30 days leads to what changes', () => {
  const coming = { version: '2026-12-01', begins: '2026-12-01', after: '2026-10-01' }
  expect(comingVersion(coming, '2026-11-01')).toMatchObject([
    {
      mark: 'Begins in 30 days',
      action: { path: '/versions/compare?from=2026-10-01&to=2026-12-01' },
    },
  ])
  expect(comingVersion(coming, '2026-10-31')).toEqual([])
  expect(comingVersion({ ...coming, after: null }, '2026-11-30')).toMatchObject([
    { mark: 'Begins tomorrow', action: { path: '/versions/2026-12-01' } },
  ])
})

test('a change of sub-processors that takes effect within 30 days leads to its notice', () => {
  const change = { id: '2026-11-01-example', title: 'Example added', begins: '2026-12-01' }
  expect(comingChange(change, '2026-11-30')).toMatchObject([
    { mark: 'Takes effect tomorrow', action: { path: '/subprocessors/changes/2026-11-01-example' } },
  ])
  expect(comingChange(change, '2026-10-31')).toEqual([])
})

test('customers without a contact for notices lead to the list of them', () => {
  expect(missingContacts(0)).toEqual([])
  expect(missingContacts(1)).toMatchObject([
    { words: '1 customer has no contact for sub-processor notices.' },
  ])
  expect(missingContacts(1_200)).toMatchObject([
    {
      words: '1,200 customers have no contact for sub-processor notices.',
      action: { path: '/console/customers?state=lacking' },
    },
  ])
})

test('no open invitation is nothing to do', () => {
  expect(openInvitations(0)).toEqual([])
  expect(openInvitations(1)).toMatchObject([{ words: 'One invitation is not answered yet.' }])
  expect(openInvitations(3)).toMatchObject([{ words: '3 invitations are not answered yet.' }])
})

test('tasks that are one’s own or nobody’s lead to their list', () => {
  expect(openTasks({ mine: 0, unowned: 0 })).toEqual([])
  expect(openTasks({ mine: 1, unowned: 0 })).toMatchObject([
    { mark: '1 task', words: 'Tasks about notices to customers: 1 is yours.' },
  ])
  expect(openTasks({ mine: 2, unowned: 1 })).toMatchObject([
    {
      mark: '3 tasks',
      words: 'Tasks about notices to customers: 2 are yours, 1 is nobody’s.',
      action: { path: '/console/notices/tasks' },
    },
  ])
})

test('an address for objections that works is nothing to do', () => {
  expect(untestedAddress(null)).toEqual([])
  expect(untestedAddress({ words: 'It works.', works: true })).toEqual([])
  expect(untestedAddress({ words: 'Nobody has tested it.', works: false })).toMatchObject([
    { words: 'Nobody has tested it.', action: { path: '/console/notices' } },
  ])
})

test('a notice that waits, or did not reach everyone, leads to its page', () => {
  const notice = { id: '7', title: 'Scriven AI: addition', counts: { contacts: 12, customers: 9, failed: 1 } }
  expect(waitingNotice(notice)).toMatchObject({
    words: 'A notice waits to be sent: 12 contacts of 9 customers. Scriven AI: addition.',
    action: { path: '/console/notices/7' },
  })
  expect(failedNotice(notice)).toMatchObject({
    pressing: 'amiss',
    words: 'A notice did not reach 1 contact: Scriven AI: addition.',
  })
})

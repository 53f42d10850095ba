import { expect, test } from 'vitest'
import { fieldsOf, recipientReports } from './delivery-status.ts'

test('each recipient is a block behind that of the mail, and folded lines are one', () => {
  const part = [
    'Reporting-MTA: dns; mx.alder.example',
    '',
    'Final-Recipient: RFC822; Mara@Alder.example',
    'Original-Recipient: rfc822;privacy@alder.example',
    'Action: Failed',
    'Status: 5.2.2 (mailbox full)',
    'Diagnostic-Code: smtp; 552 5.2.2 over',
    '\tquota',
    '',
    '  ',
    'Final-Recipient: rfc822;kim@alder.example',
    'Action: delivered (to mailbox)',
    '',
  ].join('\r\n')
  expect(recipientReports(part)).toEqual([
    {
      action: 'failed',
      status: '5.2.2',
      addresses: ['mara@alder.example', 'privacy@alder.example'],
      diagnostic: '552 5.2.2 over quota',
    },
    { action: 'delivered', status: null, addresses: ['kim@alder.example'], diagnostic: null },
  ])
})

test.each([
  [
    'no blank line',
    'Reporting-MTA: dns; a\nFinal-Recipient: rfc822; a@b.example\nAction: failed\nStatus: 5.0.0',
  ],
  ['a type that is left out', 'Final-Recipient: a@b.example\rAction: failed\rStatus: 5.0.0'],
])('%s is no hindrance', (_, part) => {
  expect(recipientReports(part)).toEqual([
    { action: 'failed', status: '5.0.0', addresses: ['a@b.example'], diagnostic: null },
  ])
})

test.each(['', '\n\n', 'Sorry.', 'Final-Recipient: rfc822; a@b.example', ': failed', 'Action:'])(
  '%j reports nothing',
  (part) => {
    expect(recipientReports(part)).toEqual([])
  },
)

test('the first of several fields counts', () => {
  expect(fieldsOf('Feedback-Type: abuse\r\nFeedback-Type: not-spam').get('feedback-type')).toBe('abuse')
})

import { expect, test } from 'vitest'
import { mayBeSeveral } from './several-companies.ts'

test.each([
  'Twilio Inc.; SendGrid Inc.',
  'Twilio; SendGrid',
  'Twilio Inc.\nSendGrid Inc.',
  'Twilio Inc. and SendGrid Inc.',
  'Twilio, Inc. and SendGrid, Inc.',
  'Acme GmbH, Beta AG',
  'Acme B.V. & Beta S.A.',
])('“%s” may be more than one company', (cell) => {
  expect(mayBeSeveral(cell)).toBe(true)
})

test.each([
  'Twilio Inc.',
  'Acme, Inc.',
  'Acme GmbH & Co. KG',
  'Shenzhen Acme Co., Ltd.',
  'Acme Pty Ltd',
  'Ernst and Young LLP',
  'Command and Control, Inc.',
  'Johnson & Johnson',
  'Acme AG, Zurich',
  'Salt and Sand SE',
])('“%s” is one', (cell) => {
  expect(mayBeSeveral(cell)).toBe(false)
})

import { expect, test } from 'vitest'
import { type NoticeFactsNow, noticeStateOf } from './notice-state.ts'

const SENT: NoticeFactsNow = {
  isFromBefore: false,
  isReleased: true,
  isPaused: false,
  recipients: 12,
  untried: 0,
  blocking: 0,
  lacking: 0,
}

test.each([
  ['before', { ...SENT, isFromBefore: true }],
  ['nobody', { ...SENT, isReleased: false, recipients: 0 }],
  ['waiting', { ...SENT, isReleased: false }],
  // There is a contract, and nobody to tell: that is somebody's to see.
  ['waiting', { ...SENT, isReleased: false, recipients: 0, lacking: 1 }],
  ['paused', { ...SENT, isPaused: true, untried: 3 }],
  ['sending', { ...SENT, untried: 3, blocking: 3 }],
  ['sent', { ...SENT, blocking: 1 }],
  ['sent', { ...SENT, lacking: 1 }],
  ['served', SENT],
] as const)('%s', (state, notice) => {
  expect(noticeStateOf(notice)).toBe(state)
})

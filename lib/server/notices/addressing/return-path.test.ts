import { expect, test, vi } from 'vitest'
import { isMailAddress } from '../../platform/settings/mailbox.ts'
import { isOurMac, returnPathOf } from './return-path.ts'

vi.stubEnv('SECRET_KEY', 'a-key-of-the-tests-that-nobody-else-uses-0123456789')
vi.stubEnv('BOUNCE_ADDRESS', 'notice-bounces@lumenary.example')

const ID = '0b0c6a41-5d1e-4f7c-9d0e-2f6c0a9d4be1'

test('the longest name leaves room for a token, and only the desk can make it', () => {
  const path = returnPathOf('notice', ID) ?? ''
  expect(isMailAddress(path)).toBe(true)
  expect(path.indexOf('@')).toBe(64)
  const [, mac = ''] = /^notice-bounces\+n0b0c6a415d1e4f7c9d0e2f6c0a9d4be1([\da-f]{16})@/.exec(path) ?? []
  expect(isOurMac('notice', ID, mac)).toBe(true)
  // Of another mail, or of another kind, it is no proof.
  expect(isOurMac('reminder', ID, mac)).toBe(false)
  expect(isOurMac('notice', ID.replace('0b0c', '0b0d'), mac)).toBe(false)
  expect(isOurMac('notice', ID, `${mac}0`)).toBe(false)
  expect(isOurMac('notice', ID, '')).toBe(false)
})

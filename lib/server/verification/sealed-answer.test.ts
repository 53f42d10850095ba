import { createHmac } from 'node:crypto'
import { expect, test, vi } from 'vitest'
import type { Checked } from './inspection/check-file.ts'
import { openAnswer, sealAnswer } from './sealed-answer.ts'

const KEY = Buffer.alloc(32, 7)
vi.mock('./answer-key.ts', () => ({ answerKey: () => Buffer.alloc(32, 7) }))

const AT = new Date('2026-11-20T09:58:00Z')
const CHECKED: Checked = {
  sha256: 'ab'.repeat(32),
  given: 'file',
  signedAgain: false,
  signature: { signer: 'other', subject: 'Zoë “Z” <z@example.com>' },
}

test('what is sealed is read again, and fits an address', () => {
  const sealed = sealAnswer(CHECKED, AT)
  expect(openAnswer(sealed)).toEqual({ checked: CHECKED, at: '2026-11-20T09:58:00.000Z' })
  expect(new URLSearchParams(`answer=${sealed}`).get('answer')).toBe(sealed)
})

test('a change of any letter breaks the seal', () => {
  const sealed = sealAnswer(CHECKED, AT)
  // The last letter of a code of 32 bytes holds two bits that decoding drops.
  for (let at = 0; at < sealed.length - 1; at += 1) {
    const other = sealed[at] === 'A' ? 'B' : 'A'
    expect(openAnswer(sealed.slice(0, at) + other + sealed.slice(at + 1)), `letter ${at}`).toBeNull()
  }
})

test.each([
  '',
  '.',
  'e30',
  'e30.',
  'e30.AAAA',
  `${Buffer.from(JSON.stringify(CHECKED)).toString('base64url')}.${createHmac('sha256', 'guess').update('x').digest('base64url')}`,
  `${sealAnswer(CHECKED, AT)}.`,
  'x'.repeat(8_000),
])('%j is none of ours', (text) => {
  expect(openAnswer(text)).toBeNull()
})

test('the code is HMAC-SHA-256 of the text before the dot', () => {
  const [payload = '', code] = sealAnswer(CHECKED, AT).split('.')
  expect(code).toBe(createHmac('sha256', KEY).update(payload).digest('base64url'))
})

import { expect, test } from 'vitest'
import { messageIdName, referencesIn, returnToken } from './tokens.ts'

const ID = '0b0c6a41-5d1e-4f7c-9d0e-2f6c0a9d4be1'
const OTHER = 'ffffffff-5d1e-4f7c-9d0e-2f6c0a9d4be1'
const MAC = '0123456789abcdef'

test('what mail servers send to is 49 characters long and case does not matter', () => {
  const token = returnToken('notice', ID, MAC)
  expect(token).toBe('n0b0c6a415d1e4f7c9d0e2f6c0a9d4be10123456789abcdef')
  expect(token).toHaveLength(49)
  expect(referencesIn(`To: BOUNCES+${token.toUpperCase()}@LUMENARY.EXAMPLE\r\n\r\n`, '')).toEqual([
    { by: 'return-path', kind: 'notice', id: ID, mac: MAC },
  ])
})

test('the address comes first, then what is answered, then what is enclosed, then the rest', () => {
  const own = (kind: 'notice' | 'reminder', id: string) => `<${messageIdName(kind, id)}@lumenary.example>`
  const source = [
    `References: ${own('notice', OTHER)}`,
    `To: bounces+${returnToken('reminder', ID, MAC)}@lumenary.example`,
    '',
    'Message-ID:',
    ` ${own('reminder', ID)}`,
  ].join('\r\n')
  expect(referencesIn(source, own('notice', ID)).map(({ by, kind, id }) => `${by} ${kind} ${id}`)).toEqual([
    `return-path reminder ${ID}`,
    `message-id notice ${ID}`,
    `message-id reminder ${ID}`,
    `message-id reminder ${ID}`,
    `message-id notice ${OTHER}`,
  ])
})

test.each([
  'bounces+x0b0c6a415d1e4f7c9d0e2f6c0a9d4be10123456789abcdef@lumenary.example',
  'bounces+n0b0c6a41@lumenary.example',
  '<notice.1@lumenary.example>',
  'notice.0b0c6a41-5d1e-4f7c-9d0e-2f6c0a9d4be1@lumenary.example',
  '<a.notice.0b0c6a41-5d1e-4f7c-9d0e-2f6c0a9d4be1@lumenary.example>',
])('%s names nothing of ours', (text) => {
  expect(referencesIn(text, text)).toEqual([])
})

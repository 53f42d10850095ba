import { expect, test } from 'vitest'
import { type Meaning, meaningOf } from '#lib/domain/notices/incoming/meaning.ts'
import { parseIncoming } from './parse-mail.ts'
import {
  complaint,
  exchangeReport,
  eximReport,
  gmailReport,
  outOfOffice,
  postfixDelay,
  postfixReport,
  reply,
} from './testing/mails.ts'

const ABOUT = {
  messageId: '<notice.0b0c6a41-5d1e-4f7c-9d0e-2f6c0a9d4be1@lumenary.example>',
  to: 'mara@alder.example',
}
const KNOWN = {
  isCurrent: (address: string) => address === ABOUT.to,
  isFormer: (address: string) => address === 'old@alder.example',
}

test.each<[string, string, Meaning]>([
  [
    'Postfix',
    postfixReport(ABOUT),
    {
      kind: 'bounced',
      said: '550 5.1.1 <mara@alder.example>: Recipient address rejected: User unknown in local recipient table',
    },
  ],
  ['Postfix, still trying', postfixDelay(ABOUT), { kind: 'delayed', said: '451 4.4.1 Connection timed out' }],
  [
    'Exchange',
    exchangeReport(ABOUT),
    {
      kind: 'bounced',
      said: '550 5.1.10 RESOLVER.ADR.RecipientNotFound; Recipient mara@alder.example not found by SMTP address lookup',
    },
  ],
  ['Exim of old', eximReport(ABOUT), { kind: 'bounced', said: null }],
  ['a complaint', complaint(ABOUT), { kind: 'complained', said: 'abuse' }],
  ['a complaint taken back', complaint(ABOUT, 'not-spam'), { kind: 'reported', said: 'not-spam' }],
  ['an out-of-office answer', outOfOffice(ABOUT), { kind: 'answered', said: null }],
  ['a reply', reply(ABOUT), { kind: 'replied', said: null }],
  [
    'a bounce of an address that was replaced',
    postfixReport({ ...ABOUT, to: 'old@alder.example' }),
    { kind: 'reported', said: 'This is about an address that was replaced since.' },
  ],
  [
    'a bounce from behind a forwarding',
    eximReport({ ...ABOUT, to: 'mara@home.example' }),
    { kind: 'bounced', said: null },
  ],
])('%s', async (_, mail, meaning) => {
  expect(meaningOf(await parseIncoming(Buffer.from(mail)), KNOWN)).toEqual(meaning)
})

test('Gmail, whose sentence goes on over two lines', async () => {
  const meaning = meaningOf(await parseIncoming(Buffer.from(gmailReport(ABOUT))), KNOWN)
  expect(meaning.kind).toBe('bounced')
  expect(meaning.said).toMatch(/^550-5\.1\.1 The email account .* does not exist\..* double-checking/)
})

test('of a reply it reads who wrote what, and no more than 4,000 characters', async () => {
  const mail = await parseIncoming(Buffer.from(reply(ABOUT, `Who runs it?${' x'.repeat(5_000)}`)))
  expect(mail.from).toBe('mara@alder.example')
  expect(mail.subject).toBe('Re: Sub-processors — a question')
  expect(mail.text.startsWith('Who runs it? x x')).toBe(true)
  expect(mail.text.length).toBeLessThanOrEqual(4_000)
  expect(mail.inReplyTo).toBe(ABOUT.messageId)
})

test('the same mail has the same key, by whichever way it came', async () => {
  const key = async (mail: string) => (await parseIncoming(Buffer.from(mail))).key
  const mail = reply(ABOUT)
  expect(await key(`Received: by another.example; now\r\n${mail}`)).toBe(await key(mail))
  expect(await key(mail.replace('reply-1', 'reply-2'))).not.toBe(await key(mail))
})

test.each([
  ['nothing', ''],
  ['a sentence', 'Hello, is anybody there?'],
  ['bytes', String.fromCharCode(...Array.from({ length: 200 }, (_, index) => index))],
  ['JSON', '{"from": "mara@alder.example"}'],
])('%s is no mail', async (_, text) => {
  await expect(parseIncoming(Buffer.from(text))).rejects.toThrow('This is not an e-mail.')
})

test.each([
  [
    'many parts',
    `Content-Type: multipart/mixed; boundary=b\r\n\r\n${'--b\r\n\r\nx\r\n'.repeat(20_000)}--b--`,
  ],
  [
    'parts within parts',
    Array.from(
      { length: 2_000 },
      (_, at) => `Content-Type: multipart/mixed; boundary=b${at}\r\n\r\n--b${at}\r\n`,
    ).join(''),
  ],
  ['endless headers', `${'X-A: b\r\n'.repeat(200_000)}\r\nx`],
])('%s are refused with a sentence', async (_, mail) => {
  await expect(parseIncoming(Buffer.from(`From: a@b.example\r\n${mail}`))).rejects.toThrow(
    'it has too many parts, or its headers are too long',
  )
})

test('what a database or a screen would trip over is taken out of a reply', async () => {
  const mail = reply(ABOUT, 'a\u0000b \u202Ecba\u202C\u0007')
  expect((await parseIncoming(Buffer.from(mail))).text).toBe('a b  cba')
})

test('of a report that is cut off only what is there counts', async () => {
  const whole = postfixReport(ABOUT)
  for (let length = 120; length < whole.length; length += 97)
    expect(['bounced', 'answered', 'replied', 'reported', 'delayed'], `after ${length} characters`).toContain(
      meaningOf(await parseIncoming(Buffer.from(whole.slice(0, length))), KNOWN).kind,
    )
})

import { simpleParser } from 'mailparser'
import { expect, test } from 'vitest'
import { loopbackCertificate, trust } from '../testing/loopback-certificate.ts'
import { at, mailServer } from './testing/mail-server.ts'
import { mailer, message, SENDER } from './testing/test-message.ts'

test('a mail is taken with its sender, its one recipient, both its forms and its own Message-ID', async () => {
  const { port, received } = await mailServer()
  const unsubscribe = 'https://sla.example.com/unsubscribe/3f9a?list=notices'
  expect(await mailer(at(port)).send(message({ unsubscribe }))).toEqual({
    outcome: 'accepted',
    by: `127.0.0.1:${port}`,
    response: expect.stringContaining('queued as 4F1C2A'),
  })
  expect(received).toMatchObject([{ from: 'sla@example.com', to: ['mara@alder.example'] }])
  const source = received[0]?.source ?? ''
  const mail = await simpleParser(source)
  expect(mail.from?.value).toEqual([{ name: 'Lumenary Cloud, Inc.', address: 'sla@example.com' }])
  expect(mail.replyTo?.value).toEqual([{ name: '', address: 'privacy@example.com' }])
  expect(mail).toMatchObject({
    subject: 'Zażółć: object by 31 December 2026',
    messageId: '<notice-7.contact-3@sla.example.com>',
    html: '<p>Object by <b>31 December 2026</b></p>',
    text: 'Object by 31 December 2026\n',
  })
  // RFC 8058, 3.1: one https URI, and this value letter by letter.
  expect(source).toContain(`\r\nList-Unsubscribe: <${unsubscribe}>\r\n`)
  expect(source).toContain('\r\nList-Unsubscribe-Post: List-Unsubscribe=One-Click\r\n')
  expect(source).toMatch(/^Auto-Submitted: auto-generated\r$/m)
})

test('a mail that is owed has nothing to unsubscribe from', async () => {
  const { port, received } = await mailServer()
  await mailer(at(port)).send(message())
  expect(received[0]?.source).not.toMatch(/^List-/im)
})

test('twenty mails, one after the other, take one connection', async () => {
  const { port, received, opened } = await mailServer()
  const { send } = mailer(at(port))
  for (let n = 0; n < 20; n++) await send(message({ messageId: `<${n}@sla.example.com>` }))
  expect([received.length, opened.length]).toEqual([20, 1])
})

test('fifty at once take five connections, and each arrives once', async () => {
  const { port, received, opened } = await mailServer()
  const { send } = mailer(at(port))
  const ids = Array.from({ length: 50 }, (_, n) => `<${n}@sla.example.com>`)
  await Promise.all(ids.map((messageId) => send(message({ messageId }))))
  expect(opened).toHaveLength(5)
  const arrived = received.map(({ source }) => /^Message-ID: (.*)$/m.exec(source)?.[1])
  expect(arrived.toSorted()).toEqual(ids.toSorted())
})

test('a connection that the server dropped while it was idle is replaced', async () => {
  const { port, received, opened, connections } = await mailServer()
  const { send } = mailer(at(port))
  await send(message())
  for (const connection of connections) connection.close()
  expect(await send(message())).toMatchObject({ outcome: 'accepted' })
  expect([received.length, opened.length]).toEqual([2, 2])
})

test.each([
  'mara@alder.example\r\nRCPT TO:<x@evil.example>',
  'mara@alder.example\nBcc: x@evil.example',
  'mara@alder.example, x@evil.example',
  'mara@alder.example;x@evil.example',
  'Mara <mara@alder.example>',
  '"x@evil.example"@alder.example',
  'x@evil.example>,<mara@alder.example',
  'mara@alder.example\u0000',
  'mara@alder.example ',
  'mara@@alder.example',
  'group: x@evil.example;',
  '',
])('to %j nothing is sent', async (to) => {
  const { port, opened } = await mailServer()
  expect(await mailer(at(port)).send(message({ to }))).toEqual({
    outcome: 'failed',
    concerns: 'recipient',
    permanent: true,
    reason: 'The recipient is not an e-mail address.',
  })
  expect(opened).toEqual([])
})

test.each([
  [{ subject: 'Notice\r\nBcc: x@evil.example' }, 'The subject of a mail is one line of text.'],
  [{ messageId: '<a@b>\r\nBcc: x@evil.example' }, 'is not a Message-ID'],
  [{ messageId: 'notice-7' }, 'is not a Message-ID'],
  [{ unsubscribe: 'mailto:x@evil.example' }, 'The address to unsubscribe is an http or https address.'],
])('a message with %j is refused as a fault of the program', async (rest, says) => {
  const { port, opened } = await mailServer()
  await expect(mailer(at(port)).send(message(rest))).rejects.toThrow(says)
  expect(opened).toEqual([])
})

test('by STARTTLS, a server with a certificate that is trusted takes the mail encrypted; another gets none', async () => {
  const { key, cert } = loopbackCertificate()
  const { port, received } = await mailServer({ key, cert })
  const encrypted = at(port, { encryption: 'starttls' })
  expect(await mailer(encrypted).send(message())).toEqual({
    outcome: 'failed',
    concerns: 'host',
    permanent: false,
    reason: expect.stringContaining('self-signed certificate'),
  })
  expect(received).toEqual([])

  trust(cert)
  expect(await mailer(encrypted).send(message())).toMatchObject({ outcome: 'accepted' })
  expect(received).toMatchObject([{ isEncrypted: true, from: SENDER.from.address }])
})

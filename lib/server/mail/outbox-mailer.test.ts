import { mkdtempSync, readdirSync, readFileSync, rmSync, statSync } from 'node:fs'
import { tmpdir } from 'node:os'
import { join } from 'node:path'
import { simpleParser } from 'mailparser'
import { expect, onTestFinished, test } from 'vitest'
import { outboxMailer } from './outbox-mailer.ts'
import { message, SENDER } from './testing/test-message.ts'

function outbox() {
  const state = mkdtempSync(join(tmpdir(), 'outbox-'))
  onTestFinished(() => rmSync(state, { recursive: true }))
  const directory = join(state, 'outbox')
  return { directory, send: outboxMailer(directory, SENDER).send }
}

const modeOf = (path: string) => (statSync(path).mode & 0o777).toString(8)

test('a mail is a file that its owner alone reads and any mail program opens', async () => {
  const { directory, send } = outbox()
  const sent = await send(message())
  const [name = '', ...more] = readdirSync(directory)
  expect(more).toEqual([])
  expect(name).toMatch(/^\d{8}T\d{9}Z-[\da-f]{8}\.eml$/)
  expect(sent).toEqual({ outcome: 'written', file: join(directory, name) })
  expect([modeOf(directory), modeOf(join(directory, name))]).toEqual(['700', '600'])

  const bytes = readFileSync(join(directory, name))
  // RFC 5322, 2.1: lines end with CRLF.
  expect(bytes.toString()).not.toMatch(/[^\r]\n/)
  expect(await simpleParser(bytes)).toMatchObject({
    from: { value: [{ name: 'Lumenary Cloud, Inc.', address: 'sla@example.com' }] },
    to: { value: [{ address: 'mara@alder.example' }] },
    subject: 'Zażółć: object by 31 December 2026',
    messageId: '<notice-7.contact-3@sla.example.com>',
    text: 'Object by 31 December 2026\n',
    html: '<p>Object by <b>31 December 2026</b></p>',
  })
})

test('to what is no address nothing is written', async () => {
  const { directory, send } = outbox()
  expect(await send(message({ to: '../../etc/passwd' }))).toMatchObject({ concerns: 'recipient' })
  expect(() => readdirSync(directory)).toThrow('ENOENT')
})

test('many at once are as many files, and none is left half', async () => {
  const { directory, send } = outbox()
  await Promise.all(
    Array.from({ length: 40 }, (_, n) => send(message({ messageId: `<${n}@sla.example.com>` }))),
  )
  const names = readdirSync(directory)
  expect(names).toHaveLength(40)
  expect(names.filter((name) => !name.endsWith('.eml'))).toEqual([])
})

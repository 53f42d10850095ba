import { mkdtempSync, readdirSync, readFileSync, rmSync } from 'node:fs'
import { tmpdir } from 'node:os'
import { join } from 'node:path'
import { simpleParser } from 'mailparser'
import { expect, onTestFinished, test } from 'vitest'
import { answer, mailServer } from '#lib/server/mail/testing/mail-server.ts'
import { runAsync } from './command-line/testing/run-async.ts'

const MAIL_FROM = 'Lumenary Cloud SLA desk <sla@example.com>'

test('sends a mail that says where it came from, and prints what the mail server answered', async () => {
  const { port, received } = await mailServer()
  const env = {
    SMTP_URL: `smtp://127.0.0.1:${port}?requireTLS=false`,
    MAIL_FROM,
    MAIL_REPLY_TO: 'privacy@example.com',
    PUBLIC_URL: 'https://sla.example.com',
  }
  expect(await runAsync('mail-test', ['mara@alder.example'], env)).toEqual({
    status: 0,
    stdout: expect.stringMatching(
      new RegExp(
        `^mail:test: Accepted by 127\\.0\\.0\\.1:${port}, which answered: 250 .*queued as 4F1C2A\\. Now look whether it arrives\\.\n$`,
      ),
    ),
    stderr: '',
  })
  expect(received).toMatchObject([{ from: 'sla@example.com', to: ['mara@alder.example'] }])
  const mail = await simpleParser(received[0]?.source ?? '')
  expect(mail.subject).toBe('Test mail from the Lumenary Cloud SLA desk')
  expect(mail.messageId).toMatch(/^<test\.[\da-f]{16}@example\.com>$/)
  for (const line of [
    `Handed to\n127.0.0.1\nPort ${port}, in clear on this machine\n`,
    '\nTo              mara@alder.example\n',
    '\nReplies go to   privacy@example.com\n',
    '\nOpen the desk:\nhttps://sla.example.com\n',
  ])
    expect(mail.text).toContain(line)
  expect(mail.html).toContain('<h1')
})

test('says what a mail server answered that refuses, and ends with 1', async () => {
  const { port } = await mailServer({ onRcptTo: (_, __, done) => done(answer(550, '5.1.1 No such user')) })
  const env = { SMTP_URL: `smtp://127.0.0.1:${port}?requireTLS=false`, MAIL_FROM }
  expect(await runAsync('mail-test', ['nobody@alder.example'], env)).toEqual({
    status: 1,
    stdout: '',
    stderr: 'mail:test: The mail server refuses this recipient or message: 550 5.1.1 No such user.\n',
  })
})

test('without a mail server, writes the mail to the outbox and says where', async () => {
  const state = mkdtempSync(join(tmpdir(), 'mail-test-'))
  onTestFinished(() => rmSync(state, { recursive: true }))
  const env = { SMTP_URL: '', STATE_DIRECTORY: state, PUBLIC_URL: 'https://sla.example.com' }
  const { status, stdout, stderr } = await runAsync('mail-test', ['mara@alder.example'], env)
  expect([status, stderr]).toEqual([0, ''])
  const [name = ''] = readdirSync(join(state, 'outbox'))
  const file = join(state, 'outbox', name)
  expect(stdout).toContain(`SMTP_URL is not set: a mail was written to ${file}`)
  expect(stdout).toContain(
    `mail:test: SMTP_URL is not set, so nothing was sent. Open ${file} in a mail program.\n`,
  )
  expect(await simpleParser(readFileSync(file))).toMatchObject({
    from: { value: [{ name: 'SLA desk', address: 'sla-desk@sla.example.com' }] },
    to: { value: [{ address: 'mara@alder.example' }] },
  })
})

test.each([
  [[], 'The address is missing. Write whom to send the test mail to.'],
  [['a@example.com', 'b@example.com'], 'Write one address. Each test mail goes to one person.'],
  [['a@example.com,b@example.com'], '"a@example.com,b@example.com" is not an e-mail address.'],
])('%j is a command line that is wrong', async (args, says) => {
  expect(await runAsync('mail-test', args, {})).toEqual({
    status: 2,
    stdout: '',
    stderr: expect.stringContaining(`mail:test: ${says}`),
  })
})

test('settings that are wrong are named without their secrets', async () => {
  const env = { SMTP_URL: 'smtp://desk:s3cret@smtp.example.com?requireTLS=false', MAIL_FROM }
  const { status, stderr } = await runAsync('mail-test', ['a@example.com'], env)
  expect(status).toBe(1)
  expect(stderr).toMatch(
    /^mail:test: SMTP_URL is "smtp:\/\/\*\*\*@smtp\.example\.com\?\*\*\*"\. Mail in clear /,
  )
  expect(stderr).not.toContain('s3cret')
})

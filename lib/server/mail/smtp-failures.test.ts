import type { Socket } from 'node:net'
import { expect, test } from 'vitest'
import { answer, at, mailServer, rawServer } from './testing/mail-server.ts'
import { mailer, message } from './testing/test-message.ts'

// Which fault is whose, RFC 5321: 4yz may pass, 5yz does not; 421 ends the session wherever it comes.
test.each([
  [550, '5.1.1 No such user', { concerns: 'recipient', permanent: true }],
  [450, '4.2.0 Greylisted, try again later', { concerns: 'recipient', permanent: false }],
  [421, '4.7.0 Too many connections', { concerns: 'host', permanent: false }],
])('RCPT TO answered with %i', async (code, says, failure) => {
  const { port, received } = await mailServer({ onRcptTo: (_, __, done) => done(answer(code, says)) })
  expect(await mailer(at(port)).send(message())).toEqual({
    outcome: 'failed',
    reason: `${code} ${says}`,
    ...failure,
  })
  expect(received).toEqual([])
})

test('a recipient that is refused holds up nobody else', async () => {
  const { port, received } = await mailServer({
    onRcptTo: ({ address }, _, done) => done(address === 'no@alder.example' ? answer(550, 'No') : null),
  })
  const { send } = mailer(at(port))
  expect(await send(message({ to: 'no@alder.example' }))).toMatchObject({ concerns: 'recipient' })
  expect(await send(message())).toMatchObject({ outcome: 'accepted' })
  expect(received).toMatchObject([{ to: ['mara@alder.example'] }])
})

test.each([
  [554, true],
  [451, false],
])('the text answered with %i', async (code, permanent) => {
  const { port } = await mailServer({
    onData(stream, _, done) {
      stream.resume().on('end', () => done(answer(code, 'Looks like spam')))
    },
  })
  expect(await mailer(at(port)).send(message())).toEqual({
    outcome: 'failed',
    concerns: 'recipient',
    permanent,
    reason: `${code} Looks like spam`,
  })
})

test('a sender that is refused is no fault of the recipient', async () => {
  const { port } = await mailServer({ onMailFrom: (_, __, done) => done(answer(550, 'Not allowed')) })
  expect(await mailer(at(port)).send(message())).toMatchObject({
    concerns: 'host',
    reason: '550 Not allowed',
  })
})

test('a password that is refused is the host’s, and is not repeated', async () => {
  const { port } = await mailServer({
    allowInsecureAuth: true,
    onAuth: (_, __, done) => done(answer(535, 'Authentication failed')),
  })
  const sent = await mailer(at(port, { credentials: { user: 'desk', password: 's3cret' } })).send(message())
  expect(sent).toMatchObject({ concerns: 'host', reason: '535 Authentication failed' })
  expect(JSON.stringify(sent)).not.toContain('s3cret')
})

test.each([['554 No mail service here'], ['421 4.3.2 Service not available']])(
  'a greeting of %s is the host’s, and it is not asked again at once',
  async (greeting) => {
    const { port, sockets } = await rawServer((socket) => socket.end(`${greeting}\r\n`))
    expect(await mailer(at(port)).send(message())).toEqual({
      outcome: 'failed',
      concerns: 'host',
      permanent: false,
      reason: greeting,
    })
    await new Promise((done) => setTimeout(done, 300))
    expect(sockets).toHaveLength(1)
  },
)

test('a server that offers no STARTTLS gets no mail, not even its sender', async () => {
  const { port, sockets } = await rawServer(speak({ EHLO: '250 mail.example' }))
  expect(await mailer(at(port, { encryption: 'starttls' })).send(message())).toMatchObject({
    concerns: 'host',
    permanent: false,
  })
  const heard = sockets.map((socket) => said.get(socket))
  expect(heard.join()).toContain('STARTTLS')
  expect(heard.join()).not.toContain('MAIL FROM')
})

test('nobody listening is the host’s', async () => {
  // Port 1 is nobody's on a machine of ours.
  expect(await mailer(at(1)).send(message())).toEqual({
    outcome: 'failed',
    concerns: 'host',
    permanent: false,
    reason: 'connect ECONNREFUSED 127.0.0.1:1',
  })
})

test('a server that answers a letter at a time is given up after the longest time, and the next mail is not held up', async () => {
  let isSlow = true
  const { port } = await rawServer((socket) => {
    if (!isSlow) return speak({})(socket)
    // Never silent for longer than 20 ms, so that no timeout of the socket ever ends it.
    const timer = setInterval(() => socket.write('2'), 20)
    socket.on('close', () => clearInterval(timer))
  })
  const { send } = mailer(at(port), 1000)
  expect(await send(message())).toEqual({
    outcome: 'failed',
    concerns: 'unknown',
    permanent: false,
    reason: `127.0.0.1:${port} did not finish in time.`,
  })
  isSlow = false
  expect(await send(message())).toMatchObject({ outcome: 'accepted' })
})

test('an attempt that the caller stops leaves it unknown, too', async () => {
  const { port } = await rawServer(() => undefined)
  expect(await mailer(at(port)).send(message(), { signal: AbortSignal.abort() })).toEqual({
    outcome: 'failed',
    concerns: 'unknown',
    permanent: false,
    reason: `Sending to 127.0.0.1:${port} was stopped.`,
  })
})

test('a connection that ends once the whole text is sent leaves it unknown whether it was taken', async () => {
  const { port, sockets } = await rawServer(speak({ '.': null }))
  expect(await mailer(at(port)).send(message())).toEqual({
    outcome: 'failed',
    concerns: 'unknown',
    permanent: false,
    reason: `127.0.0.1:${port} closed the connection.`,
  })
  // Not sent a second time behind the caller's back.
  expect(sockets).toHaveLength(1)
})

test('what a server answers is told in one line without what a terminal obeys', async () => {
  const { port } = await rawServer(speak({ RCPT: '550-No\u001b[31m such\r\n550 user' }))
  const sent = await mailer(at(port)).send(message())
  expect(sent).toMatchObject({
    concerns: 'recipient',
    reason: expect.stringMatching(/^550[ -]No \[31m such.* user$/),
  })
})

const said = new WeakMap<object, string>()

/** Speaks SMTP, with other answers to some commands; null hangs up instead. */
function speak(answers: Record<string, string | null>) {
  const usual: Record<string, string> = { DATA: '354 Go on', QUIT: '221 Bye' }
  return (socket: Socket) => {
    let isText = false
    socket.write('220 mail.example ESMTP\r\n')
    socket.on('data', (chunk) => {
      said.set(socket, `${said.get(socket) ?? ''}${chunk}`)
      const isEnd = isText && said.get(socket)?.endsWith('\r\n.\r\n') === true
      if (isText && !isEnd) return
      const command = isEnd ? '.' : (/^\w+/.exec(`${chunk}`)?.[0] ?? '')
      isText = command === 'DATA'
      const says = command in answers ? answers[command] : (usual[command] ?? '250 OK')
      if (says === null) socket.destroy()
      else socket.write(`${says}\r\n`)
    })
  }
}

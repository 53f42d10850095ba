import { text } from 'node:stream/consumers'
import { expect, test } from 'vitest'
import { GaveWayError } from './outcome.ts'
import { answer, at, mailServer } from './testing/mail-server.ts'
import { mailer, message } from './testing/test-message.ts'

test('a mail gives way while its recipient is not accepted yet, and its connection is not used for another', async () => {
  const asked = Promise.withResolvers<void>()
  const { port, received } = await mailServer({
    onRcptTo({ address }, _, done) {
      if (address === 'mara@alder.example') asked.resolve()
      else done()
    },
  })
  const { send } = mailer(at(port))
  const others = new AbortController()
  const sending = send(message(), { giveWay: others.signal })
  await asked.promise
  others.abort(new GaveWayError())
  expect(await sending).toEqual({
    outcome: 'failed',
    concerns: 'unknown',
    permanent: false,
    reason: `127.0.0.1:${port} did not answer soon, and other mails went first.`,
  })
  expect(await send(message({ to: 'kim@alder.example' }))).toMatchObject({ outcome: 'accepted' })
  expect(received).toMatchObject([{ to: ['kim@alder.example'] }])
})

test('a mail whose text is on its way gives way to nobody: the server may have it', async () => {
  const hasText = Promise.withResolvers<void>()
  const goesOn = Promise.withResolvers<void>()
  const { port } = await mailServer({
    async onData(stream, _, done) {
      await text(stream)
      hasText.resolve()
      await goesOn.promise
      done(null, 'queued as 4F1C2A')
    },
  })
  const others = new AbortController()
  const sending = mailer(at(port)).send(message(), { giveWay: others.signal })
  await hasText.promise
  others.abort(new GaveWayError())
  goesOn.resolve()
  expect(await sending).toMatchObject({ outcome: 'accepted' })
})

test('it is told when the mail server is asked to take the mail, not while there is no connection', async () => {
  let begun = 0
  const begin = () => {
    begun += 1
  }
  const { port } = await mailServer({ onConnect: (_, done) => done(answer(554, 'No mail service here')) })
  expect(await mailer(at(port)).send(message(), { begin })).toMatchObject({ concerns: 'host' })
  expect(begun).toBe(0)
  const works = await mailServer()
  expect(await mailer(at(works.port)).send(message(), { begin })).toMatchObject({ outcome: 'accepted' })
  expect(begun).toBe(1)
})

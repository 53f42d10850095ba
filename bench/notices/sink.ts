/**
 * Command line: a mail server on the loopback that takes everything at once and keeps nothing. It prints its port, then, four
 * times a second, how many mails it has taken as JSON. The first mail goes to the file that is given.
 */
import { writeFileSync } from 'node:fs'
import type { AddressInfo } from 'node:net'
import { text } from 'node:stream/consumers'
import { SMTPServer } from 'smtp-server'

const EVERY = 250

const [file = ''] = process.argv.slice(2)
let taken = 0

const server = new SMTPServer({
  authOptional: true,
  logger: false,
  disabledCommands: ['STARTTLS'],
  onData(stream, _, done) {
    if (taken === 0 && file !== '')
      return void text(stream).then((source) => {
        writeFileSync(file, source)
        taken += 1
        done(null, 'queued')
      }, done)
    stream.resume().once('end', () => {
      taken += 1
      done(null, 'queued')
    })
  },
})
server.on('error', () => undefined)
const listening = server.listen(0, '127.0.0.1', () => {
  console.log((listening.address() as AddressInfo).port)
  setInterval(() => console.log(JSON.stringify({ taken, at: performance.now() })), EVERY)
})

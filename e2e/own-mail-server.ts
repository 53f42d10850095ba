import type { AddressInfo } from 'node:net'
import { text } from 'node:stream/consumers'
import { SMTPServer } from 'smtp-server'

/** A mail that a mail server took: from where it was sent, to whom, and all of it. */
export type TakenMail = { from: string; to: string; source: string }

/** A mail server on the loopback that takes everything. */
export async function ownMailServer() {
  const taken: TakenMail[] = []
  const server = new SMTPServer({
    authOptional: true,
    disabledCommands: ['STARTTLS'],
    onData(stream, { envelope }, done) {
      text(stream).then((source) => {
        const from = envelope.mailFrom === false ? '' : (envelope.mailFrom?.address ?? '')
        taken.push({ from, to: envelope.rcptTo[0]?.address ?? '', source })
        done()
      }, done)
    },
  })
  await new Promise<void>((listening) => server.listen(0, '127.0.0.1', () => listening()))
  const { port } = server.server.address() as AddressInfo
  return {
    taken,
    settings: { SMTP_URL: `smtp://127.0.0.1:${port}?requireTLS=false`, MAIL_FROM: 'sla@lumenary.example' },
    close: () => new Promise<void>((closed) => server.close(() => closed())),
  }
}
